"""The examples panel: a row an example, and what the rows come to."""
