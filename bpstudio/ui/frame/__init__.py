"""What a window is made of before any feature joins it."""
