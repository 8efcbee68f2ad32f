"""A record as a page, and a page as text, Markdown, HTML or PDF."""
