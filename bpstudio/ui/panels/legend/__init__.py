"""What the colours of the wires say."""
