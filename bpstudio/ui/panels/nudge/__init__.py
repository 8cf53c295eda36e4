"""What a small change does, beside what gradients promise."""
