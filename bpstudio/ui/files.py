"""Files: which file a window shows, and the question before unsaved work is lost."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from bpstudio.graph import Graph
from bpstudio.notation.refusal import Refusal
from bpstudio.session import Session
from bpstudio.storage import load, save

SUFFIX = ".bpg"
_MOST_RECENT = 10


class Files(QObject):
    """Opens, saves and leaves the one file of a window; tells when another session begins."""

    opened = Signal(object)
    saved = Signal()
    said = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Begin with a new graph."""
        super().__init__(window)
        self._window = window
        self.session = Session(Graph())

    def new(self) -> None:
        """Show an empty graph, if the present one may be left."""
        if self.may_leave():
            self._begin(Session(Graph()))

    def ask_and_open(self) -> None:
        """Ask which file to open, if the present one may be left."""
        if self.may_leave():
            title, kinds = self.tr("Open a graph"), self.tr("Graphs (*.bpg);;All files (*)")
            name, _ = QFileDialog.getOpenFileName(self._window, title, self._folder(), kinds)
            if name:
                self.open(Path(name))

    def leave_for(self, path: Path) -> None:
        """Open a file if the present graph may be left."""
        if self.may_leave():
            self.open(path)

    def open(self, path: Path) -> bool:
        """Open a file; one that cannot be read is said and the open graph stays."""
        graph = self._loaded(path)
        if graph is None:
            self._set_recent([each for each in self.recent() if each != path.absolute()])
            return False
        self._begin(Session(graph, path.absolute()))
        self._set_recent([path.absolute(), *self.recent()])
        return True

    def open_sample(self, path: Path) -> None:
        """Open a sample graph as a new one: saving it asks for a file of one's own."""
        if not self.may_leave():
            return
        graph = self._loaded(path)
        if graph is not None:
            self._begin(Session(graph))

    def save(self) -> bool:
        """Save under the present name, or ask for one; return whether it was saved."""
        path = self.session.path
        return self.ask_and_save() if path is None else self.save_to(path)

    def ask_and_save(self) -> bool:
        """Ask for a name and save there; return whether it was saved."""
        title, kinds = self.tr("Save the graph"), self.tr("Graphs (*.bpg)")
        stem = self.session.path or Path(self._folder()) / "graph.bpg"
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(stem), kinds)
        if not name:
            return False
        path = Path(name)
        return self.save_to(path if path.suffix else path.with_suffix(SUFFIX))

    def save_to(self, path: Path) -> bool:
        """Save to a file; what goes wrong is said and the old file stays as it was."""
        try:
            save(self.session.graph, path)
        except Refusal as refusal:
            self.said.emit(str(refusal))
            return False
        self.session.path = path.absolute()
        self.session.document.mark_clean()
        self._set_recent([path.absolute(), *self.recent()])
        self.saved.emit()
        self.said.emit(self.tr("Saved {file}.").format(file=path.name))
        return True

    def may_leave(self) -> bool:
        """Return whether the present graph may go: it is saved, or the user says so."""
        if self.session.document.is_clean:
            return True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        name = self.session.path.name if self.session.path else self.tr("This graph")
        box.setText(self.tr("{file} has changes that are not saved.").format(file=name))
        box.setInformativeText(self.tr("Save them first?"))
        button = QMessageBox.StandardButton
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.setDefaultButton(button.Save)
        answer = box.exec()
        if answer == button.Save:
            return self.save()
        return answer == button.Discard

    def recent(self) -> list[Path]:
        """Return the files opened or saved lately, newest first."""
        names = QSettings().value("recent")
        # A list of one comes back as a text.
        names = [names] if isinstance(names, str) else names
        return [Path(str(name)) for name in names] if isinstance(names, list) else []

    def _set_recent(self, paths: list[Path]) -> None:
        unique = list(dict.fromkeys(str(path) for path in paths))
        QSettings().setValue("recent", unique[:_MOST_RECENT])

    def _loaded(self, path: Path) -> Graph | None:
        try:
            return load(path)
        except Refusal as refusal:
            self.said.emit(str(refusal))
            return None

    def _begin(self, session: Session) -> None:
        self.session = session
        self.opened.emit(session)

    def _folder(self) -> str:
        path = self.session.path or next(iter(self.recent()), None)
        return str(path.parent) if path is not None else str(Path.home())
