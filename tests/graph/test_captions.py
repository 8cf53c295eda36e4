"""What stands below a gate."""

import pytest

from bpstudio.graph.captions import caption_of
from bpstudio.graph.expressions import parse


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("f = x + y", "f"),
        ("f = sum(x)", "f"),
        ("f = sum(x, axis=-1)", "f · axis −1"),
        ("f = leaky_relu(x, slope=0.25)", "f · slope 0.25"),
        ("f = max_margin(s, t, axis=0, margin=2)", "f · axis 0 · margin 2"),
        ("f = reshape(x)", "f"),
        ("f = reshape(x, 2, -1)", "f → [2 × −1]"),
        ("f = p[0]", "f [0]"),
        ("f = W[-1, 1:3]", "f [−1, 1:3]"),
    ],
)
def test_a_caption_has_the_name_and_what_is_set(text, caption):
    assert caption_of(parse(text).gate("f")) == caption
