"""The training panel: controls, plots, parameters, the algorithm and the recipe in one column."""

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bpstudio.gates import Array
from bpstudio.picture.palette import Theme
from bpstudio.training.course import Course
from bpstudio.training.trainer import Phase
from bpstudio.ui.panels.inspector.page import plain, say
from bpstudio.ui.panels.training.algorithm import Algorithm
from bpstudio.ui.panels.training.controls import Controls
from bpstudio.ui.panels.training.form import RecipeForm
from bpstudio.ui.panels.training.kept_runs import KeptRuns
from bpstudio.ui.panels.training.plots import Plots, Seen
from bpstudio.ui.panels.training.strip import HistoryStrip
from bpstudio.ui.panels.training.update_model import UpdateModel
from bpstudio.ui.theme import ThemeChoice, on_theme

_EDGE = 12
_ROW = 22
_MOST_ROWS = 9


class TrainingPanel(QWidget):
    """What the Train tab holds; it shows what it is told and passes on what is clicked.

    The controls stay where they are; what is below them scrolls, the plot first: that is what one
    looks at while it runs.
    """

    def __init__(self, choice: ThemeChoice) -> None:
        """Show a graph that was not trained yet."""
        super().__init__()
        self._theme = choice.theme
        self.form = RecipeForm()
        self.controls = Controls(choice)
        self.plots = Plots(choice, KeptRuns(self))
        self.algorithm = Algorithm(choice)
        self.model = UpdateModel(self)
        self.table = QTableView()
        self.strip = HistoryStrip(choice)
        self.sentence = plain()
        say(self.sentence, "")
        self._dress_table()
        self._lay_out()
        on_theme(choice, self._dress)

    def show_course(
        self,
        course: Course | None,
        seen: Seen,
        values: dict[str, Array],
        *,
        is_running: bool,
        phase: Phase,
        pace: float | None,
        current: int | None,
    ) -> None:
        """Show a course; `values` are those of the parameters in the graph, by name.

        `current` is the place of the state that the graph has among those that were kept.
        """
        self.controls.show_course(course, is_running=is_running, phase=phase, pace=pace)
        self.plots.show_course(course, seen)
        self.model.show_course(course, values)
        numbers = [] if course is None else [each.number for each in course.snapshots]
        self.strip.show_states(numbers, current)
        has_begun = course is not None and (course.last is not None or phase is not Phase.DRAW)
        rows = [] if course is None else course.trainer.rows.tolist()
        self.algorithm.show_phase(phase, rows, has_begun=has_begun, is_running=is_running)
        if not is_running:
            for column in (0, 1):
                self.table.resizeColumnToContents(column)
        self._fit_table()

    def say(self, sentence: str) -> None:
        """Say what went wrong under the controls, or nothing."""
        say(self.sentence, sentence, self._theme.problem)

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Parameters, gradients and updates"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)

    def _fit_table(self) -> None:
        rows = min(_MOST_ROWS, max(1, self.model.rowCount()))
        height = self.table.horizontalHeader().sizeHint().height()
        row = self.table.verticalHeader().defaultSectionSize()
        wanted = height + rows * row + self.table.horizontalScrollBar().sizeHint().height() + 4
        if self.table.minimumHeight() != wanted:
            self.table.setFixedHeight(wanted)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_EDGE, 10, _EDGE, 4)
        head.setSpacing(6)
        head.addWidget(self.controls)
        head.addWidget(self.sentence)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_EDGE, 2, _EDGE, 12)
        column.setSpacing(8)
        for key, title, widgets in (
            ("plot", self.tr("Plot"), (self.plots,)),
            ("recipe", self.tr("Recipe"), (self.form,)),
            ("parameters", self.tr("Parameters θ"), (self.table, self.strip)),
            ("algorithm", self.tr("Algorithm"), (self.algorithm,)),
        ):
            column.addWidget(Section(key, title, widgets))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(area, 1)

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self.table.verticalHeader().setDefaultSectionSize(round(_ROW * theme.text_scale))
        for column, width in enumerate((44, 226)):
            self.table.setColumnWidth(column, round(width * theme.text_scale))
        self.table.setStyleSheet(f"QTableView {{ font-size: {round(11.5 * theme.text_scale)}px; }}")
        self._fit_table()


class Section(QWidget):
    """A part of a panel under a heading that folds it away; it stays as it was left."""

    folded = Signal()

    def __init__(self, key: str, title: str, widgets: tuple[QWidget, ...]) -> None:
        """Be as folded as last time."""
        super().__init__()
        self._key = f"training/{key}"
        self.heading = QToolButton()
        self.heading.setText(title)
        self.heading.setCheckable(True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setStyleSheet("QToolButton { padding: 2px 2px; font-weight: 700; }")
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        for widget in widgets:
            inside.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.heading)
        column.addWidget(self._inside)
        is_open = bool(QSettings().value(self._key, defaultValue=True, type=bool))
        self.heading.setChecked(is_open)
        self.heading.toggled.connect(self._fold)
        self._fold(is_open)

    def _fold(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        self.heading.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        QSettings().setValue(self._key, is_open)
        self.folded.emit()
