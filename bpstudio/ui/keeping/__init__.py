"""Files, and what sees to it that no work is lost."""
