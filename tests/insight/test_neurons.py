from bpstudio.engine import evaluate
from bpstudio.insight.neurons import ActivationInput, activation_inputs
from bpstudio.storage.disk import load
from bpstudio.storage.samples import samples


def test_the_last_layer_of_a_network_has_the_seeds():
    graph = load(next(each.path for each in samples() if each.name == "op_amp_2_2_2"))
    found = {each.name: each.is_seed for each in activation_inputs(evaluate(graph))}
    assert found == {"z1": False, "z2": False, "z3": False, "z4": False, "z5": True, "z6": True}


def test_a_sum_that_enters_several_activations_counts_once(graph_of):
    graph = graph_of("z = x + y; f = relu(z) + sigmoid(tanh(z))", x=1.0, y=2.0)
    assert activation_inputs(evaluate(graph)) == (
        ActivationInput("z", is_seed=False),
        ActivationInput("tanh1", is_seed=True),
    )


def test_what_the_loss_does_not_need_has_no_place(graph_of):
    graph = graph_of("f = relu(x); g = tanh(y)", loss="f", x=1.0, y=2.0)
    assert [each.name for each in activation_inputs(evaluate(graph))] == ["x"]


def test_without_a_loss_or_an_activation_there_are_none(graph_of):
    assert activation_inputs(evaluate(graph_of("f = x * y", x=1.0, y=2.0))) == ()
    assert activation_inputs(evaluate(graph_of("f = relu(x)"))) == ()
