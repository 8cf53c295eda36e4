"""What floats over the canvas for a while."""
