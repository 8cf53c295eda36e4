"""Insight: what backpropagation costs, what it would look like reversed, and what else it says.

There is no door for all of it: who wants one thing to be said shall not have to load the others.
"""
