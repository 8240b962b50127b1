import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.editing.narrowing import edited, narrowed
from linter.model.document import Span
from linter.model.finding import Edit


def cut(written: str, wanted: str, after: str = "") -> list[tuple[str, str]]:
    text = f"{written}{after}"
    return [(text[slice(*edit.span)], edit.text) for edit in narrowed(text, Edit(Span(0, len(written)), wanted))]


@pytest.mark.parametrize(
    ("written", "wanted", "changed"),
    [
        ("over 2,800 responses", "over 3,000 responses", [("2,800", "3,000")]),
        ("Defence", "Defence, Farming", [("", ", Farming")]),
        ("It may be\nambitious, and will focus", "It will be ambitious, and may focus", [("may", "will"), ("will", "may")]),
        ("It will not be ambitious", "It will be ambitious", [("not ", "")]),
        ("the Strategy’s “aim”", "the Strategy's \"aim\"", []),
        ("the Strategy’s “aim”", "the Strategy's \"goal\"", [("aim", "goal")]),
        ("long\u2011term\u00a0plan", "long-term plans", [("plan", "plans")]),
        ("DLUHC", "Ministry of Housing", [("DLUHC", "Ministry of Housing")]),
        ("We said quite another thing", "The plan is out now, as promised", [("We said quite another thing", "The plan is out now, as promised")]),
    ],
)  # fmt: skip
def test_what_changes(written: str, wanted: str, changed: list[tuple[str, str]]) -> None:
    assert cut(written, wanted) == changed


def test_a_full_stop_is_not_doubled() -> None:
    assert cut("It may be so", "It will be so.", ".") == [("may", "will")]
    assert cut("It may be so", "It will be so.", " and so on") == [("may", "will"), ("", ".")]


@given(st.text("ab ,.\n’'-", max_size=30), st.text("ab ,.'-", max_size=30), st.text("xy.", max_size=3))
def test_all_cuts_together_do_what_the_edit_does(written: str, wanted: str, after: str) -> None:
    text = written + after
    edits = narrowed(text, Edit(Span(0, len(written)), wanted))
    assert all(left.span.end <= right.span.start for left, right in zip(edits, edits[1:], strict=False))
    assert plain(edited(text, edits)) in (plain(wanted + after), plain(wanted[:-1] + after))


def plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split())
