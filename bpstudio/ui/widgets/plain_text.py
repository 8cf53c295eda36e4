"""Plain text: words shown literally where Qt would otherwise guess that they are HTML."""

from html import escape


def literal(text: str) -> str:
    """Return a tool tip that shows `text` as it is, wrapped where it is long.

    >>> literal("a < b")
    '<qt>a &lt; b</qt>'
    """
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>")
