import pytest
from PySide6.QtWidgets import QApplication, QWidget

from bpstudio.gates import Role
from bpstudio.ui.panels.legend import Legend
from bpstudio.ui.panels.role_sample import RoleSample


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
        assert box.width() >= samples_of(legend)[index].sizeHint().width()
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
    named = samples_of(legend)[0].sizeHint().width()
    legend.fold(280)
    assert samples_of(legend)[0].sizeHint().width() < named
    assert legend.width() <= 280
    smallest = legend.size()
    legend.fold(40)  # there is nothing smaller
    assert legend.size() == smallest


def test_every_sample_looks_different_even_without_colour(choice, ground):
    legend = Legend(choice, ground)
    legend.fold(330)  # no names
    pictures = []
    for each in samples_of(legend):
        each.resize(samples_of(legend)[0].size())
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
