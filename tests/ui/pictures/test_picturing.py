"""What the canvas shows goes into files, to the clipboard and to the printer as it is seen."""

import pytest
from PIL import Image, ImageSequence
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPdfWriter
from PySide6.QtWidgets import QFileDialog

from bpstudio.picture.excerpt import excerpt
from bpstudio.picture.palette import THEMES
from bpstudio.practice import Exercise
from bpstudio.ui.classroom.quizzing import Quizzing
from bpstudio.ui.pictures import animation
from bpstudio.ui.pictures.animation import finest_moments
from bpstudio.ui.pictures.picture_dialog import PictureDialog
from bpstudio.ui.pictures.picturing import print_on
from bpstudio.ui.pictures.sheet import Sheet


@pytest.fixture
def export(studio, tmp_path, monkeypatch):
    """Export under a name, by an action, after `do` has set the dialog; return the file."""

    def export(name, deed="export", do=lambda _dialog: True):
        path = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "SVG (*.svg)"))
        monkeypatch.setattr(PictureDialog, "exec", lambda dialog: int(bool(do(dialog))))
        studio.window.actions_by_name[deed].trigger()
        return path

    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    return export


def choose(box, data):
    box.setCurrentIndex(box.findData(data))
    return True


@pytest.fixture
def dialog(studio, qtbot):
    """The dialog over a graph of which x and q are selected."""
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    drawing = studio.canvas.drawing
    made = PictureDialog(drawing, excerpt(drawing, {"x", "q"}), studio.window._choice)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_png_has_as_many_pixels_as_are_asked_for(export):
    def at(scale):
        def do(dialog):
            dialog.scale.setValue(scale)
            return choose(dialog.kind, ".png")

        return do

    small, large = (QImage(str(export(f"{s}.png", do=at(s)))) for s in (1.0, 3.0))
    assert large.width() == pytest.approx(3 * small.width(), abs=2)
    assert large.height() == pytest.approx(3 * small.height(), abs=2)


def test_a_dialog_that_is_cancelled_makes_no_picture(export):
    assert not export("a.png", do=lambda _: False).exists()


def test_a_picture_may_have_another_theme_than_the_window(export):
    svg = export("dark.svg", do=lambda dialog: choose(dialog.theme, "dark")).read_text()
    assert THEMES["dark"].ground in svg


def test_the_dialog_says_how_large_the_picture_will_be_and_shows_it(dialog):
    assert "points" in dialog.size_words.text()
    assert not dialog.scale.isVisible()
    light = dialog.preview.pixmap().toImage()
    choose(dialog.kind, ".png")
    assert dialog.scale.isVisible()
    sheet = Sheet(dialog.wish().drawing, THEMES["light"])
    dialog.scale.setValue(3.0)
    width, height = sheet.size(3.0)
    assert dialog.size_words.text() == f"{width:,} × {height:,} pixels"
    assert (sheet.image(3.0).width(), sheet.image(3.0).height()) == (width, height)
    choose(dialog.theme, "dark")
    assert dialog.preview.pixmap().toImage() != light
    before = dialog.size_words.text()
    dialog.of.setCurrentIndex(1)
    assert dialog.size_words.text() != before


def test_the_dialog_copies(dialog, qtbot):
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert dialog.result() == PictureDialog.DialogCode.Accepted
    assert dialog.wish().copies


def test_a_copy_of_a_chosen_size_is_on_the_clipboard(studio, export):
    def do(dialog):
        dialog.scale.setValue(1.0)
        dialog.copy.click()
        return True

    assert not export("none.png", do=do).exists()
    size = Sheet(studio.canvas.drawing, THEMES["light"]).size(1.0)
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == size


def test_the_picture_is_at_the_step_and_in_the_theme_that_are_seen(studio, export):
    assert "−12" in export("all.svg").read_text()
    studio.window.stepping.go_to(1)
    studio.window.actions_by_name["theme_dark"].trigger()
    svg = export("step.svg").read_text()
    assert "−12" not in svg
    assert THEMES["dark"].ground in svg


def test_the_selection_goes_alone(studio, export):
    studio.canvas.selection.choose({"x", "q"})
    svg = export("part.svg", "export_chosen").read_text()
    assert ">q<" in svg
    assert ">f<" not in svg


def test_without_a_selection_there_is_nothing_to_export_of_it(studio, export):
    studio.canvas.selection.choose()
    assert not export("part.svg", "export_chosen").exists()
    assert studio.window.status_line.text == "Select what the picture shall show."


def test_the_clipboard_gets_the_pixels(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.window.actions_by_name["copy_picture"].trigger()
    image = QGuiApplication.clipboard().image()
    assert image.size() == Sheet(studio.canvas.drawing, THEMES["light"]).image().size()


def test_an_ending_that_nobody_knows_is_one_sentence(studio, export):
    assert not export("a.tiff").exists()
    assert studio.window.status_line.text == "“a.tiff” has to end in .svg, .png, .pdf or .gif."


def test_a_page_gets_the_whole_picture_in_its_middle(studio, tmp_path):
    studio.show("f = x * y", x=2, y=3)
    printer = QPdfWriter(str(tmp_path / "page.pdf"))
    print_on(printer, Sheet(studio.canvas.drawing, THEMES["light"]))
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    image = Sheet(studio.canvas.drawing, THEMES["light"]).image()
    assert image.pixelColor(0, 0) == QColor(THEMES["light"].ground)


@pytest.mark.parametrize("name", ["a.png", "a.svg"])
def test_an_exported_picture_is_opened_like_a_file_and_never_overwritten(studio, export, name):
    path = export(name)
    picture = path.read_bytes()
    studio.window.tabs.open(path)
    assert studio.window.session.trace.value("f") == -12.0
    assert studio.window.session.path is None, "saving asks for a file"
    assert studio.window.session.document.is_clean
    assert path.read_bytes() == picture


def test_the_picture_of_a_part_carries_no_graph(studio, export):
    studio.canvas.selection.choose({"x", "q"})
    path = export("part.svg", "export_chosen")
    assert not studio.window.tabs.open(path)
    assert studio.window.status_line.text == "part.svg: the picture carries no graph."


def frames_of(path):
    with Image.open(path) as gif:
        return [frame.copy().convert("RGB") for frame in ImageSequence.Iterator(gif)]


def test_a_gif_shows_every_step_of_the_pass_and_runs_for_ever(studio, export):
    path = export("pass.gif", do=lambda dialog: choose(dialog.kind, ".gif"))
    frames = frames_of(path)
    assert len(frames) == studio.window.stepping.moments.last + 1
    assert len({frame.tobytes() for frame in frames}) == len(frames), "no two are the same"
    with Image.open(path) as gif:
        assert gif.info["loop"] == 0
        assert gif.width <= 1280
    assert studio.window.status_line.text == "Saved the picture pass.gif."


def test_a_gif_of_a_long_pass_is_refused_or_goes_by_larger_steps(studio, export, monkeypatch):
    monkeypatch.setattr(animation, "MOST", 6)
    path = export("pass.gif", do=lambda dialog: choose(dialog.kind, ".gif"))
    assert not path.exists()
    assert "step by level" in studio.window.status_line.text
    trace = studio.window.session.trace
    assert finest_moments(trace) is not None
    monkeypatch.setattr(animation, "MOST", 300)
    assert len(finest_moments(trace).steps) == 7


def test_no_gif_tells_what_a_quiz_asks(studio, export):
    studio.window.actions_by_name["predict"].trigger()
    studio.window.part(Quizzing).begin(Exercise())
    assert not export("pass.gif", do=lambda dialog: choose(dialog.kind, ".gif")).exists()
    assert "not to be seen" in studio.window.status_line.text
