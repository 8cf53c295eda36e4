"""A network to be made: its sizes, activations, loss, and how its weights begin."""

from dataclasses import dataclass
from itertools import pairwise

from bpstudio.gates import Shape
from bpstudio.graph.networks.given import Given, check_given
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words

ACTIVATIONS = (
    "identity", "relu", "leaky_relu", "elu", "sigmoid", "tanh", "softplus", "gelu", "swish",
    "softmax",
)  # fmt: skip
"""Kinds of gates between layers; the identity stands for none."""
STARTS = ("xavier", "he", "uniform", "zeros", "given")
"""How weights begin: Glorot and Bengio 2010, He and others 2015, −½ to ½, 0, or as given."""
LOSSES = {
    "half_squared": "",
    "squared_error": "",
    "mean_squared": "",
    "abs_error": "",
    "huber": "",
    "log_loss": "sigmoid",
    "logit_loss": "identity",
    "cross_entropy": "identity",
    "hinge": "",
    "max_margin": "",
}
"""Kinds of losses, and the activation that they need at the outputs, "" for any."""
LARGEST = 10_000
"""No layer has more neurons."""
_MOST_WEIGHTS = 10_000_000
_WEIGHTS, _BIASES = Words("Weights"), Words("Biases")


@dataclass(frozen=True, slots=True)
class Layer:
    """So many neurons, z = W x + b and a = activation(z)."""

    size: int
    activation: str = "relu"


@dataclass(frozen=True, slots=True)
class Network:
    """Layers behind so many inputs, the last of which is the output layer; a loss, or None.

    `given` and `biases` hold numbers or arrays, one for all layers or one for each, with which the
    weights begin if `start` is “given”, and the biases always. Weights that are `transposed` are
    stored, and given, with a column for each neuron, z = Wᵀ x + b, as in notes 004.
    """

    inputs: int
    layers: tuple[Layer, ...]
    loss: str | None = "half_squared"
    start: str = "xavier"
    seed: int = 0
    given: Given = (0.0,)
    transposed: bool = False
    biases: Given = (0.0,)

    def __post_init__(self) -> None:
        """Refuse what is no network, in one sentence."""
        if not self.layers:
            raise Refusal("A network needs at least one layer.")
        for size in (self.inputs, *(layer.size for layer in self.layers)):
            if not 1 <= size <= LARGEST:
                raise Refusal("A layer has from 1 to {most} neurons.", most=f"{LARGEST:,}")
        if sum(wide * narrow for narrow, wide in self.steps) > _MOST_WEIGHTS:
            raise Refusal("A network has at most {most} weights.", most=f"{_MOST_WEIGHTS:,}")
        for layer in self.layers:
            if layer.activation not in ACTIVATIONS:
                raise Refusal("{name} is no activation of a layer.", name=layer.activation)
        if self.start not in STARTS:
            raise Refusal("Weights cannot begin as “{name}”.", name=self.start)
        self._check_given()
        self._check_loss()

    @property
    def shapes_of_weights(self) -> list[Shape]:
        """The shapes in which the weights of all layers are stored."""
        return [
            (narrow, wide) if self.transposed else (wide, narrow) for narrow, wide in self.steps
        ]

    @property
    def steps(self) -> tuple[tuple[int, int], ...]:
        """How many numbers go into each layer, and how many come out of it."""
        sizes = (self.inputs, *(layer.size for layer in self.layers))
        return tuple(pairwise(sizes))

    def _check_given(self) -> None:
        check_given(self.biases, [(wide,) for _, wide in self.steps], _BIASES)
        if self.start == "given":
            check_given(self.given, self.shapes_of_weights, _WEIGHTS)

    def _check_loss(self) -> None:
        if self.loss is None:
            return
        if self.loss not in LOSSES:
            raise Refusal("{name} is no loss of a network.", name=self.loss)
        needed, activation = LOSSES[self.loss], self.layers[-1].activation
        if needed == "identity" and activation != needed:
            raise Refusal(
                "{loss} has its output function in itself: the output layer needs no activation.",
                loss=self.loss,
            )
        if needed and needed != activation and activation != "softmax":
            raise Refusal(
                "{loss} compares probabilities: the output layer needs a {needed}.",
                loss=self.loss,
                needed=needed,
            )


@dataclass(frozen=True, slots=True)
class Counts:
    """How large a network is: its parameters, and its gates in both forms, copies not counted."""

    parameters: int
    gates_of_layers: int
    gates_of_numbers: int


def counts_of(network: Network) -> Counts:
    """Return how large a network is; the loss counts as one gate."""
    parameters = sum(wide * narrow + wide for narrow, wide in network.steps)
    outputs = network.layers[-1].size
    layers = 1
    # What gathers the outputs if nothing compares them, or else the loss.
    numbers = network.inputs + 1
    for (narrow, wide), layer in zip(network.steps, network.layers, strict=True):
        # W, b, W x and the sum; of numbers: w, b, products, and sums twice.
        layers += 4 + (layer.activation != "identity")
        numbers += 2 * wide * narrow + wide * (2 + (narrow > 1)) + _activating(layer)
        layers += network.transposed
        numbers += wide * narrow * network.transposed
    if network.loss is not None:
        layers += 2
        numbers += outputs
    return Counts(parameters, layers, numbers)


def _activating(layer: Layer) -> int:
    if layer.activation == "softmax":
        return 2 * layer.size + 1
    return 0 if layer.activation == "identity" else layer.size
