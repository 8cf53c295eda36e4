"""What meets who comes for the first time."""
