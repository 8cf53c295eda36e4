"""The cost of differentiation in a layered network, by the formulas of notes 003.

L weight layers join L + 1 layers of n neurons. With E = ½ Σ (X − t)², f' the slope of the
activation and S the weighted sums, the derivative by a weight that ends d layers before the last
is a sum over all paths from its neuron to an output, each a product

    (X − t) · f'(S) · w · f'(S) · … · w · f'(S) · X

whose 2d + 3 factors take 1 + 2d + 1 multiplications. The δ recursion stores
δ = (w'ᵀ δ') ⊙ f'(S) layer by layer; then each ∂E/∂w is δ · X.
"""

from dataclasses import dataclass
from fractions import Fraction

from bpstudio.notation.refusal import Refusal


@dataclass(frozen=True, slots=True)
class LayersCost:
    """Multiplications for the gradient of all weights of a network, in both ways."""

    width: int
    layers: int
    weights: int
    naive: int
    recursive: int

    @property
    def ratio(self) -> Fraction:
        """How many times as many multiplications the naive way takes."""
        return Fraction(self.naive, self.recursive)


def cost_of_layers(width: int, layers: int) -> LayersCost:
    """Return the cost for n = `width` neurons in each of L = `layers` weight layers.

    Naive: Σ for d = 0 … L − 1 of n² weights × nᵈ paths × (1 + 2d + 1) multiplications.
    Recursive: n for the outputs' δ, n² + n for each of the L − 1 steps back, and n² a layer for
    the derivatives by its weights.
    """
    if width < 1 or layers < 1:
        raise Refusal("A network needs at least one layer of at least one neuron.")
    squared = width**2
    return LayersCost(
        width=width,
        layers=layers,
        weights=layers * squared,
        naive=sum(squared * width**depth * (1 + 2 * depth + 1) for depth in range(layers)),
        recursive=width + (layers - 1) * (squared + width) + layers * squared,
    )
