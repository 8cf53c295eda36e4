"""The explanation panel: the gate at work, or the selected one, kept up to date while seen."""

from html import escape

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import Theme
from bpstudio.stepping import Moment, Phase, explanation_of
from bpstudio.stepping.as_numpy import numpy_lines
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.canvas.noteworthy import sentences_at
from bpstudio.ui.panels.explain.gate_table import gate_table
from bpstudio.ui.panels.explain.markup import (
    code,
    coloured,
    heading,
    paragraph,
    soft,
)
from bpstudio.ui.panels.explain.path_lines import path_lines
from bpstudio.ui.panels.explain.role_words import reason_of, word_of
from bpstudio.ui.panels.explain.subject import Subject, subject_of
from bpstudio.ui.panels.explain.typeset_text import Setting, TypesetText
from bpstudio.ui.panels.gate_words import backward_words_of, called, role_of
from bpstudio.ui.theme import ThemeChoice, on_theme

_EDGE = 14
_MANY, _PAUSE = 500, 150
"""Beyond so many gates it follows only every so many milliseconds."""
_TITLE = 20.0


class ExplanationPanel(TypesetText):
    """One text about one gate; it reads what the canvas shows and nothing beyond."""

    def __init__(self, choice: ThemeChoice, canvas: Canvas, parent: QWidget | None = None) -> None:
        """Follow a canvas: its drawing, its stage and its selection."""
        super().__init__(choice, _EDGE, parent)
        self._choice, self._canvas = choice, canvas
        self._shown: tuple[str, int] = ("", 0)
        self.setAccessibleName(self.tr("Explanation"))
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        canvas.drawn.connect(self._schedule)
        canvas.selection.changed.connect(self._schedule)
        on_theme(choice, self._dress)

    def refresh(self) -> None:
        """Explain what is to be explained now."""
        self._timer.stop()
        drawing = self._canvas.drawing
        if drawing is None:
            return
        markup = self._markup(drawing, wide=True)
        if (markup, self.width()) == self._shown:
            return
        self._shown = (markup, self.width())
        self.show_markup(markup)
        if self.is_too_wide:
            self.show_markup(self._markup(drawing, wide=False))

    def _markup(self, drawing: Drawing, *, wide: bool) -> str:
        subject, theme = subject_of(drawing, self._canvas.selection), self._choice.theme
        if subject.row is None:
            hint = self.tr("Select a gate or a wire, or step through the pass (PgUp, PgDown).")
            return paragraph(soft(hint, theme))
        return explained(drawing, subject, subject.row, theme, wide=wide)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """See anew whether inputs fit side by side."""
        super().resizeEvent(event)
        self._schedule()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened out of sight."""
        super().showEvent(event)
        self.refresh()

    def _schedule(self) -> None:
        """Refresh once the events at hand are done; what cannot be seen waits to be shown."""
        if self.isVisible() and not self._timer.isActive():
            drawing = self._canvas.drawing
            is_large = drawing is not None and len(drawing.gates) > _MANY
            self._timer.start(_PAUSE if is_large else 0)

    def _dress(self, theme: Theme) -> None:
        self.setStyleSheet(f"QTextBrowser {{ background: {theme.panel}; color: {theme.ink}; }}")
        self._shown = ("", 0)
        self._schedule()


def explained(
    drawing: Drawing, subject: Subject, row: int, theme: Theme, *, wide: bool = True
) -> str:
    """Return everything about a gate as markup, as far as the drawing's stage knows it."""
    translate = QCoreApplication.translate
    kind = drawing.gates[row].kind
    words = translate("Explain", "{kind} gate · {role}").format(
        kind=called(kind), role=role_of(kind)
    )
    if kind.is_source:
        words = called(kind)
    parts = [
        f'<p style="margin:0 0 2px 0">{_title(drawing, row)}</p>',
        f'<p style="margin:0 0 8px 0">{coloured(words, theme.role_texts[kind.role])}</p>',
        *(paragraph(escape(sentence)) for sentence in sentences_at(drawing, row)),
        gate_table(drawing, row, theme, wide=wide),
        heading(translate("Explain", "Why “{word}”").format(word=word_of(kind.role))),
        paragraph(escape(reason_of(kind.role))),
    ]
    if not kind.is_source:
        parts.append(paragraph(soft(backward_words_of(kind), theme)))
    lines = numpy_lines(drawing.trace, row)
    if lines:
        parts += [heading(translate("Explain", "As NumPy")), code(lines, theme)]
    if subject.asked is not None:
        parts.append(path_lines(drawing, subject.asked, theme))
    return "".join(parts)


def _title(drawing: Drawing, row: int) -> str:
    """Return what a gate computes in symbols, or its name where that cannot be said."""
    gate = drawing.gates[row]
    if gate.kind.is_source or not drawing.trace.layout.has_value[row]:
        return Setting((gate.id,), size=_TITLE).markup
    said = explanation_of(drawing.trace, Moment(Phase.FORWARD, (row,)))
    terms = said.formulas[0].terms if said is not None else (gate.id,)
    shown = terms[:4] if gate.kind.is_copy else terms[:2]
    return Setting(tuple(shown), size=_TITLE).markup
