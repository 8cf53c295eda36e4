"""Edits: everything a user can do to a graph, one function an act; each returns an Edit to apply.

A function named by its act looks at the graph, changes nothing, and raises a Refusal with one
sentence where the act is not possible. An edit that would change nothing has an empty patch.
"""

from bpstudio.document.edits.annotations import (
    add_frame,
    add_note,
    carry,
    change_frame,
    change_note,
    remove_annotations,
)
from bpstudio.document.edits.attaching import add_before, add_behind
from bpstudio.document.edits.bypassing import bypass
from bpstudio.document.edits.examples import (
    clear_examples,
    drop_example,
    keep_as_example,
    reduce_by,
    set_examples,
    set_in_example,
    show_example,
)
from bpstudio.document.edits.fragments import fragment_of, insert
from bpstudio.document.edits.gates import add_gate, move, remove, rename
from bpstudio.document.edits.groups import (
    fold,
    group,
    into_group,
    name_port,
    rename_group,
    ungroup,
)
from bpstudio.document.edits.kinds import change_kind
from bpstudio.document.edits.splicing import add_on_wire, move_onto_wire
from bpstudio.document.edits.swapping import swap_inputs
from bpstudio.document.edits.values import (
    choose_loss,
    set_extra,
    set_setting,
    set_title,
    set_value,
    set_values,
)
from bpstudio.document.edits.wanting import stop_wanting, want
from bpstudio.document.edits.wires import branch, join, part, rejoin

__all__ = [
    "add_before",
    "add_behind",
    "add_frame",
    "add_gate",
    "add_note",
    "add_on_wire",
    "branch",
    "bypass",
    "carry",
    "change_frame",
    "change_kind",
    "change_note",
    "choose_loss",
    "clear_examples",
    "drop_example",
    "fold",
    "fragment_of",
    "group",
    "insert",
    "into_group",
    "join",
    "keep_as_example",
    "move",
    "move_onto_wire",
    "name_port",
    "part",
    "reduce_by",
    "rejoin",
    "remove",
    "remove_annotations",
    "rename",
    "rename_group",
    "set_examples",
    "set_extra",
    "set_in_example",
    "set_setting",
    "set_title",
    "set_value",
    "set_values",
    "show_example",
    "stop_wanting",
    "swap_inputs",
    "ungroup",
    "want",
]
