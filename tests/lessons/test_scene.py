"""A step of a lesson on a graph as it stands."""

from bpstudio.engine import evaluate
from bpstudio.graph.lessons import Landmark, Lesson, Question, Step, Text
from bpstudio.lessons.marking import Verdict
from bpstudio.lessons.player import Player
from bpstudio.lessons.scene import scene_of
from bpstudio.stepping import Pace, moments_of


def scene(graph, **fields):
    return scene_of(Step(**fields), graph, evaluate(graph))


def number(graph, phase, gate=None, pace=Pace.GATE):
    trace = evaluate(graph)
    step = Step(moment=Landmark(phase, gate))
    return scene_of(step, graph, trace).number(moments_of(trace, pace))


def test_a_moment_is_found_by_its_phase_and_gate(graph):
    assert [
        number(graph, "start"),
        number(graph, "forward", "q"),
        number(graph, "forward", "f"),
        number(graph, "loss"),
        number(graph, "backward", "f"),
        number(graph, "backward", "q"),
        number(graph, "end"),
    ] == [0, 1, 2, 3, 4, 5, 6]
    assert number(graph, "backward", "q", Pace.LEVEL) == 5


def test_a_moment_of_a_gate_that_is_gone_or_does_not_work_is_the_last(graph):
    assert number(graph, "backward", "gone") == 6
    assert number(graph, "backward", "x") == 6
    assert number(graph, "forward") == 6


def test_values_of_a_step_leave_the_graph_as_it_is(graph):
    shown = scene(graph, values=(("x", 1.0), ("z", "gradient:x * 2"), ("gone", 1.0), ("f", 3.0)))
    assert shown.numbers.said("{value:x} {value:z} {value:f}") == "1 −8 −48"
    assert shown.numbers.said("{before:f} {slope_before:x}") == "−12 −4"
    assert graph.gate("x").value == -2.0
    assert [gate.id for gate in shown.graph.gates] == [gate.id for gate in graph.gates]
    assert list(shown.graph.wires) == list(graph.wires)


def test_a_value_that_cannot_be_told_leaves_the_source_alone(graph):
    shown = scene(graph, values=(("x", "gradient:gone"),))
    assert shown.graph is graph


def test_what_is_gone_is_left_out(graph):
    shown = scene(graph, gates=("q", "gone"), wires=("q->f", "gone->f"), frame=("gone", "x"))
    assert shown.gates == ("q",)
    assert [wire.source.gate for wire in shown.wires] == ["q"]
    assert shown.frame == ("x",)


def test_a_player_goes_to_and_fro_and_keeps_the_first_answer():
    question = Question(Text("How much?"), "value:f")
    player = Player(Lesson(Text("T"), steps=(Step(), Step(question=question), Step())))
    player.go_to(1)
    assert player.question is question
    player.answer(Verdict(is_right=True, right="1"))
    player.answer(Verdict(is_right=False, right="1"))
    player.go_to(7)
    assert (player.number, player.is_at_end, player.verdict) == (2, True, None)
    player.go_to(1)
    assert player.verdict.is_right
    assert player.score == (1, 1)


def test_a_player_goes_on_with_an_edited_lesson():
    question = Question(Text("How much?"), "value:f")
    steps = (Step(question=question), Step(question=question), Step())
    player = Player(Lesson(Text("T"), steps=steps), number=2)
    player.verdicts = {0: Verdict(is_right=True, right="1"), 1: Verdict(is_right=True, right="1")}
    player.take_over(Lesson(Text("T"), steps=(steps[0], Step())))
    assert (player.number, set(player.verdicts)) == (1, {0})
    player.take_over(Lesson(Text("T")))
    assert (player.step, player.is_at_end, player.score) == (Step(), True, (0, 0))
