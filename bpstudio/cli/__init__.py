"""The terminal: the whole of bpstudio without a window, one module a subcommand."""
