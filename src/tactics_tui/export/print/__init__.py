"""Handouts and slides as PDF, set by Typst from templates in this folder (extra: print)."""
