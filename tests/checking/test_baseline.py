"""A baseline forgives what it knows and nothing else, however letters are edited; what is damaged is a fault."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.checking.baseline import Baseline, BaselineError, Letters, known, name_of, read, written
from linter.model.finding import Report
from tests import effort
from tests.libraries import found, starter

effort.load()
DAY = date(2025, 2, 10)
WRITE, CALL = "Please write to BEIS about this.", "Please call BEIS."
FIGURE = "The Green Paper consultation received over 2,000 responses."
CLEAN = "Thank you for your letter of last week."


def report(*paragraphs: str) -> Report:
    text = "\n\n".join(paragraphs)
    return Report("a.txt", DAY, True, found(text, starter(), DAY), text=text)


def of(*paragraphs: str) -> Baseline:
    return Baseline({"a.txt": tuple(map(known, report(*paragraphs).findings))}, "known.json", str)


def left(baseline: Baseline, *paragraphs: str) -> list[str]:
    """The words of what is still reported, each with its line."""
    return [finding.quote or "" for finding in baseline.sift(report(*paragraphs)).findings]


def test_what_is_known_is_not_reported_and_still_there() -> None:
    baseline = of(WRITE, FIGURE)
    after = baseline.sift(report(WRITE, FIGURE))
    assert after.findings == ()
    assert [(each.finding.quote, each.by) for each in after.suppressed] == [
        ("BEIS", "known.json"),
        ("2,000", "known.json"),
    ]
    assert (baseline.sifted, baseline.mended.total()) == (2, 0)


@given(st.permutations([WRITE, CALL, FIGURE, CLEAN, CLEAN]))
def test_order_and_what_stands_between_do_not_matter(paragraphs: list[str]) -> None:
    baseline = of(WRITE, CALL, FIGURE)
    assert left(baseline, *paragraphs) == []
    assert (baseline.sifted, baseline.mended.total()) == (3, 0)


def test_an_edit_of_the_sentence_does_not_bring_a_fault_back() -> None:
    assert left(of(WRITE), "Do please write to BEIS about this matter.") == []
    assert (
        left(
            of("BEIS received over 2,000 responses to the Green Paper consultation."),
            "BEIS received over 3,000 responses to the Green Paper consultation.",
        )
        == []
    )


def test_one_more_of_the_same_is_reported() -> None:
    assert left(of(WRITE), WRITE, CALL) == ["BEIS"]
    kept = of(WRITE).sift(report(CALL, WRITE)).findings
    assert [finding.place.line for finding in kept] == [1]


def test_another_fault_is_reported_though_one_was_mended() -> None:
    baseline = of(WRITE)
    assert left(baseline, FIGURE) == ["2,000"]
    assert (baseline.sifted, baseline.mended.total()) == (0, 1)


def test_mended_is_counted_letter_by_letter() -> None:
    baseline = of(WRITE, CALL, FIGURE)
    assert left(baseline, CALL) == []
    assert dict(baseline.mended) == {"a.txt": 2}


def test_newer_approved_words_are_reported_again() -> None:
    baseline = of(FIGURE)
    (finding,) = report(FIGURE).findings
    newer = replace(finding, approved=replace(finding.approved, valid_from=date(2025, 2, 9)))
    assert baseline.sift(replace(report(FIGURE), findings=(newer,))).findings == (newer,)


def test_a_letter_that_could_not_be_checked_is_left_as_it_is() -> None:
    baseline = of(WRITE)
    unread = Report("a.txt", DAY, False, reason="it is damaged")
    assert baseline.sift(unread) is unread
    assert baseline.mended.total() == 0


def test_other_letters_are_not_forgiven() -> None:
    other = replace(report(WRITE), path="b.txt")
    assert of(WRITE).sift(other) is other


def test_what_is_suppressed_since_is_neither_new_nor_mended() -> None:
    baseline = of(WRITE)
    from linter.model.finding import Suppressed

    found_there = report(WRITE)
    (finding,) = found_there.findings
    aside = replace(found_there, findings=(), suppressed=(Suppressed(finding, "why", "line 1", in_letter=True),))
    assert baseline.sift(aside).suppressed == aside.suppressed
    assert (baseline.sifted, baseline.mended.total()) == (0, 0)


def test_it_reads_what_it_writes_and_holds_no_words_of_a_letter(tmp_path: Path) -> None:
    letters: Letters = {"b.txt": (), "é/a.txt": tuple(map(known, report(WRITE, FIGURE, CALL).findings))}
    text = written(letters)
    (tmp_path / "known.json").write_text(text, encoding="utf-8")
    assert read(tmp_path / "known.json") == {"é/a.txt": tuple(sorted(letters["é/a.txt"]))}
    assert "BEIS" not in text
    assert "2,000" not in text
    assert written(read(tmp_path / "known.json")) == text
    assert len(text.splitlines()) == 10
    assert json.loads(written({})) == {"version": 1, "letters": {}}


ITEM = {"kind": "k", "entry": "e", "since": "", "fingerprint": "f"}
BROKEN = [
    "",
    "[]",
    "{",
    "<<<<<<< HEAD\n{}",
    '{"version": 2, "letters": {}}',
    '{"version": 1}',
    '{"version": 1, "letters": []}',
    '{"version": 1, "letters": {"a.txt": {}}}',
    '{"version": 1, "letters": {"a.txt": ["x"]}}',
    json.dumps({"version": 1, "letters": {"a.txt": [{**ITEM, "fingerprint": 3}]}}),
    json.dumps({"version": 1, "letters": {"a.txt": [{**ITEM, "more": ""}]}}),
    json.dumps({"version": 1, "letters": {"a.txt": [{"kind": "k"}]}}),
    "[" * 100_000,
    "\udcff",
]


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_damaged_is_a_fault(tmp_path: Path, text: str) -> None:
    file = tmp_path / "known.json"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(BaselineError) as fault:
        read(file)
    assert str(fault.value).startswith(str(file))
    assert "\n" not in str(fault.value)


def test_what_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="there is no such baseline; make one with --write-baseline"):
        read(tmp_path / "known.json")
    with pytest.raises(BaselineError, match="cannot be read"):
        read(tmp_path)


def test_names_start_from_the_baselines_folder() -> None:
    here = Path("/srv/letters")
    assert name_of("a.txt", Path("known.json"), here) == "a.txt"
    assert name_of("./sub/../a.txt", Path("../known.json"), here) == "letters/a.txt"
    assert name_of("/srv/other/a.txt", Path("known.json"), here) == "../other/a.txt"
    assert name_of("mail.eml > draft.docx", Path("sub/known.json"), here) == "../mail.eml > draft.docx"
