"""Op-amps show their gain while gradients come back, and only then."""

from dataclasses import replace

import pytest

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.picture.drawing import drawing_of, staged
from bpstudio.picture.palette import LIGHT
from bpstudio.picture.stage import Asked
from bpstudio.stepping import moments_of
from bpstudio.ui.canvas.gains import gain_of


def drawing_at(number, text="a = sigmoid(z); f = a * y", **values):
    graph = parse(text, values=values or {"z": 1.0, "y": 3.0})
    drawing = drawing_of(graph, evaluate(graph))
    moments = moments_of(drawing.trace)
    return staged(drawing, moments.stage(number if number >= 0 else len(moments.steps) + number))


def gains(drawing):
    found = {gate.id: gain_of(drawing, row) for row, gate in enumerate(drawing.gates)}
    return {name: gain for name, gain in found.items() if gain is not None}


def test_in_the_backward_phase_an_op_amp_has_its_slope_as_gain():
    assert gains(drawing_at(-3)) == {"a": pytest.approx(0.196612, abs=1e-6)}


def test_in_the_forward_phase_and_at_rest_there_is_none():
    assert gains(drawing_at(2)) == {}
    drawing = drawing_at(2)
    assert gains(replace(drawing, stage=None)) == {}


def test_arrays_and_losses_of_several_inputs_have_none():
    assert gains(drawing_at(-2, "f = sum(sigmoid(x))", x=(1.0, 2.0))) == {}
    assert gains(drawing_at(-2, "f = squared_error(x, y)", x=1.0, y=2.0)) == {}


def test_while_somebody_is_asked_for_a_gradient_it_is_kept_back():
    drawing = drawing_at(-3)
    asked = replace(drawing.stage, asked=Asked(gradients=frozenset({0})))
    assert gains(replace(drawing, stage=asked)) == {}


def test_it_is_written_below_the_name(studio):
    studio.show("a = sigmoid(z); f = a * y", z=1.0, y=3.0)
    geometry = studio.canvas.drawing.geometry
    row = geometry.row["a"]
    tip = (geometry.place[row] + (0.0, geometry.half[row, 1] + 28.0)).tolist()
    text = LIGHT.role_texts[next(role for role in LIGHT.roles if role.value == "amplifier")]
    assert text not in studio.colours_around(studio.canvas.view.to_pixels(tip), 14)
    studio.window.actions_by_name["step_back"].trigger()
    assert text in studio.colours_around(studio.canvas.view.to_pixels(tip), 14)
