"""Panels: what stands around the canvas; each says what was asked of it and changes nothing."""
