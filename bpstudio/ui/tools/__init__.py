"""Tools: the gestures on the canvas, each one small object from press to release."""
