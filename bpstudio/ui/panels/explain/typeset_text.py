"""Typeset text: words as Qt's rich text with formulas among them, set as on the formula card.

A formula stands in the markup as a picture whose address *is* the formula, `formula:…`; it is
painted when the document asks for it, in the fonts of the theme and for the room that there is.
"""

import re
from html import escape, unescape
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlencode

from PySide6.QtCore import QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.formula.formula_font import laid_out
from bpstudio.ui.theme import ThemeChoice

SIZE = 14.0
"""Of the letters of a formula among words, in pixels before the text scale."""
_SCHEME = "formula"
_BETWEEN = "\n"
_LEAST = 60.0
_RIM = 2
"""Pixels by which a picture is wider than what is measured: slanted letters lean over."""
_PICTURE, _TAG = re.compile(r'<img[^>]* alt="([^"]*)">'), re.compile(r"<[^>]*>")


class Setting(NamedTuple):
    """A chain of equal terms with its result, and how it is set: `share` is that of the room."""

    terms: tuple[str, ...]
    result: str = ""
    colour: str = ""
    size: float = SIZE
    share: float = 1.0

    @property
    def markup(self) -> str:
        """The picture of the formula as rich text, which a plain reader sees as its text."""
        fields = self._asdict() | {"terms": _BETWEEN.join(self.terms)}
        text = escape(" = ".join(filter(None, (*self.terms, self.result))))
        return f'<img src="{_SCHEME}:?{escape(urlencode(fields))}" alt="{text}">'


class TypesetText(QTextBrowser):
    """Shows markup; the mouse selects its words, and wheel and bar move through it."""

    def __init__(self, choice: ThemeChoice, edge: int, parent: QWidget | None = None) -> None:
        """Show nothing yet; `edge` is the room around the text in pixels."""
        super().__init__(parent)
        self._theme_choice, self._edge = choice, edge
        self.markup = ""
        self._bar = 0
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(edge)

    @property
    def room(self) -> int:
        """How wide the text may be, in pixels."""
        return self.width() - self._bar - 2 * self._edge

    @property
    def is_too_wide(self) -> bool:
        """Whether a part of the text is wider than the room."""
        return self.document().size().width() > self.room + 2 * self._edge + 1

    def show_markup(self, markup: str) -> None:
        """Show another text at the same place of it."""
        self.markup, bar = markup, self.verticalScrollBar()
        self.setAccessibleDescription(_spoken(markup))
        at, self._bar = bar.value(), 0
        self.setHtml(markup)
        if self.document().size().height() > self.height():
            # Formulas are set again, for the room that the bar leaves.
            self._bar = bar.sizeHint().width()
            self.setHtml(markup)
        bar.setValue(at)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Paint a formula that the document asks for."""
        url = QUrl(name)
        if url.scheme() != _SCHEME:
            return None
        given = parse_qs(url.query(QUrl.ComponentFormattingOption.FullyEncoded))
        setting = Setting(
            tuple(given["terms"][0].split(_BETWEEN)),
            given.get("result", [""])[0],
            given.get("colour", [""])[0],
            float(given["size"][0]),
            float(given["share"][0]),
        )
        room = max(_LEAST, setting.share * self.room - 2 * _RIM)
        return _picture_of(self._theme_choice.theme, setting, room, self.devicePixelRatioF())


def _spoken(markup: str) -> str:
    """Return markup as a screen reader says it: pictures of formulas are their texts."""
    words = _TAG.sub(" ", _PICTURE.sub(r" \1 ", markup))
    return " ".join(unescape(words).split())


def _picture_of(theme: Theme, setting: Setting, room: float, ratio: float) -> QImage:
    font, lines = laid_out(theme, setting.size, setting.terms, setting.result, room)
    wide, high = max(map(font.width, lines)), sum(map(font.height, lines))
    image = QImage(QSize(round(wide) + _RIM, round(high)) * ratio, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink, y = QColor(theme.ink), 0.0
    for line in lines:
        font.paint(painter, line, QPointF(0.0, y), ink, QColor(setting.colour or ink))
        y += font.height(line)
    painter.end()
    return image
