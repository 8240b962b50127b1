"""Places as editors count them (Language Server Protocol 3.17, "Position")."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language_server.lines import Lines, Position
from linter.model.document import Span

TEXTS = st.text(st.sampled_from("a é€🌳\n\r\u2028\x0c\u0301")) | st.text()


@pytest.mark.parametrize(("encoding", "character"), [("utf-16", 4), ("utf-8", 7), ("utf-32", 3)])
def test_characters_beyond_the_basic_plane(encoding: str, character: int) -> None:
    lines = Lines("one\n🌳é b", encoding)
    assert lines.position(7) == Position(1, character)
    assert lines.offset(1, character) == 7


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    lines = Lines(f"one{end}two\u2028still two\x0c{end}three")
    assert lines.position(len("one") + len(end)) == Position(1, 0)
    assert lines.position(len(lines.text)) == Position(2, 5)


@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "utf-32"]), st.data())
def test_there_and_back(text: str, encoding: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = Lines(text, encoding)
    position = lines.position(offset)
    inside_end = text[offset - 1 : offset + 1] == "\r\n"
    assert lines.offset(*position) == (offset - 1 if inside_end else offset)


@given(TEXTS, st.integers(0, 50), st.integers(0, 50))
def test_places_that_are_not_there_are_the_nearest(text: str, line: int, character: int) -> None:
    lines = Lines(text)
    assert 0 <= lines.offset(line, character) <= len(text)
    span = lines.at(line, character)
    assert 0 <= span.start <= span.end <= len(text)


def test_a_place_in_a_file_reaches_to_the_end_of_what_is_written_there() -> None:
    lines = Lines("kind: lits  \nid: a\n")
    assert lines.at(1, 7) == Span(6, 10)
    assert lines.at(9, 9) == Span(19, 19)
