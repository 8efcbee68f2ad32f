"""One builder a kind of record; `build_page` picks it."""
