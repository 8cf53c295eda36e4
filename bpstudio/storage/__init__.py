"""Storage: graphs on disk, as text that a person can read and a diff can show."""

from bpstudio.storage.disk import load, loads, save
from bpstudio.storage.samples import Sample, samples

__all__ = ["Sample", "load", "loads", "samples", "save"]
