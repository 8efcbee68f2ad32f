"""Everything the reader can do: one list that feeds footer, help, palette and key map."""
