"""The bar below the canvas that steps, plays and scrubs through a pass."""
