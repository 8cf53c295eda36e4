"""The quiz: a card over the canvas that asks, reveals and counts."""
