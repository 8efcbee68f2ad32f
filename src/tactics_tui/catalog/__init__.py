"""Files to records: read, locate, check, snapshot. The only room that knows TOML."""
