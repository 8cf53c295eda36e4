"""The language: English, another one that is shipped, or that of the system."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QSettings,
    QTranslator,
    Signal,
)

from bpstudio.shipped import shipped
from bpstudio.ui.speech.catalogue import Catalogue, read_catalogue

SYSTEM = "system"
"""The choice that speaks the system's language if it is shipped, else English."""
ENGLISH = "en"
_STEM = "bpstudio_"


class LanguageChoice(QObject):
    """The one language of the application, remembered between sessions; tells when it changes."""

    changed = Signal(str)
    """Carries the language that is spoken now, as “zh_CN”."""

    def __init__(self, app: QCoreApplication) -> None:
        """Take up the remembered choice; nothing is spoken before it is applied."""
        super().__init__(app)
        self._app = app
        self.choice = str(QSettings().value("language", SYSTEM))
        self._translators: list[QTranslator] = []
        self._spoken = ENGLISH

    @property
    def language(self) -> str:
        """The language that the choice means."""
        if self.choice in languages():
            return self.choice
        return shipped_for(QLocale.system().uiLanguages())

    def choose(self, choice: str) -> None:
        """Speak a language, or that of the `SYSTEM`, and remember it."""
        self.choice = choice
        QSettings().setValue("language", choice)
        self.apply()

    def apply(self) -> None:
        """Speak the chosen language from now on; what stands in windows has to be made anew."""
        if self.language == self._spoken:
            return
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._spoken = self.language
        # Qt asks the one that was installed last first: its own knows nothing of our texts.
        self._translators = _translators_for(self._spoken, self)
        for translator in self._translators:
            self._app.installTranslator(translator)
        self.changed.emit(self._spoken)


def language_choice() -> LanguageChoice:
    """Return the choice of the running application."""
    app = QCoreApplication.instance()
    assert app is not None, "there is no application yet"
    known = app.findChild(LanguageChoice)
    return known if isinstance(known, LanguageChoice) else LanguageChoice(app)


def languages() -> tuple[str, ...]:
    """Return every language that the program can speak, English first."""
    others = (path.stem.removeprefix(_STEM) for path in sorted(_folder().glob(f"{_STEM}*.ts")))
    return (ENGLISH, *others)


def _folder() -> Path:
    return shipped("resources") / "translations"


def _translators_for(language: str, owner: QObject) -> list[QTranslator]:
    """Return what knows the texts of a language: ours, and those of Qt's own dialogs."""
    if language == ENGLISH:
        return []
    ours = Catalogue(read_catalogue(_folder() / f"{_STEM}{language}.ts"), owner)
    of_qt = QTranslator(owner)
    found = of_qt.load(
        f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    )
    return [ours, of_qt] if found else [ours]


def shipped_for(wishes: Sequence[str]) -> str:
    """Return the language for the first tag like “zh-Hans-CN” that one is shipped for."""
    spoken = {language.split("_")[0]: language for language in reversed(languages())}
    first = (wish.replace("_", "-").split("-")[0] for wish in wishes)
    return next((spoken[each] for each in first if each in spoken), ENGLISH)
