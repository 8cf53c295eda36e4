import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from bpstudio.notation.refusal import Refusal
from bpstudio.ui.panels.inspector.blocks import as_rows, from_block, resized, with_block

FINITE = st.floats(-1e6, 1e6)
UP_TO_MATRIX = hnp.arrays(float, hnp.array_shapes(min_dims=0, max_dims=2), elements=FINITE)
SHAPES = st.one_of(
    st.just(()), st.tuples(st.integers(1, 5)), st.tuples(st.integers(1, 5), st.integers(1, 5))
)


@given(UP_TO_MATRIX, SHAPES)
def test_what_fits_stays_and_new_places_hold_zero(array, shape):
    made, was = as_rows(resized(array, shape)), as_rows(array)
    assert resized(array, shape).shape == shape
    height, width = np.minimum(made.shape, was.shape)
    assert np.array_equal(made[:height, :width], was[:height, :width])
    assert not made[height:].any()
    assert not made[:, width:].any()


def test_a_vector_becomes_the_first_column_of_a_matrix_and_back():
    vector = np.array([1.0, 2.0])
    matrix = resized(vector, (2, 2))
    assert matrix.tolist() == [[1, 0], [2, 0]]
    assert resized(matrix, (2,)).tolist() == [1, 2]
    assert resized(matrix, ()) == 1


def test_a_table_too_large_to_type_is_refused():
    with pytest.raises(Refusal, match="too large"):
        resized(np.zeros(2), (9_999, 9_999))


@given(
    hnp.arrays(float, st.tuples(st.integers(1, 4), st.integers(1, 4)), elements=FINITE),
    hnp.arrays(float, st.tuples(st.integers(1, 3), st.integers(1, 3)), elements=FINITE),
    st.data(),
)
def test_a_block_covers_its_place_grows_the_matrix_and_leaves_the_rest(array, block, data):
    row = data.draw(st.integers(0, array.shape[0] - 1))
    column = data.draw(st.integers(0, array.shape[1] - 1))
    made = with_block(array, block, row, column)
    inside = np.zeros(made.shape, dtype=bool)
    inside[row : row + block.shape[0], column : column + block.shape[1]] = True
    assert np.array_equal(made[inside].reshape(block.shape), block)
    kept = ~inside[: array.shape[0], : array.shape[1]]
    assert np.array_equal(made[: array.shape[0], : array.shape[1]][kept], array[kept])
    assert made.shape == tuple(np.maximum(array.shape, np.add((row, column), block.shape)))


def test_a_row_goes_down_in_a_vector_and_columns_make_a_matrix_of_it():
    vector = np.array([1.0, 2.0])
    assert with_block(vector, np.array([[7.0, 8.0]]), 1, 0).tolist() == [1, 7, 8]
    assert with_block(vector, np.array([[7.0, 8.0], [9.0, 6.0]]), 0, 0).tolist() == [[7, 8], [9, 6]]


def test_higher_ranks_take_blocks_but_do_not_grow():
    cube = np.zeros((2, 2, 2))
    assert with_block(cube, np.array([[5.0]]), 3, 1)[1, 1, 1] == 5
    with pytest.raises(Refusal, match="beyond the table"):
        with_block(cube, np.ones((2, 2)), 3, 1)


@pytest.mark.parametrize(
    ("block", "value"),
    [([[3]], 3), ([[1, 2]], [1, 2]), ([[1], [2]], [1, 2]), ([[1, 2], [3, 4]], [[1, 2], [3, 4]])],
)
def test_a_block_by_itself_is_a_number_a_vector_or_a_matrix(block, value):
    assert from_block(np.array(block, dtype=float)).tolist() == value
