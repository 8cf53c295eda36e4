"""The moment that is shown, and what takes the window to another."""
