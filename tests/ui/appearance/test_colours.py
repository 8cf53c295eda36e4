"""The wires say roles, sizes of gradients or values, and the legend says which."""

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest

from bpstudio.picture.colouring import ColourBy
from bpstudio.picture.hits import points_along
from bpstudio.picture.palette import LIGHT
from bpstudio.ui.appearance.colours import Colours, Segments
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.panels.legend.legend import Legend
from bpstudio.ui.panels.legend.scale_sample import ScaleSample


@pytest.fixture
def press(studio):
    """Click one of the three buttons in the tool bar."""

    def click(word):
        segments = studio.window.findChild(Segments)
        button = next(each for each in segments.children() if getattr(each, "text", str)() == word)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    return click


def colours_on(studio, source):
    """Return the colours in the middle of the wire that leaves a gate."""
    geometry = studio.canvas.drawing.geometry
    row = next(row for row, wire in enumerate(geometry.wires) if wire.source.gate == source)
    middle = points_along(geometry.curve[[row]])[12][0].tolist()
    return studio.colours_around(studio.canvas.view.to_pixels(middle))


def test_a_click_colours_the_wires_by_the_size_of_their_gradients(studio, press):
    studio.show("f = x * y", x=-3.0, y=3.0)
    assert LIGHT.shades[0] not in colours_on(studio, "y")
    press("By size")
    assert LIGHT.shades[0] in colours_on(studio, "y")
    assert LIGHT.shades[-1] in colours_on(studio, "x")


def test_a_click_colours_the_wires_by_their_values(studio, press):
    studio.show("f = x + y", x=-3.0, y=3.0)
    press("By value")
    assert LIGHT.shades[0] in colours_on(studio, "x")
    press("By role")
    assert LIGHT.shades[0] not in colours_on(studio, "x")


def test_the_legend_shows_the_scale_with_its_ends_and_follows_the_numbers(studio, press):
    studio.show("f = x * y", x=-3.0, y=3.0)
    press("By value")
    scale = studio.window.findChild(Legend).findChild(ScaleSample)
    assert scale.isVisible()
    assert scale.ends == ("−3", "3")
    studio.show("f = x * y", x=-3.0, y=12.0)
    assert scale.ends == ("−12", "12")
    press("By role")
    assert not scale.isVisible()


def test_the_colours_stay_while_the_graph_is_edited_and_stepped(studio, press):
    studio.show("f = x * y", x=-3.0, y=3.0)
    press("By size")
    studio.click(studio.gate("x"))
    studio.key(Qt.Key.Key_Delete)
    assert studio.canvas.drawing.by is ColourBy.SIZE
    studio.window.actions_by_name["undo"].trigger()
    studio.window.actions_by_name["step_to_start"].trigger()
    assert studio.canvas.drawing.by is ColourBy.SIZE
    assert not studio.canvas.drawing.colouring.shade.any()


def test_thousands_of_wires_are_drawn_in_their_shades_too(studio, press):
    text = "\n".join(f"g{k} = x{k} * {k - 300}; h{k} = g{k} + 1" for k in range(600))
    studio.show(text, **{f"x{k}": 1.0 for k in range(600)})
    press("By value")
    studio.canvas.fit()
    assert not studio.canvas.grab().isNull()


def test_the_choice_is_remembered_and_nonsense_in_the_settings_is_not_minded(studio, press, qtbot):
    press("By value")
    for remembered, chosen in (("value", ColourBy.VALUE), ("mood", ColourBy.ROLE)):
        QSettings().setValue("colour_by", remembered)
        window = MainWindow(studio.window._choice)
        qtbot.addWidget(window)
        assert window.canvas.colour_by is chosen
        window.session.document.mark_clean()
        window.close()


def test_a_projector_has_room_for_short_words_only(studio):
    studio.window._choice.choose("projector")
    segments = studio.window.part(Colours).around.window.findChild(Segments)
    words = [each.text() for each in segments.children() if hasattr(each, "text")]
    assert words == ["Role", "Size", "Value"]
    assert segments.mapTo(studio.window, QPoint(segments.width(), 0)).x() < studio.window.width()
