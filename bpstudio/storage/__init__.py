"""Storage: graphs on disk, as text that a person can read and a diff can show."""

from bpstudio.storage.disk import load, loads, save
from bpstudio.storage.encoding import dumps
from bpstudio.storage.networks import from_networkx
from bpstudio.storage.samples import Sample, samples
from bpstudio.storage.schema import schema, schema_text

__all__ = [
    "Sample",
    "dumps",
    "from_networkx",
    "load",
    "loads",
    "samples",
    "save",
    "schema",
    "schema_text",
]
