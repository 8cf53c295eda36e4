"""Gate offers: gate kinds as entries of a picker, the likeliest answer to what was typed first."""

from collections.abc import Callable, Sequence
from functools import partial

from bpstudio.gates import KINDS, GateKind
from bpstudio.ui.panels.gates.gate_icon import draw_icon
from bpstudio.ui.panels.gates.gate_words import called, formula_of, names_of, texts_of, title_of
from bpstudio.ui.panels.picking.offer import Entry
from bpstudio.ui.panels.picking.ranking import Rank, rank


def entry_of(kind: GateKind) -> Entry:
    """Return a gate kind as one line: shape, name, formula and family."""
    return Entry(
        called(kind),
        kind,
        detail=formula_of(kind),
        hint=title_of(kind.family),
        draw=lambda painter, box, theme: draw_icon(painter, kind, box, theme),
    )


def kinds_for(
    typed: str, fits: Callable[[GateKind], bool], recent: Sequence[str]
) -> list[tuple[Rank, GateKind]]:
    """Return the fitting kinds that answer a text with their ranks, the best first.

    Among equals those used last come first, and then the palette's order decides.
    """
    found = [
        (found_at, kind)
        for kind in KINDS
        if fits(kind) and (found_at := rank(typed, names_of(kind), texts_of(kind))) is not None
    ]
    age = {name: place for place, name in enumerate(recent)}
    return sorted(found, key=partial(_order, age=age, is_open=not typed.strip()))


def _order(
    found: tuple[Rank, GateKind], age: dict[str, int], *, is_open: bool
) -> tuple[int, int, int]:
    (nearness, length), kind = found
    used = age.get(kind.name, len(age))
    return (0, used, 0) if is_open else (nearness, used, length)
