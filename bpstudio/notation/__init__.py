"""Notation: how numbers, names and refusals are written and read, on screen and in files."""
