"""The op-amp view: the backward pass as a network of its own, drawn mirrored."""
