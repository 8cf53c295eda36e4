"""How the window looks: theme, colours, legend, language."""
