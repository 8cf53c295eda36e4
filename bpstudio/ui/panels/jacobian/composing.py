"""Composing: a Jacobian as an equation of matrices and in sentences, in either convention."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from bpstudio.gates import Array
from bpstudio.insight.jacobian import Element, Jacobian, gate_at
from bpstudio.insight.walking import Start
from bpstudio.notation.numbers import format_number
from bpstudio.picture.drawing import Drawing
from bpstudio.ui.panels.jacobian.equation import Block, Edge, Part, Spot, as_column, as_row

_END, _START = "end", "start"
_MOST_TERMS = 6
_DIGITS = 4


class Convention(enum.Enum):
    """Whether gradients are rows, as in notes 003, or columns, as in notes 004."""

    ROW = "row"
    COLUMN = "column"


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A Jacobian with the gradient that arrives at its ends, if it is known."""

    jacobian: Jacobian
    loss: str
    arriving: Array | None
    whole: Array | None
    """What the trace has for the starts: more than the product where other paths lead round."""

    @property
    def leaving(self) -> Array | None:
        """The gradient that arrives × the Jacobian."""
        if self.arriving is None:
            return None
        with np.errstate(all="ignore"):
            return np.asarray(self.arriving @ self.jacobian.matrix)

    @property
    def is_whole(self) -> bool:
        """Whether everything that the starts do to the loss goes through the ends."""
        leaving = self.leaving
        if leaving is None or self.whole is None:
            return False
        return bool(np.allclose(leaving, self.whole, rtol=1e-9, atol=1e-12, equal_nan=True))


def shown(drawing: Drawing, found: Jacobian) -> Shown:
    """Return a Jacobian with as much of the gradients as the drawing knows."""
    arriving = _gradients(drawing, found.ends)
    whole = None if arriving is None else _gradients(drawing, found.starts)
    return Shown(found, drawing.trace.loss or "", arriving, whole)


def parts_of(said: Shown, convention: Convention, symbol: str = "J") -> tuple[Part, ...]:
    """Return δ · J = δ', or Jᵀ · ∇ = ∇', or J alone where no gradient is known.

    `symbol` is what the matrix is called: W where it is the weights themselves.
    """
    found = said.jacobian
    rows, columns = edge_of(found.rows, _END), edge_of(found.columns, _START)
    start, end = names_of(found.starts), names_of(found.ends)
    matrix = found.matrix
    if convention is Convention.ROW:
        block = Block(f"{symbol} = ∂{end}/∂{start}", matrix, rows, columns)
    else:
        block = Block(f"{symbol}ᵀ = (∂{end}/∂{start})ᵀ", matrix.T, columns, rows)
    if said.arriving is None or said.leaving is None:
        return (block,)
    arriving, leaving = f"∂{said.loss}/∂{end}", f"∂{said.loss}/∂{start}"
    if not said.is_whole:
        through = QCoreApplication.translate("Jacobian", "{gradient} through {end}")
        leaving = through.format(gradient=leaving, end=end)
    if convention is Convention.ROW:
        first = Block(arriving, as_row(said.arriving), columns=rows)
        return (first, "·", block, "=", Block(leaving, as_row(said.leaving), columns=columns))
    second = Block(arriving, as_column(said.arriving), rows=rows)
    return (block, "·", second, "=", Block(leaving, as_column(said.leaving), rows=columns))


def edge_of(elements: Sequence[Element], axis: str) -> Edge:
    """Return the edge along which some elements stand."""
    names, places = tuple(map(str, elements)), tuple(each.place for each in elements)
    return Edge(names, axis, places)


def names_of(places: Sequence[Start]) -> str:
    """Return the names of gates as one: z1, (a, b) or (a1 … a5)."""
    names = list(dict.fromkeys(map(gate_at, places)))
    if len(names) > 2:
        return f"({names[0]} … {names[-1]})"
    return names[0] if len(names) == 1 else f"({', '.join(names)})"


def about(said: Shown, drawing: Drawing) -> str:
    """Say in a sentence what sort of matrix a Jacobian is."""
    found, translate = said.jacobian, QCoreApplication.translate
    start, end = names_of(found.starts), names_of(found.ends)
    rows, columns = found.matrix.shape
    weights = weights_in(found, drawing)
    if rows == columns == 1:
        text = translate("Jacobian", "One number by one number: an ordinary derivative.")
    elif found.is_diagonal and found.is_identity:
        text = translate("Jacobian", "The identity: {end} hands the gradient on as it is.")
    elif found.is_diagonal:
        text = translate(
            "Jacobian",
            "Diagonal: each element of {end} depends on its own element of {start} alone, so that "
            "the product is one element by element.",
        )
    elif weights is not None:
        text = translate(
            "Jacobian", "J is {weights} itself: row i has the weights of neuron i of {end}."
        )
    elif rows > 1 and _has_single_entries(found):
        text = translate(
            "Jacobian",
            "Each column has a single entry: an element of {start} moves only that element of "
            "{end} to which it is joined, and the others are 0.",
        )
    elif rows == 1:
        text = translate("Jacobian", "One row: the gradient of {end}, as a row.")
    elif rows == columns:
        text = translate(
            "Jacobian",
            "Not diagonal: an element of {end} depends on several elements of {start}.",
        )
    else:
        text = translate("Jacobian", "{rows} rows, one an element of {end}; {columns} columns.")
    return text.format(start=start, end=end, weights=weights, rows=rows, columns=columns)


def _has_single_entries(found: Jacobian) -> bool:
    return bool((np.count_nonzero(found.matrix, axis=0) <= 1).all() and found.matrix.any())


def weights_in(found: Jacobian, drawing: Drawing) -> str | None:
    """Return the gate whose matrix a Jacobian is, or None."""
    if min(found.matrix.shape) == 1 and found.matrix.size == 1:
        return None
    for gate in drawing.gates:
        value = drawing.trace.value(gate.id) if gate.kind.is_source else None
        if value is not None and value.ndim == 2 and np.array_equal(value, found.matrix):
            return gate.id
    return None


def about_spot(said: Shown, parts: Sequence[Part], spot: Spot) -> str:
    """Say which derivative is pointed at and, of a gradient, of which terms it is the sum."""
    part, found = parts[spot.block], said.jacobian
    assert isinstance(part, Block)
    axes = {part.rows.axis: spot.row, part.columns.axis: spot.column}
    row, column = axes.get(_END), axes.get(_START)
    if row is not None and column is not None:
        number = format_number(float(found.matrix[row, column]), _DIGITS)
        return f"{found.cell_name(row, column)} = {number}"
    arriving, leaving = said.arriving, said.leaving
    if arriving is None or leaving is None:
        return ""
    if column is None:
        assert row is not None
        return f"∂{said.loss}/∂{found.rows[row]} = {format_number(float(arriving[row]), _DIGITS)}"
    total = format_number(float(leaving[column]), _DIGITS)
    return f"∂{said.loss}/∂{found.columns[column]} = {_terms(said, column)} = {total}"


def _terms(said: Shown, column: int) -> str:
    assert said.arriving is not None
    pairs = list(zip(said.arriving.tolist(), said.jacobian.matrix[:, column].tolist(), strict=True))
    texts = [f"{_factor(one)} × {_factor(other)}" for one, other in pairs[:_MOST_TERMS]]
    return " + ".join([*texts, "…"] if len(pairs) > _MOST_TERMS else texts)


def _factor(number: float) -> str:
    text = format_number(number, _DIGITS)
    return f"({text})" if text.startswith("−") else text


def _gradients(drawing: Drawing, places: Sequence[Start]) -> Array | None:
    """Return the gradients at some places one behind the other, or None if one is not known."""
    found = [_gradient(drawing, place) for place in places]
    known = [np.asarray(each).ravel() for each in found if each is not None]
    return np.concatenate(known) if known and len(known) == len(found) else None


def _gradient(drawing: Drawing, place: Start) -> np.float64 | Array | None:
    if isinstance(place, str):
        return drawing.gradient(drawing.geometry.row[place])
    is_known = drawing.shows_gradient[drawing.geometry.wire_row[place]]
    return drawing.trace.wire_gradient(place) if is_known else None
