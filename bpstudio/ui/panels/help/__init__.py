"""All keys and gestures in one list."""
