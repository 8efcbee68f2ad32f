"""The app in a browser on this machine, behind a guard (extra: serve)."""
