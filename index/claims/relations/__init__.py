"""Finds attributions in a text by rules, one family a file; each returns Relations."""
