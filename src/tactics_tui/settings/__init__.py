"""What a reader may set, read from one TOML file. Nothing about searches is ever kept."""
