"""The canvas: one widget that paints a drawing from arrays and hands the mouse to a tool."""
