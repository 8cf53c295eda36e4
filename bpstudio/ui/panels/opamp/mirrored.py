"""The mirrored drawing: a reversed network with the colours of the rules that it stands for."""

from dataclasses import replace

import numpy as np

from bpstudio.engine import Trace
from bpstudio.insight.reversal import ReversedNetwork
from bpstudio.picture.colouring import colouring_of_numbers
from bpstudio.picture.drawing import Drawing, drawing_of
from bpstudio.picture.geometry import ROLES
from bpstudio.picture.stage import Flags, Stage


def mirrored(network: ReversedNetwork, trace: Trace, forward: Drawing) -> Drawing:
    """Return the drawing of a reversed network with the numbers of a trace of it.

    A wire has the role of the forward gate whose backward rule feeds it, and is known as soon as
    the gradient that it stands for is known in the drawing of the forward graph.
    """
    drawing = drawing_of(network.graph, trace)
    geometry, names = drawing.geometry, drawing.geometry.names
    origins = [forward.geometry.row[network.origin_of[name]] for name in names]
    starts = geometry.ends[:, 0]
    geometry.wire_role = forward.geometry.role[np.array(origins, dtype=np.intp)][starts]
    geometry.wire_role[starts == geometry.row[network.seed]] = ROLES.index(_SEED)
    stage = _stage_of(network, forward, drawing, origins)
    colouring = colouring_of_numbers(trace.wire_values, stage.wire_values)
    return replace(drawing, colouring=colouring, stage=stage, loss=None)


_SEED = next(role for role in ROLES if role.value == "source")


def _stage_of(
    network: ReversedNetwork, forward: Drawing, drawing: Drawing, origins: list[int]
) -> Stage:
    """Return what is known of the reversed network at the stage of the forward drawing."""
    geometry = drawing.geometry
    gates, wires = len(geometry.names), len(geometry.wires)
    values = np.ones(gates, dtype=np.bool_)
    wire_values = np.ones(wires, dtype=np.bool_)
    active: tuple[int, ...] = ()
    numbers = None
    if forward.stage is not None:
        values = forward.stage.gradients[np.array(origins, dtype=np.intp)]
        wire_values = values[geometry.ends[:, 0]]
        for there, here in network.wire_partner_of.items():
            is_known = bool(forward.stage.wire_gradients[forward.geometry.wire_row[there]])
            wire_values[geometry.wire_row[here]] = is_known
        values = _with_what_leaves(network, drawing, values, wire_values)
        at_work = set(forward.stage.active) if forward.stage.gradients.any() else set()
        active = tuple(row for row, origin in enumerate(origins) if origin in at_work)
        if forward.stage.numbers is not None:
            numbers = forward.stage.numbers[np.array(origins, dtype=np.intp)]
    nothing = np.zeros(wires, dtype=np.bool_)
    return Stage(values, np.zeros(gates, dtype=np.bool_), wire_values, nothing, active, numbers)


def _with_what_leaves(
    network: ReversedNetwork, drawing: Drawing, values: Flags, wire_values: Flags
) -> Flags:
    """Return the gates that are known, those that send a gradient on as soon as that is known."""
    geometry = drawing.geometry
    partners = [geometry.wire_row[wire] for wire in network.wire_partner_of.values()]
    known = values.copy()
    starts = geometry.ends[partners, 0]
    known[starts] = False
    known[starts[wire_values[partners]]] = True
    return known
