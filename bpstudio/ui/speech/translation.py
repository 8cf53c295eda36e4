"""Translation: how texts become those of the language that is shown."""

from PySide6.QtCore import QCoreApplication

from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words


def translated(said: str | Refusal) -> str:
    """Return what a lower floor says, in the language that is shown.

    Words and refusals are looked up by their templates and then filled in. Any other text comes
    from the user or a file: it stays as it is.
    """
    words = said.words if isinstance(said, Refusal) else said
    if not isinstance(words, Words):
        return words
    template = QCoreApplication.translate("Words", words.template)
    fields = {name: _translated_field(each) for name, each in words.fields.items()}
    if template == words.template and fields == words.fields:
        return str(words)
    return template.format(**fields) if fields else template


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text that is translated when it is shown, and return it as it is.

    PySide's own function does the same but is typed as returning an object.
    """
    return text


def _translated_field(field: object) -> object:
    return translated(field) if isinstance(field, str) else field
