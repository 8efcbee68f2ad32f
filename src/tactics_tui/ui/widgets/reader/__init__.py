"""The reader: a record as a page, its links, its sections, and the way back."""
