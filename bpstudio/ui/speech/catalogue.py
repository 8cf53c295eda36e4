"""A catalogue is the texts of one language, read from a file of Qt Linguist as it is written.

Nothing has to be compiled: a clone and a wheel hold the same file.
"""

from pathlib import Path

from PySide6.QtCore import QObject, QTranslator
from typing_extensions import override

Message = tuple[str, str]
"""A context and the English text in it."""


def read_catalogue(path: Path) -> dict[Message, str]:
    """Return every message of a .ts file with its translation, "" where it has none yet."""
    # Only now: English needs none.
    from xml.etree import ElementTree

    root = ElementTree.parse(path).getroot()
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext(
            "translation", ""
        )
        for context in root.iter("context")
        for message in context.iter("message")
    }


class Catalogue(QTranslator):
    """Answers with the texts of a language; what it does not know stays English."""

    def __init__(self, texts: dict[Message, str], parent: QObject | None = None) -> None:
        """Know these texts, in the order of the file."""
        super().__init__(parent)
        self._texts = {message: text for message, text in texts.items() if text}
        # A text that is asked for under the name of a heir of the class that it stands in.
        self._anywhere = {source: text for (_, source), text in self._texts.items()}

    @override
    def isEmpty(self) -> bool:
        """Return whether it knows nothing; Qt tells the windows of other catalogues only."""
        return not self._texts

    @override
    def translate(
        self, context: str, sourceText: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        """Return the text in this language, or as it is."""
        found = self._texts.get((context, sourceText))
        return found or self._anywhere.get(sourceText, sourceText)
