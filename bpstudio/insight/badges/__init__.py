"""Badges: what is noteworthy about a gate in a run, each with a sign and a sentence."""
