"""Exchange: a graph and its numbers as pictures and texts for elsewhere."""
