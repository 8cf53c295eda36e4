"""The small map in the corner of the canvas."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from bpstudio.ui.appearance.legend_corner import LegendCorner
from bpstudio.ui.getting_around.around import GettingAround

LEFT = Qt.MouseButton.LeftButton


def shown_map(studio):
    """Show a graph, and zoom in until part of it is out of sight."""
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    studio.canvas.fit()
    studio.canvas.navigation.zoom(QPointF(200, 200), 3.0)
    chart = studio.window.part(GettingAround).minimap
    studio.bot.waitUntil(chart.isVisible)
    return chart


def test_the_map_comes_when_something_is_out_of_sight_and_goes_after_a_fit(studio):
    chart = shown_map(studio)
    studio.canvas.fit()
    studio.bot.waitUntil(lambda: not chart.isVisible())


def test_an_empty_canvas_has_no_map(studio):
    studio.window.files.new()
    studio.canvas.navigation.pan(5000.0, 0.0)
    studio.bot.wait(20)
    assert not studio.window.part(GettingAround).minimap.isVisible()


def test_a_click_brings_the_view_there_and_a_drag_takes_it_along(studio):
    chart = shown_map(studio)
    for gate in ("x", "f"):
        overview = chart._overview(chart._bounds())
        geometry = studio.canvas.drawing.geometry
        x, y = overview.to_map(geometry.place[geometry.row[gate]].tolist())
        at = QPoint(round(x), round(y))
        if chart._box(overview).contains(at.toPointF()):
            chart._held = None
        QTest.mousePress(chart, LEFT, pos=at)
        QTest.mouseRelease(chart, LEFT, pos=at)
        assert studio.canvas.rect().contains(studio.gate(gate))
    before = studio.gate("f")
    middle = chart._box(chart._overview(chart._bounds())).center().toPoint()
    QTest.mousePress(chart, LEFT, pos=middle)
    QTest.mouseMove(chart, middle - QPoint(20, 0))
    QTest.mouseRelease(chart, LEFT, pos=middle - QPoint(20, 0))
    assert studio.gate("f").x() > before.x() + 100
    QTest.mouseMove(chart, middle)
    assert studio.gate("f").x() > before.x() + 100


def test_taking_hold_of_the_box_does_not_make_it_jump(studio):
    chart = shown_map(studio)
    before = studio.gate("f")
    box = chart._box(chart._overview(chart._bounds()))
    QTest.mousePress(chart, LEFT, pos=(box.center() + QPointF(9, 5)).toPoint())
    assert (studio.gate("f") - before).manhattanLength() <= 14


def test_the_map_shows_the_gates_in_their_colours(studio):
    chart = shown_map(studio)
    image = chart.grab().toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    theme = studio.window._choice.theme
    assert theme.accent.lower() in colours
    assert theme.panel.lower() in colours
    assert len(colours) > 4


def test_the_map_follows_a_gate_while_it_is_dragged(studio):
    chart = shown_map(studio)
    chart.grab()
    before = chart._picture.copy()
    name = next(n for n in ("x", "y", "q") if studio.canvas.rect().contains(studio.gate(n)))
    start = studio.gate(name) + QPoint(-60, 0)
    studio.press(start)
    studio.move(start + QPoint(100, 160))
    studio.bot.waitUntil(lambda: chart.grab() is not None and chart._picture != before)
    studio.key(Qt.Key.Key_Escape)


def test_the_map_can_be_switched_off_and_stays_off(studio):
    chart = shown_map(studio)
    studio.window.actions_by_name["show_minimap"].trigger()
    assert not chart.isVisible()
    studio.canvas.navigation.pan(30.0, 0.0)
    studio.bot.wait(30)
    assert not chart.isVisible()
    studio.window.actions_by_name["show_minimap"].trigger()
    assert chart.isVisible()


def test_the_map_stands_above_a_legend_that_reaches_into_its_corner(studio):
    studio.window.resize(1080, 620)
    chart = shown_map(studio)
    assert not chart.geometry().intersects(studio.window.part(LegendCorner).legend.geometry())
    assert studio.canvas.rect().contains(chart.geometry())
