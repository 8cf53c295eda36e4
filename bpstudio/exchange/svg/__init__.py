"""SVG: the picture of a graph as text, the same drawing as on the canvas, made without Qt."""

from bpstudio.exchange.svg.sheet import COLOURS, STAGES, svg_of, svg_of_drawing

__all__ = ["COLOURS", "STAGES", "svg_of", "svg_of_drawing"]
