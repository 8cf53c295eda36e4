"""The lesson panel: the lessons that there are, one of them being read, or being written."""
