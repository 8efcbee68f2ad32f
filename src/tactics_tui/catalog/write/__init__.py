"""Writing: new entries, tidy files and edits that keep everybody's comments."""
