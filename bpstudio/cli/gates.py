"""`bpstudio gates` lists every gate kind, with its formula, its role and its settings."""

import argparse

from bpstudio.cli.table import table_of
from bpstudio.gates import KINDS, Setting


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the words that it takes: none."""


def run(_options: argparse.Namespace) -> int:
    """Print the list."""
    rows = [
        (
            ", ".join((kind.name, *kind.aliases)),
            kind.family.value,
            kind.role.value,
            ", ".join(map(_usual, kind.settings)),
            kind.formula,
        )
        for kind in KINDS
    ]
    print(table_of(("kind", "family", "role", "settings", "formula"), rows))
    return 0


def _usual(setting: Setting) -> str:
    """Return a setting with what usually holds, as an expression gives it."""
    usual = setting.written(setting.default)
    return f"{setting.name}={usual}" if usual else setting.name
