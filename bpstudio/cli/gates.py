"""`bpstudio gates` lists every gate kind, with its formula and its role."""

import argparse

from bpstudio.cli.table import table_of
from bpstudio.gates import KINDS


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the words that it takes: none."""


def run(_options: argparse.Namespace) -> int:
    """Print the list."""
    rows = [
        (", ".join((kind.name, *kind.aliases)), kind.family.value, kind.role.value, kind.formula)
        for kind in KINDS
    ]
    print(table_of(("kind", "family", "role", "formula"), rows))
    return 0
