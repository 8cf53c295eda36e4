"""The explanation: one gate in full, why its role is called so, and the paths from the loss."""
