"""The words of a question: what is asked for, in one sentence under the formula."""

from PySide6.QtCore import QCoreApplication

from bpstudio.engine import Trace
from bpstudio.practice import Question
from bpstudio.practice.entries import name_of_entry
from bpstudio.stepping.names import name_on


def words_for(trace: Trace, question: Question) -> str:
    """Return a question in words; of an array it names the element."""
    translate, wiring = QCoreApplication.translate, trace.layout.wiring
    gate = wiring.gates[question.gate]
    if question.wire is None:
        name = name_of_entry(gate.id, question.index)
        return translate("Quizzing", "What does {gate} come to?").format(gate=name)
    name = name_of_entry(name_on(wiring, question.wire), question.index)
    if gate.kind.is_copy:
        said = translate("Quizzing", "What flows back to {name} where its branches meet?")
        return said.format(name=name)
    said = translate("Quizzing", "What flows back from {gate} to {name}?")
    return said.format(gate=gate.id, name=name)
