"""Animation: a pass as a GIF for slides, one frame a moment, with its formulas below the graph."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from PIL import Image
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from bpstudio.engine import Trace
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.drawing import Drawing, staged
from bpstudio.picture.palette import Theme
from bpstudio.stepping import Moment, Moments, Pace, Phase, explanation_of, moments_of
from bpstudio.ui.panels.formula.formula_font import FormulaFont
from bpstudio.ui.panels.formula.formula_text import Line, Run
from bpstudio.ui.pictures.sheet import SCALE, Sheet
from bpstudio.ui.stepping.step_words import sentence_about
from bpstudio.ui.theme import font_of

MOST = 300
"""An animation has at most so many frames: nobody watches more."""
_WIDEST = 1280
"""A frame is at most so many pixels wide: slides show no more."""
_MILLISECONDS = {Phase.START: 1200, Phase.LOSS: 1500, Phase.END: 3500}
_USUALLY = 1000
_FORMULAS = 3
_EDGE, _BETWEEN = 24.0, 6.0
_NARROWEST, _USUAL_WIDTH = 520.0, 900.0
_SIZE, _OF_SENTENCE = 15.0, 0.85
_COLOURS = 255


@dataclass(frozen=True, slots=True)
class _Caption:
    """What stands below the graph at a moment; `colour` is that of the results."""

    sentence: str
    lines: tuple[Line, ...]
    colour: str


class Animation:
    """Every moment of a pass, painted one after the other; sizes are in scene units."""

    def __init__(self, drawing: Drawing, moments: Moments, theme: Theme) -> None:
        """Take the measures; a Refusal says that the pass has too many moments."""
        if len(moments.steps) > MOST:
            raise Refusal(
                "The pass has {count} steps, and an animation at most {most}: step by level or by "
                "layer.",
                count=len(moments.steps),
                most=MOST,
            )
        self._drawing, self._moments, self._theme = drawing, moments, theme
        self._sheet = Sheet(drawing, theme)
        self._width = max(self._sheet.width, _NARROWEST)
        # The larger the graph, the smaller it is seen.
        self._size = _SIZE * max(1.0, self._width / _USUAL_WIDTH)
        self._font = FormulaFont(theme, self._size)
        self._captions = [self._caption(moment) for moment in moments.steps]
        self._below = max(map(self._height_of, self._captions))

    def frames(self, scale: float = SCALE) -> Iterator[QImage]:
        """Give a picture of each moment, `scale` pixels for one scene unit."""
        scale = min(scale, _WIDEST / self._width)
        size = round(self._width * scale), round((self._sheet.height + self._below) * scale)
        last = self._moments.last
        for number, caption in enumerate(self._captions):
            stage = None if number == last else self._moments.stage(number)
            image = QImage(*size, QImage.Format.Format_RGB888)
            image.fill(QColor(self._theme.ground))
            painter = QPainter(image)
            painter.translate((self._width - self._sheet.width) / 2 * scale, 0.0)
            self._sheet.paint(painter, scale, staged(self._drawing, stage))
            painter.resetTransform()
            painter.scale(scale, scale)
            self._write(painter, caption)
            painter.end()
            yield image

    def gif(self, scale: float = SCALE) -> bytes:
        """Return the animation as the bytes of a GIF that runs for ever."""
        frames = [_as_rgb(image) for image in self.frames(scale)]
        # One palette for all, so that no colour flickers, from what is seen at most and at least.
        (width, height), some = frames[0].size, (frames[0], frames[len(frames) // 2], frames[-1])
        sample = Image.new("RGB", (width, height * len(some)))
        for row, frame in enumerate(some):
            sample.paste(frame, (0, row * height))
        palette = sample.quantize(_COLOURS)
        plain = Image.Dither.NONE
        first, *others = (frame.quantize(palette=palette, dither=plain) for frame in frames)
        times = [_MILLISECONDS.get(each.phase, _USUALLY) for each in self._moments.steps]
        buffer = BytesIO()
        first.save(
            buffer, "GIF", save_all=True, append_images=others, duration=times, loop=0, disposal=1
        )
        return buffer.getvalue()

    def _caption(self, moment: Moment) -> _Caption:
        drawing, theme = self._drawing, self._theme
        explained = explanation_of(drawing.trace, moment)
        sentence = sentence_about(moment, drawing.geometry.names)
        if explained is None:
            return _Caption(sentence, (), theme.ink)
        room = self._width - 2 * _EDGE
        lines: list[Line] = []
        for formula in explained.formulas[:_FORMULAS]:
            lines += self._font.wrapped(formula.terms, formula.result, room)
        if len(explained.formulas) > _FORMULAS:
            lines.append(Line((Run("…"),)))
        role = explained.role if moment.is_backward else None
        return _Caption(sentence, tuple(lines), theme.role_texts[role] if role else theme.ink)

    def _height_of(self, caption: _Caption) -> float:
        return self._sentence_height() + sum(map(self._font.height, caption.lines)) + _EDGE

    def _sentence_height(self) -> float:
        return _OF_SENTENCE * self._size * self._theme.text_scale + 2 * _BETWEEN

    def _write(self, painter: QPainter, caption: _Caption) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_of(theme, _OF_SENTENCE * self._size))
        painter.setPen(QColor(theme.soft))
        y = self._sheet.height + self._sentence_height()
        painter.drawText(QPointF(_EDGE, y - _BETWEEN), caption.sentence)
        for line in caption.lines:
            corner = QPointF(_EDGE, y)
            self._font.paint(painter, line, corner, QColor(theme.ink), QColor(caption.colour))
            y += self._font.height(line)


def finest_moments(trace: Trace) -> Moments:
    """Return the moments of a trace, in steps as small as an animation takes."""
    for pace in (Pace.GATE, Pace.LEVEL):
        moments = moments_of(trace, pace)
        if len(moments.steps) <= MOST:
            return moments
    return moments_of(trace, Pace.LAYER)


def _as_rgb(image: QImage) -> Image.Image:
    size, row = (image.width(), image.height()), image.bytesPerLine()
    return Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "RGB", row)
