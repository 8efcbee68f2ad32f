"""A guided session: its course, the trainer's notes, and whether its promises still hold."""
