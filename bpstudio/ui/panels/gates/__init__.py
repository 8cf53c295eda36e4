"""Gate kinds in a panel: their icons and their words."""
