"""Making lessons: views are remembered as steps, and each act of the author is one edit."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, QRectF
from PySide6.QtWidgets import QWidget

from bpstudio.graph import Graph
from bpstudio.graph.lessons import Lesson, Step, Text, lessons_in
from bpstudio.lessons.editing import (
    add_lesson,
    landmark_of,
    names_of_wires,
    remove_lesson,
    set_lesson,
    with_step,
)
from bpstudio.notation.words import Words
from bpstudio.session import Session
from bpstudio.ui.frame.part import Surroundings
from bpstudio.ui.panels.lesson.lesson_panel import LessonPanel
from bpstudio.ui.speech.languages import language_choice


class LessonMaking(QObject):
    """Joins the page on which a lesson is written to the graph and the canvas of a window."""

    def __init__(
        self,
        around: Surroundings,
        panel: LessonPanel,
        show_step: Callable[[Step | None], None],
        home: QWidget,
        parent: QObject,
    ) -> None:
        """Write on a panel's page; `show_step` shows a step on the canvas, `home` comes after."""
        super().__init__(parent)
        self._around, self._panel = around, panel
        self._show_step, self._home = show_step, home
        self._which: int | None = None
        self._session: Session | None = None
        page = panel.edit
        page.changed.connect(self._change)
        page.step_chosen.connect(self._step_chosen)
        page.remember_wanted.connect(self._remember)
        page.left.connect(self.leave)
        page.removal_wanted.connect(self._remove)
        page.form.moment_wanted.connect(self._take_moment)
        page.form.selection_wanted.connect(self._take_selection)
        page.form.view_wanted.connect(self._take_view)

    @property
    def is_writing(self) -> bool:
        """Whether a lesson is being written."""
        return self._which is not None

    def begin(self) -> None:
        """Add a lesson to the graph and write it."""
        session = self._around.bench().session
        title = Text(en=session.graph.title or self.tr("A new lesson"))
        which = len(lessons_in(session.graph))
        session.apply(add_lesson(session.graph, Lesson(title)))
        self.write(which)

    def write(self, which: int) -> None:
        """Write one of the graph's lessons."""
        self._which, self._session = which, self._around.bench().session
        self._panel.setCurrentWidget(self._panel.edit)
        self._panel.edit.show_language(language_choice().language)
        self._panel.edit.show_lesson(self._lesson, 0)

    def follow(self) -> None:
        """Show the lesson as it is now; one that is gone is no longer written."""
        if self._which is not None and self._is_there:
            self._panel.edit.show_lesson(self._lesson)
        elif self._which is not None:
            self.leave()

    def leave(self) -> None:
        """Take over what is being typed, and go back to the list."""
        self.stop()
        self._panel.setCurrentWidget(self._home)

    def stop(self) -> None:
        """Take over what is being typed, and write no longer: another graph may be shown."""
        if self._which is not None and self._is_there:
            self.finish()
        self._which = self._session = None
        self._show_step(None)

    def finish(self) -> None:
        """Take over what is being typed."""
        if self._which is not None:
            self._panel.edit.finish()

    # -- what the author asks for ------------------------------------------------------------

    @property
    def _graph(self) -> Graph:
        """The graph that carries the lesson, even while another one is shown already."""
        assert self._session is not None
        return self._session.graph

    @property
    def _is_there(self) -> bool:
        """Whether the lesson has not been taken away meanwhile."""
        return self._which is not None and self._which < len(lessons_in(self._graph))

    @property
    def _lesson(self) -> Lesson:
        assert self._which is not None
        return lessons_in(self._graph)[self._which]

    def _change(self, lesson: Lesson, label: Words) -> None:
        if self._which is not None and self._session is not None:
            self._session.apply(set_lesson(self._graph, self._which, lesson, label))
            self._panel.edit.show_lesson(self._lesson)

    def _step_chosen(self, number: int) -> None:
        if self._which is not None:
            self._show_step(self._lesson.steps[number])

    def _remember(self) -> None:
        """Put a step behind the one that is shown: moment, selection and view as they are."""
        page = self._panel.edit
        page.finish()
        at = page.number + 1
        step = self._with_view(self._with_selection(self._with_moment(Step())))
        page.changed.emit(with_step(self._lesson, at, step), Words("Remember this view"))
        page.show_lesson(self._lesson, at)
        page.form.words.setFocus()

    def _remove(self) -> None:
        which, session = self._which, self._session
        if which is not None and session is not None:
            self._which = None
            session.apply(remove_lesson(session.graph, which))
            self.stop()
            self._panel.setCurrentWidget(self._home)

    def _take_moment(self) -> None:
        page = self._panel.edit
        page.put_step(self._with_moment(page.step), Words("Take over the moment"))

    def _take_selection(self) -> None:
        page = self._panel.edit
        page.put_step(self._with_selection(page.step), Words("Take over the selection"))

    def _take_view(self) -> None:
        page = self._panel.edit
        page.put_step(self._with_view(page.step), Words("Take over the view"))

    def _with_moment(self, step: Step) -> Step:
        drawing = self._around.canvas.drawing
        assert drawing is not None
        moment = self._around.stepping.moment
        return replace(step, moment=landmark_of(moment, drawing.geometry.names))

    def _with_selection(self, step: Step) -> Step:
        graph, selection = self._graph, self._around.canvas.selection
        chosen = tuple(gate.id for gate in graph.gates if gate.id in selection.gates)
        return replace(step, gates=chosen, wires=names_of_wires(graph, selection.wires))

    def _with_view(self, step: Step) -> Step:
        """Frame the gates in sight; none where all of them are."""
        canvas = self._around.canvas
        drawing = canvas.drawing
        assert drawing is not None
        left, top, right, bottom = canvas.view.box_of(QRectF(canvas.rect()))
        place = drawing.geometry.place
        is_seen = ((place >= (left, top)) & (place <= (right, bottom))).all(axis=1)
        names = tuple(drawing.geometry.names[row] for row in np.flatnonzero(is_seen).tolist())
        return replace(step, frame=() if len(names) == len(drawing.gates) else names)
