"""`bpstudio render` draws a graph: SVG, or where Qt is installed PNG, PDF and the pass as a GIF."""

import argparse
from pathlib import Path

from bpstudio.engine import evaluate
from bpstudio.exchange.svg import COLOURS, svg_of
from bpstudio.graph import Graph
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.palette import THEMES
from bpstudio.storage import load
from bpstudio.storage.disk import write_file
from bpstudio.storage.encoding import dumps
from bpstudio.storage.pictures import carrying

_ENDINGS = (".svg", ".png", ".pdf", ".gif")
_LARGEST = 16.0


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the words that it takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a graph (.bpg)")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="OUT",
        help="the picture; its ending says how it is written: .svg, .png, .pdf, or .gif for the "
        "pass step by step",
    )
    parser.add_argument("--stage", choices=("forward", "backward"), default="backward")
    parser.add_argument("--theme", choices=tuple(THEMES), default="light")
    parser.add_argument(
        "--colour-by", choices=COLOURS, default="role", help="what the colours of wires say"
    )
    parser.add_argument(
        "--scale",
        type=float,
        default=2.0,
        metavar="S",
        help="how many pixels of a PNG or GIF stand for one of the canvas at 100 %% (default: 2)",
    )
    parser.add_argument(
        "--with-graph",
        action="store_true",
        help="let the picture (SVG, PNG) carry the graph, so that it can be opened like a file",
    )


def run(options: argparse.Namespace) -> int:
    """Write the picture."""
    ending = options.output.suffix.lower()
    if ending not in _ENDINGS:
        raise Refusal("{output} has to end in .svg, .png, .pdf or .gif.", output=options.output)
    if not 0.0 < options.scale <= _LARGEST:
        raise Refusal("--scale has to be between 0 and {largest}.", largest=_LARGEST)
    graph, look = load(options.file), (options.theme, options.stage, options.colour_by)
    if ending == ".svg":
        picture = svg_of(graph, evaluate(graph), *look).encode()
        own = carrying(picture, dumps(graph)) if options.with_graph else picture
        write_file(options.output, own)
    else:
        _paint(graph, options.output, *look, options.scale, with_graph=options.with_graph)
    return 0


def _paint(
    graph: Graph,
    output: Path,
    theme: str,
    stage: str,
    colour_by: str,
    scale: float,
    *,
    with_graph: bool,
) -> None:
    # Only now: SVG needs no Qt.
    try:
        from bpstudio.ui.pictures.export import save_picture
    except ImportError as error:
        raise Refusal(
            "{output} needs Qt, which cannot be loaded here: {error}.", output=output, error=error
        ) from None
    save_picture(graph, output, theme, stage, colour_by, scale, with_graph=with_graph)
