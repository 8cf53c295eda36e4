import hashlib
from pathlib import Path

import numpy as np
import pytest

from bpstudio.notation.refusal import Refusal
from bpstudio.training.data_sets import DATA_SETS, data_set, made

DATA = Path(__file__).parents[2] / "resources" / "data"
CHECKSUMS = {
    "iris.csv": "dad19dc3817625a5490ab6be0fdb592efdcd6921badbbaf4275cef90bcfaa994",
    "digits.csv.gz": "9086f64bf050350cfdfe383017725de1e86f76fc2afaccfd173c086160f0729f",
}
DRAWN = [name for name, each in DATA_SETS.items() if each.is_drawn]


@pytest.mark.parametrize("name", CHECKSUMS)
def test_a_shipped_file_is_the_one_whose_source_is_named(name):
    assert hashlib.sha256((DATA / name).read_bytes()).hexdigest() == CHECKSUMS[name]
    assert f"`{name}`" in (DATA / "SOURCES.md").read_text("utf-8")


def test_iris_has_fifty_flowers_of_each_species():
    iris = made("iris")
    assert iris.numbers.shape == (150, 5)
    assert iris.classes == {"species": ("setosa", "versicolor", "virginica")}
    assert np.bincount(iris.column("species").astype(int)).tolist() == [50, 50, 50]
    assert iris.column("sepal length").mean() == pytest.approx(5.8433, abs=1e-4)


def test_the_digits_are_1797_pictures_of_64_shares_of_ink():
    digits = made("digits")
    assert digits.numbers.shape == (1797, 65)
    pixels = digits.numbers[:, :64]
    assert (pixels.min(), pixels.max()) == (0.0, 1.0)
    counts = np.bincount(digits.column("t").astype(int)).tolist()
    assert counts == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]


@pytest.mark.parametrize("name", DRAWN)
def test_the_same_seed_draws_the_same_numbers(name):
    first, again, other = (made(name, 50, 0.1, seed).numbers for seed in (3, 3, 4))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)
    assert np.isfinite(first).all()


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_any_number_of_examples_can_be_drawn(name, count):
    assert len(made(name, count)) == count


@pytest.mark.parametrize(("name", "ones"), [("xor", 2), ("and", 1), ("or", 3)])
def test_a_truth_table_has_its_four_rows(name, ones):
    table = made(name)
    assert table.numbers[:, :2].tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert table.column("t").sum() == ones


def test_the_classes_of_the_figures_lie_where_their_names_say():
    circles = made("circles", 200, 0.0)
    radius = np.hypot(circles.column("x[0]"), circles.column("x[1]"))
    assert np.allclose(radius, np.where(circles.column("t") == 1, 0.5, 1.0))
    sine = made("sine", 50, 0.0)
    assert np.allclose(sine.column("t"), np.sin(sine.column("x")))
    line = made("linear", 50, 0.0)
    assert np.allclose(line.column("t"), 2 * line.column("x") + 1)
    assert set(made("blobs").column("t")) == {0.0, 1.0, 2.0}


def test_rows_of_a_table_can_be_taken():
    table = made("xor")
    assert table.of_rows([3, 0]).column("t").tolist() == [0, 0]
    assert len(table.of_rows(slice(1, 3))) == 2


def test_what_is_not_there_is_refused_with_what_is():
    with pytest.raises(Refusal, match="no data set called “cats”: there are xor, and, or"):
        data_set("cats")
    with pytest.raises(Refusal, match="1 to 1,000,000 examples, not 0"):
        made("moons", 0)
    with pytest.raises(Refusal, match=r"digits has no column “y”: it has x\[0\], .*x\[7\], …\."):
        made("digits").column("y")
