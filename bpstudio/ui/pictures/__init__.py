"""The graph as a picture: export, clipboard, printer, animation."""
