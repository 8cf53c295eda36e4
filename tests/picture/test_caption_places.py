import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.picture.caption_places import FULL, NOTHING, SHORT, amounts_of

NOTHING_TAKEN = np.zeros((0, 4))


def amounts(spots, short, full, taken=NOTHING_TAKEN, *, hides=True):
    widths = [np.array(short, dtype=float), np.array(full, dtype=float)]
    return amounts_of(np.array(spots, dtype=float), widths, 10.0, taken, hides=hides).tolist()


def test_a_caption_with_room_is_written_in_full():
    assert amounts([(0, 0), (200, 0)], [20, 20], [100, 100]) == [FULL, FULL]


def test_a_caption_that_would_cover_another_is_the_name_alone():
    assert amounts([(0, 0), (70, 0)], [20, 20], [100, 100]) == [FULL, SHORT]


def test_a_name_without_any_room_is_left_out_from_far_but_not_from_near():
    number = np.array([[-5.0, 2.0, 5.0, 8.0]])
    assert amounts([(0, 0)], [20], [100], number) == [NOTHING]
    assert amounts([(0, 0)], [20], [100], number, hides=False) == [SHORT]


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 100)), min_size=1, max_size=30))
def test_what_is_written_from_far_never_covers_anything(spots):
    short, full = [20.0] * len(spots), [90.0] * len(spots)
    found = amounts(spots, short, full)
    boxes = [
        (x - width / 2, y, x + width / 2, y + 10.0)
        for (x, y), amount in zip(spots, found, strict=True)
        if (width := (0.0, 20.0, 90.0)[amount])
    ]
    for number, one in enumerate(boxes):
        for other in boxes[:number]:
            apart = one[2] <= other[0] or other[2] <= one[0]
            assert apart or one[3] <= other[1] or other[3] <= one[1]
