"""Checking: every mistake of every file, each with its place, a plain sentence and a mend."""
