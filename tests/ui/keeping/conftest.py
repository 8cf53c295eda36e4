import pytest

from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.windows import Windows


@pytest.fixture
def windows(qapp):
    """The windows of a program; whatever is open at the end goes without a question."""
    choice = ThemeChoice(qapp)
    opened = Windows(choice)
    yield opened
    for window in opened:
        for tab in window.tabs:
            tab.files.session.document.mark_clean()
        window.close()
    choice.deleteLater()
