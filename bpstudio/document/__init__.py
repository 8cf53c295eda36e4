"""Documents: a graph with a past, and the edits that are its only door for change."""

from bpstudio.document import edits
from bpstudio.document.document import Change, Document
from bpstudio.document.edit import Edit

__all__ = ["Change", "Document", "Edit", "edits"]
