"""The schema: what a graph file may hold, as a JSON Schema that follows from the records."""

import json
from typing import Any

import msgspec

from bpstudio.storage.records import GraphRecord


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the file format."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A bpstudio graph",
        **msgspec.json.schema(GraphRecord),
    }


def schema_text() -> str:
    """Return the JSON Schema as it is shipped in resources/bpstudio-graph.schema.json."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
