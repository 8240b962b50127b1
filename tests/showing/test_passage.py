"""A finding is shown in its own sentence, cut only where that is long."""

from hypothesis import given
from hypothesis import strategies as st

from linter.model.document import Span
from linter.showing.passage import passage

TEXT = "Dear Ms Example,\n\nWe are grateful. The consultation received over\n2,800 responses. It closed.\n\nYours,"


def shown(word: str, text: str = TEXT) -> str:
    start = text.index(word)
    return text[slice(*passage(text, Span(start, start + len(word))))]


def test_the_sentence_and_no_other() -> None:
    assert shown("2,800") == "The consultation received over\n2,800 responses."


def test_sentences_that_a_fault_runs_over() -> None:
    assert shown("grateful. The") == "We are grateful. The consultation received over\n2,800 responses."


def test_an_empty_line_ends_a_sentence() -> None:
    assert shown("Yours") == "Yours,"


def test_a_long_sentence_is_cut_between_words_on_both_sides() -> None:
    text = "word " * 200 + "FAULT" + " word" * 200 + "."
    cut = shown("FAULT", text)
    assert len(cut) < 450
    assert set(cut.split()) == {"word", "FAULT"}


@given(st.text(alphabet="ab. \n!?“”A1", max_size=300), st.data())
def test_the_passage_always_holds_the_fault(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    around = passage(text, Span(start, end))
    assert 0 <= around.start <= start
    assert end <= around.end <= len(text)


def test_a_row_of_a_table_is_shown_alone() -> None:
    table = "The sectors are:\n\n| Sector | Plan |\n|---|---|\n| Defence | 8 September |\n| Digital | 23 June |\n"
    assert shown("Digital", table) == "| Digital | 23 June |"
