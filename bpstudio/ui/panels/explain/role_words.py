"""Role words: why each role is called as it is, in one short paragraph."""

from PySide6.QtCore import QCoreApplication

from bpstudio.gates import Role
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP

_WORDS = {
    Role.SOURCE: (
        QT_TRANSLATE_NOOP("Explain", "source"),
        QT_TRANSLATE_NOOP(
            "Explain",
            "Its value is given and not computed. The backward pass ends here: what arrives says "
            "how fast the loss changes with this value.",
        ),
    ),
    Role.DISTRIBUTOR: (
        QT_TRANSLATE_NOOP("Explain", "distributor"),
        QT_TRANSLATE_NOOP(
            "Explain",
            "A sum changes as fast as each of its terms. So every input receives the upstream "
            "gradient, whatever the values are, at most with another sign or a fixed factor.",
        ),
    ),
    Role.SWAP: (
        QT_TRANSLATE_NOOP("Explain", "swap"),
        QT_TRANSLATE_NOOP(
            "Explain",
            "The derivative of a product with respect to one factor is the other factor. So each "
            "input receives upstream × a local gradient that is made of the other input.",
        ),
    ),
    Role.ADDER: (
        QT_TRANSLATE_NOOP("Explain", "adder"),
        QT_TRANSLATE_NOOP(
            "Explain",
            "The value goes along several branches, and the loss changes through each of them. So "
            "the gradients that come back along the branches are added.",
        ),
    ),
    Role.ROUTER: (
        QT_TRANSLATE_NOOP("Explain", "router"),
        QT_TRANSLATE_NOOP(
            "Explain",
            "Only the winner decides the output; the others could move a little and nothing would "
            "change. So the upstream gradient goes to the winner, and the others receive 0.",
        ),
    ),
    Role.AMPLIFIER: (
        QT_TRANSLATE_NOOP("Explain", "amplifier"),
        QT_TRANSLATE_NOOP(
            "Explain",
            "At this working point the output moves by slope × what the input moves. So the "
            "upstream gradient comes back multiplied by that slope, the gain.",
        ),
    ),
}


def word_of(role: Role) -> str:
    """Return the short word for a role."""
    return QCoreApplication.translate("Explain", _WORDS[role][0])


def reason_of(role: Role) -> str:
    """Return why a role is called so."""
    return QCoreApplication.translate("Explain", _WORDS[role][1])
