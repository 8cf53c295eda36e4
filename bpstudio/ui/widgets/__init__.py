"""Small widgets in the look of the themes, of which panels are made."""
