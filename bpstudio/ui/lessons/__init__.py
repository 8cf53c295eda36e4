"""Lessons played and made in the window."""
