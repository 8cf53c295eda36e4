"""Files: which file a tab shows, and the question before unsaved work is lost."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from bpstudio.document import Edit
from bpstudio.graph import Graph
from bpstudio.graph.differences import patch_between
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.session import Session
from bpstudio.storage import load, save
from bpstudio.storage.fingerprints import fingerprint
from bpstudio.storage.pictures import ENDINGS
from bpstudio.storage.recovery import Copy
from bpstudio.ui.speech.translation import translated

SUFFIX = ".bpg"
_MOST_RECENT = 10


class Files(QObject):
    """Opens, saves and leaves the one file of a tab; tells when another session begins."""

    leaving = Signal()
    """The session is about to go."""
    opened = Signal(object)
    """Another session has begun."""
    saved = Signal()
    closed = Signal()
    """The tab closes, and nothing in it is needed any more."""
    said = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Begin with a new graph."""
        super().__init__(window)
        self._window = window
        self.session = Session(Graph())
        self.fingerprint: str | None = None
        """What the file held when it was read or written here."""

    @property
    def is_untouched(self) -> bool:
        """Whether this is a new graph that nobody has done anything to."""
        is_new = self.session.path is None and not len(self.session.graph)
        return is_new and self.session.document.is_clean

    def new(self) -> None:
        """Show an empty graph, if the present one may be left."""
        if self.may_leave():
            self._begin(Session(Graph()))

    def open(self, path: Path) -> bool:
        """Open a file; one that cannot be read is said and the open graph stays."""
        path = path.absolute()
        if path.suffix.lower() in ENDINGS:
            # As a new graph: saving must not replace a picture.
            return self._open_as_new(path)
        # Before it is read: what is written in between is noticed as a change.
        held = fingerprint(path)
        graph = self._loaded(path)
        if graph is None:
            self._set_recent([each for each in recent_files() if each != path])
            return False
        self._begin(Session(graph, path), held)
        self._set_recent([path, *recent_files()])
        return True

    def open_sample(self, path: Path) -> None:
        """Open a sample graph as a new one: saving it asks for a file of one's own."""
        if self.may_leave():
            self._open_as_new(path)

    def _open_as_new(self, path: Path) -> bool:
        """Open what a file holds as a graph that has no file; return whether it could be read."""
        graph = self._loaded(path)
        if graph is not None:
            self._begin(Session(graph))
        return graph is not None

    def open_made(self, graph: Graph) -> None:
        """Open a graph that has been made here, unsaved; the present one has to be untouched."""
        self._begin(Session(graph))
        self.session.document.mark_unsaved()

    def restore(self, copy: Copy) -> None:
        """Show lost work again, unsaved as it was."""
        self._begin(Session(copy.graph, copy.origin.file), copy.origin.fingerprint)
        self.session.document.mark_unsaved()

    def read_again(self) -> None:
        """Take over what another program has written into the file, as one step to undo."""
        path, document = self.session.path, self.session.document
        if path is None:
            return
        held = fingerprint(path)
        graph = self._loaded(path)
        if graph is None:
            return
        document.commit()
        self.session.apply(Edit(Words("Reload"), patch_between(document.graph, graph)))
        document.graph.expect = graph.expect
        self.fingerprint = held
        document.mark_clean()

    def keep_mine(self) -> None:
        """Let the graph stand against what the file holds now: saving will overwrite that."""
        path = self.session.path
        self.fingerprint = None if path is None else fingerprint(path)
        self.session.document.mark_unsaved()

    def save(self) -> bool:
        """Save under the present name, or ask for one; return whether it was saved.

        What another program has put into the file is not overwritten unasked.
        """
        path = self.session.path
        if path is None:
            return self.ask_and_save()
        if fingerprint(path) in (None, self.fingerprint):
            return self.save_to(path)
        return self._ask_and_overwrite(path)

    def ask_and_save(self) -> bool:
        """Ask for a name and save there; return whether it was saved."""
        title, kinds = self.tr("Save the graph"), self.tr("Graphs (*.bpg)")
        stem = self.session.path or Path(self.folder) / "graph.bpg"
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(stem), kinds)
        if not name:
            return False
        path = Path(name)
        return self.save_to(path if path.suffix else path.with_suffix(SUFFIX))

    def save_to(self, path: Path) -> bool:
        """Save to a file; what goes wrong is said and the old file stays as it was."""
        path = path.absolute()
        try:
            save(self.session.for_saving(), path)
        except Refusal as refusal:
            self.said.emit(translated(refusal))
            return False
        self.session.path = path
        self.fingerprint = fingerprint(path)
        self.session.document.mark_clean()
        self._set_recent([path, *recent_files()])
        self.saved.emit()
        self.said.emit(self.tr("Saved {file}.").format(file=path.name))
        return True

    def may_leave(self) -> bool:
        """Return whether the present graph may go: it is saved, or the user says so."""
        if self.session.document.is_clean:
            return True
        name = self.session.path.name if self.session.path else self.tr("This graph")
        button = QMessageBox.StandardButton
        box = self._question(
            self.tr("{file} has changes that are not saved.").format(file=name),
            self.tr("Save them first?"),
        )
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.setDefaultButton(button.Save)
        answer = box.exec()
        box.deleteLater()
        if answer == button.Save:
            return self.save()
        return answer == button.Discard

    def hand_over(self, heir: "Files") -> None:
        """Let another window go on with the session, and keep a new graph instead."""
        session, held = self.session, self.fingerprint
        self._begin(Session(Graph()))
        heir.take_over(session, held)

    def take_over(self, session: Session, held: str | None) -> None:
        """Go on with a session whose file held that when it was last read or written."""
        self._begin(session, held)

    def close(self) -> None:
        """Let go of the file: the tab closes."""
        self.leaving.emit()
        self.closed.emit()

    def _ask_and_overwrite(self, path: Path) -> bool:
        """Ask before work is lost that another program has put into the file, and save."""
        button = QMessageBox.StandardButton
        box = self._question(
            self.tr("{file} was changed by another program.").format(file=path.name),
            self.tr("Saving replaces what it holds now. Save all the same?"),
        )
        box.setStandardButtons(button.Save | button.Cancel)
        elsewhere = box.addButton(self.tr("Save as…"), QMessageBox.ButtonRole.ActionRole)
        box.setDefaultButton(button.Cancel)
        answer = box.exec()
        box.deleteLater()
        if box.clickedButton() == elsewhere:
            return self.ask_and_save()
        return answer == button.Save and self.save_to(path)

    def _question(self, sentence: str, question: str) -> QMessageBox:
        """Return a box that still lacks its buttons."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(sentence)
        box.setInformativeText(question)
        return box

    def _set_recent(self, paths: list[Path]) -> None:
        unique = list(dict.fromkeys(str(path) for path in paths))
        QSettings().setValue("recent", unique[:_MOST_RECENT])

    def _loaded(self, path: Path) -> Graph | None:
        try:
            return load(path)
        except Refusal as refusal:
            self.said.emit(translated(refusal))
            return None

    def _begin(self, session: Session, held: str | None = None) -> None:
        self.leaving.emit()
        self.session = session
        self.fingerprint = held
        self.opened.emit(session)

    @property
    def folder(self) -> str:
        """Where a file is looked for first."""
        path = self.session.path or next(iter(recent_files()), None)
        return str(path.parent) if path is not None else str(Path.home())


def same_file(one: Path, other: Path) -> bool:
    """Return whether two paths lead to the same file, also by links."""
    return os.path.realpath(one) == os.path.realpath(other)


def recent_files() -> list[Path]:
    """Return the files opened or saved lately, newest first."""
    names = QSettings().value("recent")
    # A list of one comes back as a text.
    names = [names] if isinstance(names, str) else names
    return [Path(str(name)) for name in names] if isinstance(names, list) else []
