from hypothesis import given
from hypothesis import strategies as st

from bpstudio.lessons.markdown import Sort, Style, blocks_of, pieces_of


def test_lines_of_a_paragraph_flow_together():
    (block,) = blocks_of("One idea\na step.")
    assert (block.sort, block.pieces[0].text) == (Sort.PARAGRAPH, "One idea a step.")


def test_styles_are_told_apart():
    assert [piece.style for piece in pieces_of("**a** *b* `c` $d$ e")] == [
        Style.BOLD,
        Style.PLAIN,
        Style.ITALIC,
        Style.PLAIN,
        Style.CODE,
        Style.PLAIN,
        Style.FORMULA,
        Style.PLAIN,
    ]


def test_a_product_of_stars_is_no_style():
    assert [piece.text for piece in pieces_of("2 * 3 * 4")] == ["2 * 3 * 4"]


def test_what_looks_like_html_or_a_link_is_text():
    words = "<b>x</b> [y](http://z)"
    assert pieces_of(words)[0].text == words


@given(st.text())
def test_every_text_has_blocks_and_loses_no_letters(words):
    said = "".join(piece.text for block in blocks_of(words) for piece in block.pieces)
    assert sum(map(str.isalnum, said)) == sum(map(str.isalnum, words))
