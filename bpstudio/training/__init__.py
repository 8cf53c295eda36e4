"""Training: numbers that learn, from the data to the last step."""
