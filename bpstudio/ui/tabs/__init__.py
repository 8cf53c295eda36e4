"""Tabs: the open graphs of one window, each with its file, its past and how it was looked at."""
