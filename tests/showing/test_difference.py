"""The words that differ are marked, and no others."""

from hypothesis import given
from hypothesis import strategies as st

from linter.model.document import Span
from linter.showing.difference import marks, part_of


def marked(written: str, fault: str, approved: str) -> tuple[list[str], list[str]]:
    start = written.index(fault)
    both = marks(written, Span(start, start + len(fault)), approved)
    return [written[slice(*span)] for span in both.written], [approved[slice(*span)] for span in both.approved]


def test_a_figure_and_what_stands_in_its_place() -> None:
    written = "The consultation received over 2,800 responses from a mix of people."
    assert marked(written, "2,800", "over 3000 responses") == (["2,800"], ["3000"])


def test_few_words_stand_in_place_of_few() -> None:
    assert marked("It received 295 responses.", "295", "259") == (["295"], ["259"])
    assert marked("It received almost 3,000 responses.", "almost 3,000", "over 3000") == (["almost 3,000"], ["over"])


def test_a_passage_is_marked_where_it_differs_on_either_side() -> None:
    written = "The Strategy may focus on eight growth-driving sectors and on places with potential."
    approved = "The Strategy will focus on eight growth-driving sectors and on places with great potential."
    assert marked(written, written, approved) == (["may"], ["will", "great"])


def test_texts_that_say_different_things_are_not_set_side_by_side() -> None:
    written = "We are considering all of the responses that came in over the autumn and the winter."
    approved = "Our plan was published on 23 June 2025."
    assert marked(written, written, approved) == ([], [])


def test_a_passage_with_nothing_beside_it_is_not_marked_from_end_to_end() -> None:
    written = "We are considering all of the responses that came in over the autumn and the winter."
    assert marked(written, written, "") == ([], [])
    assert marked(written, "the autumn", "") == (["the autumn"], [])


def test_spelling_of_a_number_is_no_difference() -> None:
    written = "The consultation received more than 3,000 responses in all that time and after."
    assert marked(written, "more than", "received over 3,000 responses")[1] == ["over"]


@given(st.text(max_size=80), st.text(max_size=80), st.data())
def test_marks_lie_in_their_texts_in_order(written: str, approved: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(written)))
    fault = Span(start, data.draw(st.integers(start, len(written))))
    for text, spans in zip((written, approved), marks(written, fault, approved), strict=True):
        edges = [edge for span in spans for edge in span]
        assert edges == sorted(edges)
        assert all(0 <= edge <= len(text) for edge in edges)


def test_the_part_of_an_approved_list_that_is_to_be_written() -> None:
    approved = "Defence, Digital and Technologies, and Life Sciences"
    (span,) = part_of(approved, "DIGITAL AND TECHNOLOGIES")
    assert approved[slice(*span)] == "Digital and Technologies"
    assert part_of(approved, approved) == ()
    assert part_of(approved, "Tourism") == ()
    assert part_of(approved, "and") == ()
    assert part_of(approved, "") == ()
