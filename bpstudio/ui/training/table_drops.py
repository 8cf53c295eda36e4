"""Table drops: a table that is dropped on a window is data to learn from."""

from typing_extensions import override

from bpstudio.ui.frame.part import Part
from bpstudio.ui.keeping.drops import Drops, Files

_TABLES = (".csv", ".tsv", ".csv.gz")


class TableDrops(Part):
    """Takes a single table for a window, which wakes up whatever trains."""

    @override
    def stand(self) -> None:
        """Look at what is dropped before those do that take graphs."""
        self._drops = Drops(_is_a_table, self._take, self.around.window)

    def _take(self, files: Files) -> None:
        # Only now: all of training comes along with it.
        from bpstudio.ui.training.part import Training

        Training.of(self.around.window).choose_data(*files)


def _is_a_table(files: Files) -> bool:
    return len(files) == 1 and files[0].name.lower().endswith(_TABLES)
