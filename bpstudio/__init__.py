"""bpstudio: build a graph of gates and see every value and every gradient of backpropagation."""
