"""The cost page: what the naive way and backpropagation do on a graph, counted exactly."""
