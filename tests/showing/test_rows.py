"""Rows keep every word, stay within their width, and look the same with and without colour."""

import re

from hypothesis import given
from hypothesis import strategies as st

from linter.showing.characters import width
from linter.showing.rows import Segment, columns, labelled, painter, wrapped
from linter.showing.view import View

WORDS = st.lists(
    st.builds(
        Segment, st.text(st.characters(codec="ascii", exclude_categories=["Cc"])), st.sampled_from(["", "faulty"])
    )
)


@given(WORDS, st.integers(5, 60))
def test_no_row_is_wider_than_asked_and_no_word_is_lost(segments: list[Segment], room: int) -> None:
    rows = wrapped(segments, room)
    assert all(width("".join(piece.text for piece in row)) <= room for row in rows)
    shown = "".join(piece.text for row in rows for piece in row)
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", "".join(piece.text for piece in segments))


@given(WORDS, st.integers(5, 60))
def test_a_word_keeps_its_style(segments: list[Segment], room: int) -> None:
    marked = "".join(piece.text for row in wrapped(segments, room) for piece in row if piece.style)
    given_marked = "".join(piece.text for piece in segments if piece.style)
    assert re.sub(r"\s", "", marked) == re.sub(r"\s", "", given_marked)


def test_plain_marks_stand_beneath_their_words() -> None:
    row = [Segment("received "), Segment("2,800", "faulty"), Segment(" responses")]
    assert painter(View())([row]) == "received 2,800 responses\n         ^^^^^\n"


def test_colour_needs_no_row_of_marks() -> None:
    row = [Segment("received "), Segment("2,800", "faulty"), Segment(" responses")]
    painted = painter(View(colour=True))([row])
    assert painted.count("\n") == 1
    assert "\x1b[" in painted
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == "received 2,800 responses\n"


def test_markup_in_a_letter_is_only_letters() -> None:
    painted = painter(View(colour=True))([[Segment("[bold]x[/bold] [[name]] :smile:")]])
    assert painted == "[bold]x[/bold] [[name]] :smile:\n"


def test_a_label_with_nothing_beside_it_is_not_shown() -> None:
    assert labelled("owner", [Segment("  ")], View()) == []


def test_rows_are_never_too_long_to_read() -> None:
    assert [columns(View(width=wide)) for wide in (10, 80, 120, 300)] == [40, 80, 100, 100]
