"""A field over a ranked list from which one thing is picked."""
