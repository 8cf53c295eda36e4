"""The sample graphs as pictures."""
