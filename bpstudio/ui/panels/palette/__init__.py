"""The palette: every gate kind, to be searched and dragged onto the canvas."""
