"""The panes and their parts, one widget a file."""
