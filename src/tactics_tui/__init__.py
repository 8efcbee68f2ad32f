"""Lawful local and state responses to federal immigration operations, in a terminal."""

__version__ = "0.1.0"
