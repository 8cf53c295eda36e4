"""What `make translations` does: it brings the Qt Linguist sources up to date with the program.

Texts are found in the syntax tree, by the names of what they are given to; those of the gate kinds
are read from the registry. Translations that are there stay; those of texts that are gone go.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from bpstudio.gates import KINDS
from bpstudio.notation.words import Words
from bpstudio.storage import samples
from bpstudio.ui.speech.catalogue import Message, read_catalogue

CHECKOUT = Path(__file__).parents[1]
SOURCES = CHECKOUT / "resources" / "translations"
WORDS = "Words"
# Which arguments of what are texts, and the context that they are looked up in.
MARKS: dict[str, tuple[slice, str | None]] = {
    "tr": (slice(0, 1), None),
    "translate": (slice(1, 2), None),
    "QT_TRANSLATE_NOOP": (slice(1, 2), None),
    "Words": (slice(0, 1), WORDS),
    "Refusal": (slice(0, 1), WORDS),
    "ExpressionError": (slice(1, 2), WORDS),
    "Clash": (slice(0, 2), WORDS),
    "counted": (slice(1, 3), WORDS),
    "listed": (slice(1, 2), WORDS),
}
SENTENCE = re.compile(r"[A-Z{“][^<>`;]* [^<>`;]*[.?!…]")
# The terminal speaks English: scripts read it.
SPOKEN_IN_ENGLISH = ("cli", "__main__.py")


@dataclass(slots=True)
class Found:
    """The texts of the program with the file that each stands in first, and what cannot be read."""

    messages: dict[Message, str] = field(default_factory=dict)
    mistakes: list[str] = field(default_factory=list)


def main() -> int:
    """Bring every file of translations up to date, and say what is not translated yet."""
    found = found_texts()
    for mistake in found.mistakes:
        print(mistake)
    for path in sorted(SOURCES.glob("*.ts")):
        known = read_catalogue(path)
        path.write_text(written(path.stem.partition("_")[2], found.messages, known))
        missing = [
            source for message in found.messages if not known.get(message) for source in message[1:]
        ]
        print(f"{path.name}: {len(found.messages)} texts, {len(missing)} not translated.")
        for source in missing:
            print(f"  {source!r}")
    return 1 if found.mistakes else 0


def found_texts() -> Found:
    """Return every text that the program can show."""
    found = Found()
    for text in _declared():
        found.messages.setdefault((WORDS, text.template), "bpstudio/gates/registry.py")
    for path in sorted((CHECKOUT / "bpstudio").rglob("*.py")):
        place = path.relative_to(CHECKOUT)
        if place.parts[1] not in SPOKEN_IN_ENGLISH:
            Reader(place.as_posix(), found).read(ast.parse(path.read_text()))
    for sample in samples():
        found.messages.setdefault(
            ("Samples", sample.title), sample.path.relative_to(CHECKOUT).as_posix()
        )
    return found


def _declared() -> Iterator[Words]:
    """Yield the words of the gate kinds."""
    for kind in KINDS:
        yield from (kind.called, Words(kind.formula), Words(kind.backward_words))
        if kind.domain is not None:
            yield Words(kind.domain.needs)
        for setting in kind.settings:
            yield from (setting.called, Words(setting.meaning))


class Reader:
    """Reads the texts of one module."""

    def __init__(self, place: str, found: Found) -> None:
        """Note them in `found`, with their place."""
        self._place = place
        self._found = found
        self._bound: dict[str, list[ast.expr]] = {}

    def read(self, tree: ast.Module) -> None:
        """Note every text that is given to one of the marks, and sentences that stand alone."""
        for node in ast.walk(tree):
            match node:
                case (
                    ast.Assign(targets=[ast.Name(id=name)], value=value)
                    | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
                ):
                    self._bound.setdefault(name, []).append(value)
        self._visit(tree, "Window")
        marked = {text for _, text in self._found.messages}
        for node in _spoken(tree):
            if node.value not in marked:
                self._found.mistakes.append(
                    f"{self._place}:{node.lineno}: nothing marks this sentence to be translated."
                )

    def _visit(self, node: ast.AST, context: str) -> None:
        if isinstance(node, ast.ClassDef):
            context = node.name
        if isinstance(node, ast.Call):
            self._note(node, context)
        for child in ast.iter_child_nodes(node):
            self._visit(child, context)

    def _note(self, call: ast.Call, context: str) -> None:
        name = _name_of(call.func)
        if name not in MARKS or not call.args:
            return
        which, fixed = MARKS[name]
        if fixed is not None:
            context = fixed
        elif name != "tr":
            context = next(self._texts_in(call.args[0], call), context)
        for argument in call.args[which]:
            for text in self._texts_in(argument, call):
                self._found.messages.setdefault((context, text), self._place)

    def _texts_in(self, node: ast.expr, call: ast.Call, *, is_bound: bool = False) -> Iterator[str]:
        """Yield the literals of an argument; a name stands for the literals it is bound to."""
        match node:
            case ast.Constant(value=str(text)):
                if text:
                    yield text
            case ast.IfExp(body=one, orelse=other):
                yield from self._texts_in(one, call, is_bound=is_bound)
                yield from self._texts_in(other, call, is_bound=is_bound)
            case ast.Name(id=name) if not is_bound:
                for value in self._bound.get(name, ()):
                    yield from self._texts_in(value, call, is_bound=True)
            case ast.JoinedStr():
                self._found.mistakes.append(
                    f"{self._place}:{node.lineno}: {_name_of(call.func)}() has an f-string, "
                    "which no other language can say."
                )


def _spoken(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield the literals that are whole sentences, not docstrings, assertions or schemas."""
    unspoken = set()
    for node in ast.walk(tree):
        match node:
            case (
                ast.Expr(value=ast.Constant() | ast.JoinedStr() as silent) | ast.Assert(msg=silent)
            ):
                unspoken |= {id(inner) for inner in ast.walk(silent or node)}
            case ast.Call(func=function) if _name_of(function) == "Meta":
                unspoken |= {id(inner) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if id(node) not in unspoken:
                if SENTENCE.fullmatch(text):
                    yield node


def _name_of(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def written(language: str, messages: dict[Message, str], known: dict[Message, str]) -> str:
    """Return the text of a file of translations: by context, in the order of the sources."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context in sorted({context for context, _ in messages}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for (own, source), place in messages.items():
            if own == context:
                lines += _message(source, place, known.get((context, source), ""))
        lines.append("</context>")
    return "\n".join([*lines, "</TS>\n"])


def _message(source: str, place: str, text: str) -> list[str]:
    state = "" if text else ' type="unfinished"'
    return [
        "    <message>",
        f'        <location filename="../../{place}"/>',
        f"        <source>{escape(source)}</source>",
        f"        <translation{state}>{escape(text)}</translation>",
        "    </message>",
    ]


if __name__ == "__main__":
    sys.exit(main())
