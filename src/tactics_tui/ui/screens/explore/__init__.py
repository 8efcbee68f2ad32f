"""Explore, the home screen: search, filters, results, reader."""
