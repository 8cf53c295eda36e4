"""Lessons: steps of words, moments and questions about a graph, played, marked and shipped."""
