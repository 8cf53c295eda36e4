import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from bpstudio.gates import Role
from bpstudio.ui.panels.legend.legend import Legend
from bpstudio.ui.panels.legend.role_sample import RoleSample


def samples_of(legend: Legend) -> list[RoleSample]:
    return legend.findChildren(RoleSample)


@pytest.fixture
def ground(qtbot):
    widget = QWidget()
    widget.resize(1000, 400)
    qtbot.addWidget(widget)
    return widget


def test_every_role_with_a_backward_rule_and_zero_have_their_sample(choice, ground):
    legend = Legend(choice, ground)
    names = [each.accessibleName() for each in samples_of(legend)]
    assert names == ["distributor", "swap", "adder", "router", "amplifier", "zero"]
    assert len(names) == len(Role)  # all but the source, and zero


def test_every_sample_says_its_rule_as_plain_text(choice, ground):
    for each in samples_of(Legend(choice, ground)):
        rule = each.accessibleDescription()
        assert rule.endswith(".")
        assert each.toolTip() == f"<qt>{each.accessibleName()}: {rule}</qt>"


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
@pytest.mark.parametrize("width", [1400, 900, 690, 420, 300])
def test_nothing_is_cut_and_nothing_overlaps_at_any_width(choice, ground, theme, width):
    choice.choose(theme)
    ground.resize(width, 400)
    legend = Legend(choice, ground)
    assert legend.width() <= width
    assert legend.size() == legend.sizeHint()
    boxes = [each.geometry() for each in samples_of(legend)]
    for index, box in enumerate(boxes):
        assert legend.rect().contains(box)
        assert box.width() >= samples_of(legend)[index].width_needed(is_named=width > 420)
        assert not any(box.intersects(other) for other in boxes[:index])


def test_a_wide_parent_gives_one_row_and_a_narrow_one_gives_two(choice, ground):
    legend = Legend(choice, ground)
    ground.show()
    assert len({each.y() for each in samples_of(legend)}) == 1
    one_row = legend.height()
    ground.resize(600, 400)
    assert len({each.y() for each in samples_of(legend)}) == 2
    assert legend.height() > one_row
    ground.resize(1000, 400)
    assert legend.height() == one_row


def test_the_narrowest_parent_gets_the_shapes_without_the_names(choice, ground):
    legend = Legend(choice, ground)
    ground.show()
    ground.resize(300, 400)
    first = samples_of(legend)[0]
    assert first.width() < first.width_needed(is_named=True)
    assert legend.width() <= 300
    smallest = legend.size()
    ground.resize(40, 400)  # nothing smaller is left
    assert legend.width() <= smallest.width()


class Corner(QObject):
    """A caller that keeps the legend at the foot of its parent."""

    def __init__(self, legend: Legend) -> None:
        super().__init__(legend)
        self.legend = legend
        legend.parentWidget().installEventFilter(self)

    @override
    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.legend.adjustSize()
            self.legend.move(12, watched.height() - self.legend.height() - 12)
        return False


def test_a_caller_that_places_the_legend_knows_its_size_whoever_hears_of_the_resize_first(
    choice, ground
):
    legend = Legend(choice, ground)
    corner = Corner(legend)  # hears of it before the legend does
    ground.show()
    for width in (1000, 600, 300, 1000):
        ground.resize(width, 300)
        assert corner.legend.geometry().bottom() == 300 - 12 - 1


def test_every_sample_looks_different_even_without_colour(choice, ground):
    pictures = []
    for each in samples_of(Legend(choice, ground)):
        each.show_name(is_named=False)
        each.resize(60, 24)
        grey = each.grab().toImage()
        grey = grey.convertToFormat(grey.Format.Format_Mono)
        pictures.append(bytes(grey.constBits()))
    assert len(set(pictures)) == len(pictures)


def test_a_new_theme_repaints_and_refolds(choice, ground):
    legend = Legend(choice, ground)
    light, width = legend.grab().toImage(), legend.width()
    choice.choose("projector")
    QApplication.processEvents()
    assert legend.grab().toImage() != light
    assert legend.width() > width
