"""Views: where the user was in each file is remembered and shown again."""

import json
from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings

from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.frame.look import Look
from bpstudio.ui.keeping.files import Files

_SETTING = "views"
_MOST = 200


class Views(QObject):
    """Notes the view of a canvas when its file is left; a view that shows all needs no note."""

    def __init__(
        self, files: Files, canvas: Canvas, look: Callable[[], Look], parent: QObject
    ) -> None:
        """Follow the files of a tab; `look` says how its graph is looked at."""
        super().__init__(parent)
        self._look = look
        self._files = files
        self._canvas = canvas
        files.leaving.connect(self._note)
        files.opened.connect(self._show)

    def _note(self) -> None:
        path = self._files.session.path
        if path is None:
            return
        views = _noted()
        views.pop(str(path), None)
        look = self._look()
        if not look.follows_size and look.within is None:
            views[str(path)] = [look.scale, *look.middle]
        latest = dict(list(views.items())[-_MOST:])
        QSettings().setValue(_SETTING, json.dumps(latest))

    def _show(self) -> None:
        view = _noted().get(str(self._files.session.path))
        if view is None:
            return
        scale, x, y = view
        self._canvas.view.scale = scale
        self._canvas.view.centre_on((x, y), self._canvas.rect().toRectF())
        self._canvas.view_moved()


def _noted() -> dict[str, list[float]]:
    """Return the views by file, the latest last; settings that were tampered with count for none.

    Each view is a scale and the place in the middle of the window.
    """
    try:
        noted = json.loads(str(QSettings().value(_SETTING, "{}")))
        return {
            str(file): [float(part) for part in (scale, x, y)]
            for file, (scale, x, y) in noted.items()
            if 0.01 <= scale <= 10.0
        }
    except (ValueError, TypeError, AttributeError):
        return {}
