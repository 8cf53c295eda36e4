"""The inspector: what is selected, every field of it to be edited, every number with all digits."""
