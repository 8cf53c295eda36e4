"""The quiz card: a plate over the canvas with a head in the colour of the role, and one page."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme

_EDGE, _HEAD = 14, 28
_CORNER = 9.0


class QuizCard(QWidget):
    """Shows one page at a time; Esc asks to leave."""

    left = Signal()
    resized = Signal()

    def __init__(self, choice: ThemeChoice, parent: QWidget) -> None:
        """Lie over `parent`, hidden."""
        super().__init__(parent)
        self._choice = choice
        self._heading, self._turn, self._colour = "", "", ""
        self.page: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._column = QVBoxLayout(self)
        self.hide()
        on_theme(choice, self._dress)

    @property
    def heading(self) -> str:
        """What stands in the head."""
        return self._heading

    def show_page(self, page: QWidget, heading: str, turn: str = "", colour: str = "") -> None:
        """Show another page under a heading, and give it the focus."""
        if self.page is not None:
            self.page.hide()
            self._column.removeWidget(self.page)
            self.page.deleteLater()
        self.page = page
        self._heading, self._turn, self._colour = heading, turn, colour
        self.setAccessibleName(heading)
        self._column.addWidget(page)
        self.show()
        page.show()
        self.raise_()
        self.fit()
        page.setFocus()

    def fit(self) -> None:
        """Be as large as the page needs."""
        self._column.activate()
        size = self._column.sizeHint()
        # Words that are broken into lines are higher than their hint says.
        if self._column.hasHeightForWidth():
            size.setHeight(self._column.heightForWidth(size.width()))
        self.resize(size)
        self.update()

    def close_page(self) -> None:
        """Go away."""
        self.hide()
        if self.page is not None:
            self._column.removeWidget(self.page)
            self.page.deleteLater()
            self.page = None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that another place may be better."""
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def event(self, event: QEvent) -> bool:
        """Claim Esc, and grow with the page."""
        is_claimed = event.type() == QEvent.Type.ShortcutOverride
        if is_claimed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc; no key reaches the canvas below."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plate and its head."""
        theme = self._choice.theme
        colour = QColor(self._colour or theme.accent)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
        plate, strip = QPainterPath(), QPainterPath()
        plate.addRoundedRect(box, _CORNER, _CORNER)
        head = QRectF(box.left(), box.top(), box.width(), _HEAD * theme.text_scale)
        strip.addRect(head)
        painter.fillPath(plate, QColor(theme.panel))
        painter.fillPath(plate.intersected(strip), colour)
        painter.setPen(QPen(colour, 1.5))
        painter.drawPath(plate)
        font = font_of(theme, 12.5)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.panel))
        inside = head.adjusted(_EDGE, 0, -_EDGE, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, self._heading)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inside, right, self._turn)

    def _dress(self, theme: Theme) -> None:
        above = round(_HEAD * theme.text_scale) + 10
        self._column.setContentsMargins(_EDGE, above, _EDGE, 10)
        if self.page is not None:
            self.fit()
