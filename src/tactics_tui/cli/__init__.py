"""The commands, one small module each, imported only when called."""
