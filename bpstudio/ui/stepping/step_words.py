"""Step words: what is said of a moment in the status line and how the scrubber marks it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from bpstudio.graph import Gate
from bpstudio.stepping import Moment, Moments, Phase
from bpstudio.ui.panels.transport.scrubber import Mark
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP

_MOST_NAMES = 4
_SENTENCES = {
    Phase.START: QT_TRANSLATE_NOOP(
        "Stepping", "The sources are given; nothing has been computed yet."
    ),
    Phase.FORWARD: QT_TRANSLATE_NOOP("Stepping", "Forward through {names}."),
    Phase.LOSS: QT_TRANSLATE_NOOP(
        "Stepping", "The backward pass begins at the loss: ∂{names}/∂{names} = 1."
    ),
    Phase.BACKWARD: QT_TRANSLATE_NOOP("Stepping", "Backward through {names}."),
    Phase.UPDATE: QT_TRANSLATE_NOOP(
        "Stepping", "Every gradient is known: now {names} moves against its gradient."
    ),
}
_FIRST_WORDS = {
    Phase.FORWARD: QT_TRANSLATE_NOOP("Stepping", "forward"),
    Phase.LOSS: QT_TRANSLATE_NOOP("Stepping", "backward"),
    Phase.UPDATE: QT_TRANSLATE_NOOP("Stepping", "update"),
}


def sentence_about(moment: Moment, names: Sequence[str]) -> str:
    """Return what the status line says of a moment; nothing where everything is shown."""
    if moment.phase not in _SENTENCES:
        return ""
    said = ", ".join(names[row] for row in moment.gates[:_MOST_NAMES])
    said += ", …" if len(moment.gates) > _MOST_NAMES else ""
    return _translated(_SENTENCES[moment.phase]).format(names=said)


def marks_of(moments: Moments, gates: Sequence[Gate]) -> list[Mark]:
    """Return a mark for each moment: a role backward, and a word where a phase begins."""
    words = {phase: _translated(word) for phase, word in _FIRST_WORDS.items()}
    marks = []
    for moment in moments.steps:
        role = gates[moment.gates[0]].kind.role if moment.phase is Phase.BACKWARD else None
        is_update = moment.phase is Phase.UPDATE
        marks.append(Mark(role, words.pop(moment.phase, ""), is_update=is_update))
    return marks


def _translated(text: str) -> str:
    return QCoreApplication.translate("Stepping", text)
