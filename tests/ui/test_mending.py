"""What an edit changes on the canvas is painted anew, and what stays looks as painted anew."""

import random

import numpy as np
import pytest
from PySide6.QtGui import QImage

from bpstudio.document import edits
from bpstudio.gates import kind_of
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.session import Session
from bpstudio.ui.canvas.kept_picture import KeptPicture

MANY = "; ".join(f"p{i} = (x{i} + y{i}) * x{i} + x{(i + 1) % 50}" for i in range(50))
_LEAST_SEEN = 8
"""Qt rounds the edge of a long curve a little differently where it is cut off."""


@pytest.fixture
def large(studio):
    """Show a graph of so many wires that their labels are placed as far as they are in sight."""
    values = {f"{name}{i}": 2.0 for name in "xy" for i in range(50)}
    studio.window.show_session(Session(parse(MANY, values=values)))
    studio.canvas.view.scale = 1.0
    studio.canvas.view_moved()
    return studio


def pixels(image: QImage) -> np.ndarray:
    return np.frombuffer(image.constBits(), np.uint8).astype(int)


def looks_as_painted_anew(studio) -> bool:
    now = pixels(studio.canvas.grab().toImage())
    studio.canvas.scenery.forget()
    anew = pixels(studio.canvas.grab().toImage())
    return int(np.abs(now - anew).max()) <= _LEAST_SEEN


@pytest.fixture
def whole(monkeypatch):
    """Return a list with the times at which everything in sight was painted."""
    times, make = [], KeptPicture._make

    def counted(self, *arguments, **options):
        times.append(None)
        make(self, *arguments, **options)

    monkeypatch.setattr(KeptPicture, "_make", counted)
    return times


def test_a_gate_that_comes_and_goes_is_painted_alone(large, whole):
    studio, graph = large, large.graph
    studio.canvas.grab()
    del whole[:]
    middle = studio.canvas.visible_middle()
    studio.window.session.apply(edits.add_gate(graph, kind_of("relu"), middle))
    studio.canvas.grab()
    assert not whole
    assert looks_as_painted_anew(studio)
    del whole[:]
    studio.window.session.undo()
    studio.canvas.grab()
    assert not whole
    assert looks_as_painted_anew(studio)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_edited_the_canvas_looks_as_painted_anew(large, seed):
    chance, studio, graph = random.Random(seed), large, large.graph
    session = studio.window.session
    for _ in range(6):
        names = [gate.id for gate in graph.gates]
        x, y = studio.canvas.visible_middle()
        at = (x + chance.uniform(-300, 300), y + chance.uniform(-200, 200))
        name = chance.choice(names)
        makers = (
            lambda at=at: edits.add_gate(graph, kind_of("tanh"), at),
            lambda at=at: edits.add_gate(graph, kind_of("relu"), at),
            lambda name=name: edits.rename(graph, name, f"{name}_with_a_long_name"),
            lambda name=name: edits.remove(graph, [name]),
            lambda name=name, at=at: edits.move(graph, {name: at}),
        )
        try:
            session.apply(chance.choice(makers)())
        except Refusal:
            continue
        if chance.random() < 0.3:
            session.undo()
        if chance.random() < 0.3:
            studio.canvas.navigation.pan(chance.choice((-40.0, 25.0)), 0.0)
        if chance.random() < 0.7:
            assert looks_as_painted_anew(studio)
    assert looks_as_painted_anew(studio)
