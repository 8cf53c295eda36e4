"""The gallery of lessons: those that come with bpstudio, as pictures of their graphs."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from bpstudio.lessons.shipped import ShippedLesson
from bpstudio.storage import Sample
from bpstudio.ui.panels.gallery.gallery import Gallery
from bpstudio.ui.theme import ThemeChoice


class LessonGallery(Gallery):
    """The gallery of samples with lessons in it."""

    def __init__(
        self,
        lessons: Sequence[ShippedLesson],
        language: str,
        choice: ThemeChoice,
        parent: QWidget | None = None,
    ) -> None:
        """Show lessons in their order, by their titles in a language."""
        samples = [
            Sample(each.name, each.path, each.lesson.title.in_language(language))
            for each in lessons
        ]
        super().__init__(samples, choice, parent)
        self.setWindowTitle(self.tr("Lessons"))
        self.search.setPlaceholderText(self.tr("Search lessons"))
        self.search.setAccessibleName(self.tr("Search lessons"))
        self.view.setAccessibleName(self.tr("Lessons"))


def ask_for_lesson(
    parent: QWidget | None, choice: ThemeChoice, lessons: Sequence[ShippedLesson], language: str
) -> str | None:
    """Show the gallery; return the name of the lesson to open, or None."""
    gallery = LessonGallery(lessons, language, choice, parent)
    gallery.exec()
    path = gallery.chosen_path()
    gallery.deleteLater()
    return None if path is None else path.stem
