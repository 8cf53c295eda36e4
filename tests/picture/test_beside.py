import numpy as np

from bpstudio.picture.beside import place_beside

ROOM = (0.0, 0.0, 800.0, 600.0)
ANCHOR = (380.0, 280.0, 420.0, 320.0)
CARD = (200.0, 100.0)
NOTHING = np.zeros((0, 4))
NO_POINTS = np.zeros((0, 2))


def covered(corner, box):
    """Return how many square pixels of a box a card at that corner covers."""
    wide = min(corner[0] + CARD[0], box[2]) - max(corner[0], box[0])
    high = min(corner[1] + CARD[1], box[3]) - max(corner[1], box[1])
    return max(wide, 0.0) * max(high, 0.0)


def test_a_card_lies_near_its_gate_without_touching_it():
    corner = place_beside(ANCHOR, CARD, ROOM, NOTHING, NO_POINTS)
    assert covered(corner, ANCHOR) == 0
    assert min(abs(corner[0] + CARD[0] - 380), abs(corner[0] - 420), abs(corner[1] - 320),
               abs(corner[1] + CARD[1] - 280)) < 40  # fmt: skip


def test_a_card_keeps_clear_of_numbers():
    boxes = np.array([[x, y, x + 50.0, y + 18.0] for x in (300, 360, 430) for y in (240, 330)])
    corner = place_beside(ANCHOR, CARD, ROOM, boxes, NO_POINTS)
    assert [covered(corner, box) for box in boxes] == [0.0] * 6


def test_a_card_prefers_the_side_without_wires():
    points = np.array([(x, 250.0) for x in range(0, 800, 20)], dtype=float)
    corner = place_beside(ANCHOR, CARD, ROOM, NOTHING, points)
    assert corner[1] > 250 or corner[1] + CARD[1] < 250


def test_a_card_stays_inside_the_canvas_at_a_gate_in_the_corner():
    x, y = place_beside((0.0, 0.0, 40.0, 40.0), CARD, ROOM, NOTHING, NO_POINTS)
    assert 0 <= x <= 600
    assert 0 <= y <= 500


def test_a_card_larger_than_the_canvas_begins_at_its_corner():
    assert place_beside(ANCHOR, (900.0, 700.0), ROOM, NOTHING, NO_POINTS) == (0.0, 0.0)


def test_a_card_as_wide_as_the_canvas_lies_above_or_below():
    wide, box = (790.0, 100.0), np.array([[10.0, 200.0, 780.0, 320.0]])
    x, y = place_beside(ANCHOR, wide, ROOM, box, NO_POINTS)
    assert 0 <= x <= 10
    assert y >= 320 or y + 100 <= 200
