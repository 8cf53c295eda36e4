"""Getting around: finding actions, gates and keys, and walking through a graph by keyboard."""
