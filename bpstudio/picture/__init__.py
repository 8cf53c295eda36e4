"""Pictures: what a graph looks like, without a toolkit, as arrays that screen and SVG both draw."""
