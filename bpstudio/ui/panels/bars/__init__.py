"""Bars above the canvas."""
