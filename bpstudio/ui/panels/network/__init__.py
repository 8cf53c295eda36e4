"""The dialog in which a network is made to measure."""
