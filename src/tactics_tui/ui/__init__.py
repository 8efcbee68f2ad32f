"""The reading room on the screen. The only room that knows Textual."""
