import numpy as np
import pytest

from bpstudio.graph.expressions import parse
from bpstudio.training import course as course_module
from bpstudio.training.course import Course
from bpstudio.training.landscape import CELLS, Landscape, has_landscape
from bpstudio.training.layers import layers_of
from bpstudio.training.preparing import prepared
from bpstudio.training.recipe import Data, Recipe
from bpstudio.training.scene import Sort, scene_of
from bpstudio.training.trainer import Phase


def course_on(graph, recipe):
    return Course(graph, recipe, prepared(graph, recipe))


def finished(graph, recipe):
    course = course_on(graph, recipe)
    while course.trainer.phase is not Phase.DONE:
        course.step()
    return course


def ends(sliced):
    while True:
        try:
            next(sliced)
        except StopIteration as end:
            return end.value


# -- curves --------------------------------------------------------------------------------------


def test_curves_have_a_point_a_step_and_one_an_epoch_for_what_is_held_out(network):
    course = finished(network, Recipe(Data("moons", held_out=0.5), epochs=3, batch_size=50))
    assert course.loss.x.tolist() == [0, 1, 2, 3, 4, 5]
    assert len(course.accuracy.y) == 6
    assert course.held_out.x.tolist() == [0, 2, 4, 6]
    assert len(course.held_out_accuracy.y) == 4
    assert {layer: len(curve.y) for layer, curve in course.norms.items()} == {1: 6, 2: 6}


def test_phases_leave_the_same_curves_as_steps(network):
    recipe = Recipe(Data("xor"), epochs=4)
    slow, fast = course_on(network, recipe), finished(network, recipe)
    while slow.trainer.phase is not Phase.DONE:
        slow.advance()
    mixed = course_on(network, recipe)
    for _ in range(3):
        mixed.advance()
    while mixed.trainer.phase is not Phase.DONE:
        mixed.step()
    for other in (slow, mixed):
        assert other.loss.y.tolist() == fast.loss.y.tolist()
        assert [each.number for each in other.snapshots] == [0, 1, 2, 3, 4]


def test_the_norm_of_a_layer_is_that_of_all_its_parameters(network):
    course = finished(network, Recipe(Data("xor"), epochs=1))
    norms = course.last.norms
    assert course.norms[1].y[0] == pytest.approx(np.hypot(norms["W1"], norms["b1"]))
    assert course.layer_in_words(2) == "w2, b2"


def test_snapshots_are_thinned_out_evenly_when_there_are_many(line, monkeypatch):
    monkeypatch.setattr(course_module, "_MOST_SNAPSHOTS", 8)
    course = finished(line, Recipe(Data("linear"), epochs=30, rate=0.01))
    assert [each.number for each in course.snapshots] == [0, 4, 8, 12, 16, 20, 24, 28]
    assert course.snapshots[0].parameters["w"] == 0.5


def test_layers_are_counted_by_activations_from_the_farthest_on():
    text = "h = tanh(W1 * x + b1); y = W2 * h + c; u = v + 1; L = half_squared(y, t)"
    values = dict.fromkeys(("W1", "b1", "W2", "c", "x", "t", "v"), 1.0)
    graph = parse(text, values=values, inputs=["x", "t"])
    assert layers_of(graph) == {"W1": 1, "b1": 1, "W2": 2, "c": 2}
    graph.chosen_loss = None
    assert layers_of(graph) == {}


# -- what has been learnt ------------------------------------------------------------------------


def scene(graph, recipe):
    course = finished(graph, recipe)
    scoring = course.trainer.scoring
    return course, scene_of(scoring.graph, scoring.plan, course.ready.examples)


def test_two_inputs_and_classes_make_a_plane(network):
    recipe = Recipe(Data("moons", held_out=0.25), epochs=60, batch_size=20, rate=1.0)
    course, seen = scene(network, recipe)
    assert seen.sort is Sort.PLANE
    assert seen.names == ("x[0]", "x[1]")
    assert seen.points.shape == (150, 2)
    assert set(seen.targets) == {0.0, 1.0}
    answers = seen.answers(seen.points)
    classes, sure = seen.classes(answers)
    last = course.trainer.scoring.score(course.ready.examples)
    assert np.mean(classes == seen.targets) == last.accuracy
    assert 0.0 <= sure.min() <= sure.max() <= 1.0
    points, targets = seen.other_points(course.ready.held_out)
    assert (points.shape, targets.shape) == ((50, 2), (50,))
    grid = seen.grid(5, 3)
    assert grid.shape == (15, 2)
    assert grid[0].tolist() == [seen.low[0], seen.high[1]]


def test_one_input_makes_a_curve(line):
    _, seen = scene(line, Recipe(Data("linear", noise=0.0), epochs=300, rate=0.3))
    assert seen.sort is Sort.CURVE
    assert seen.names == ("x", "t")
    places = np.array([[-1.0], [0.0], [1.0]])
    assert seen.answers(places)[:, 0] == pytest.approx([-1.0, 1.0, 3.0], abs=1e-6)


def test_scores_of_several_classes_make_a_plane_too():
    values = {"W": np.eye(3, 2).tolist(), "b": [0.0] * 3, "x": [0.0, 0.0], "t": 0.0}
    text = "L = cross_entropy(W @ x + b, one_hot(t, classes=3))"
    graph = parse(text, values=values, inputs=["x", "t"])
    _, seen = scene(graph, Recipe(Data("blobs"), epochs=50, rate=0.5))
    classes, sure = seen.classes(seen.answers(seen.points))
    assert np.mean(classes == seen.targets) > 0.9
    assert sure.max() <= 1.0


def test_targets_of_minus_one_and_one_are_two_classes():
    values = {"w": [1.0, 0.0], "x": [0.0, 0.0], "t": 1.0}
    graph = parse("L = hinge(dot(w, x), 2 * t - 1)", values=values, inputs=["x", "t"])
    _, seen = scene(graph, Recipe(Data("moons"), epochs=1))
    assert set(seen.targets) == {0.0, 1.0}


@pytest.mark.parametrize(
    ("text", "values", "data"),
    [
        ("L = w * x", {"w": 1.0, "x": 0.0}, None),
        ("L = half_squared(w, t)", {"w": 1.0, "t": 0.0}, None),
        ("L = half_squared(sum(w * x), t)", {"w": 1.0, "x": [0.0] * 64, "t": 0.0}, Data("digits")),
    ],
)
def test_other_networks_have_no_picture(text, values, data):
    names = [name for name in ("x", "t") if name in values]
    graph = parse(text, values=values, inputs=names)
    assert scene(graph, Recipe(data, epochs=1, rate=1e-9))[1] is None


# -- the landscape -------------------------------------------------------------------------------


@pytest.mark.parametrize("reduce", ["mean", "sum"])
def test_the_landscape_has_the_loss_at_every_place_and_the_path_leads_down(line, reduce):
    recipe = Recipe(Data("linear"), epochs=40, rate=0.004, reduce=reduce, l2=0.1)
    course = finished(line, recipe)
    assert has_landscape(course)
    land = Landscape(line, course)
    heights = ends(land.heights())
    assert heights.shape == (CELLS, CELLS)
    assert list(land.names) == ["w", "b"]
    assert not land.is_left()
    w, b = land.low[0], land.high[1]
    x, t = course.ready.examples["x"], course.ready.examples["t"]
    errors = (w * x + b - t) ** 2
    total = errors.mean() if reduce == "mean" else errors.sum()
    assert heights[0, 0] == pytest.approx(total + 0.1 * (w * w + b * b))
    assert len(land.path) == len(course.snapshots) + 1


def test_one_vector_of_two_numbers_has_a_landscape_too():
    values = {"w": [1.0, 0.0], "x": [0.0, 0.0], "t": 1.0}
    graph = parse("L = half_squared(dot(w, x), t)", values=values, inputs=["x", "t"])
    course = course_on(graph, Recipe(Data("and"), epochs=1_000, rate=0.9))
    land = Landscape(graph, course)
    assert list(land.names) == ["w[0]", "w[1]"]
    assert np.isfinite(ends(land.heights())).all()
    course.step()
    assert not land.is_left()


def test_more_numbers_have_none(network):
    assert not has_landscape(course_on(network, Recipe(Data("xor"))))
