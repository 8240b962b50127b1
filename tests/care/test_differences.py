"""What changed in a library since a revision of a real git repository, in words."""

from pathlib import Path

import pytest

from linter.care.differences import Change, differences
from linter.care.past import library_at
from linter.checking.faults import LibraryError
from linter.checking.loading import load
from linter.checking.repository import NoHistory
from tests.care.conftest import Library

LINES = Path("lines")


def changed(revision: str = "HEAD") -> list[Change]:
    return differences(library_at(revision, LINES).library, load(LINES, None)[0])


def sentences(entry: str) -> list[str]:
    return [said.sentence for change in changed() if change.entry.id == entry for said in change.said]


def test_nothing_changed(library: Library) -> None:
    assert changed() == []


def test_layout_alone_is_no_change(library: Library) -> None:
    library.change("lines/loans.yaml", "lends up to £20,000 to small", "lends up to £20,000\n      to small")
    library.change("lines/others.yaml", "kind: event\n", "# The next one.\nkind: event\n")
    assert changed() == []


def test_a_new_version_of_a_line_shows_the_words_that_differ(library: Library) -> None:
    library.change(
        "lines/loans.yaml",
        "versions:\n  - number: 1\n    valid_from: 2024-01-01\n    source: Guidance of 1 January 2024\n    text: >-\n      We aim",
        "versions:\n  - number: 2\n    valid_from: 2026-02-01\n    source: Guidance of 1 February 2026\n    text: >-\n"
        "      We aim to tell every boat yard that applies within eight weeks whether its loan has been approved.\n"
        "  - number: 1\n    valid_from: 2024-01-01\n    valid_until: 2026-01-31\n    source: Guidance of 1 January 2024\n    text: >-\n      We aim",
    )
    [change] = changed()
    assert (change.entry.id, change.what, change.bears) == ("loan-decision", "changed", True)
    assert [said.sentence for said in change.said] == [
        "version 1 is valid from 1 January 2024 until 31 January 2026; it was from 1 January 2024",
        "version 2 is new, from 1 February 2026",
    ]
    assert change.said[1].words == (("six", "eight"),)


def test_a_figure_changed_in_place_is_a_change_of_the_line_and_of_its_fact(library: Library) -> None:
    library.change("lines/loans.yaml", "£20,000", "£25,000")
    line, fact = sorted(changed(), key=lambda change: change.entry.id, reverse=True)
    assert [said.sentence for said in line.said] == ["the words of version 1 were changed in place"]
    assert line.said[0].words == (("£20,000", "£25,000"),)
    assert fact.entry.id == "largest-loan"
    assert fact.said[0].sentence == "the value from 1 January 2024 is up to £25,000, which was up to £20,000"


@pytest.mark.parametrize(
    ("entry", "was", "now", "sentence"),
    [
        ("harbour-review", "on: 2030-06-11", "on: 2030-07-02", "its day is 2 July 2030, which was 11 June 2030"),
        ("loan-harbours", "Corfleet, Dunsby", "Corfleet, Eastwick", "member taken in: “Eastwick”"),
        ("loan-harbours", "Corfleet, Dunsby", "Corfleet, Eastwick", "member taken out: “Dunsby”"),
        ("helpline-opening", "3 March 2026", "9 March 2026", "the value from 1 January 2024 is 9 March 2026, which was 3 March 2026"),
    ],
)  # fmt: skip
def test_what_letters_say_is_changed(library: Library, entry: str, was: str, now: str, sentence: str) -> None:
    library.change("lines/others.yaml", was, now)
    assert sentence in sentences(entry)
    assert all(change.bears for change in changed())


@pytest.mark.parametrize(
    ("was", "now", "sentence"),
    [
        ("owner: review@", "owner: ports@", "owner: “ports@example.gov.uk”, which was “review@example.gov.uk”"),
        ("names: [Harbour Review]", "names: [Harbour Review, Ports Review]", "name taken in: “Ports Review”"),
        ("on: 2030-06-11", "on: 2030-06-11\nreview_by: 2029-01-01", "to be reviewed by 1 January 2029, which was no day"),
    ],
)  # fmt: skip
def test_what_only_keepers_see_makes_no_letter_old(library: Library, was: str, now: str, sentence: str) -> None:
    library.change("lines/others.yaml", was, now)
    assert sentence in sentences("harbour-review")
    assert not any(change.bears for change in changed())


def test_entries_added_and_removed(library: Library) -> None:
    text = Path("lines/others.yaml").read_text(encoding="utf-8")
    Path("lines/others.yaml").write_text(text.replace("id: harbour-review", "id: ports-review"), encoding="utf-8")
    assert [(change.entry.id, change.what, change.bears) for change in changed()] == [
        ("harbour-review", "removed", True),
        ("ports-review", "added", False),
    ]


def test_a_removed_file_and_a_sub_folder(library: Library) -> None:
    Path("lines/others.yaml").unlink()
    library.write("lines/more/terms.yaml", "kind: term\nid: quay\ntitle: Quay\nowner: x\nsource: Notice of May\npreferred: quay\noutdated: [{form: wharf}]\n")  # fmt: skip
    assert [(change.entry.id, change.what) for change in changed()] == [
        ("harbour-review", "removed"),
        ("helpline-opening", "removed"),
        ("loan-harbours", "removed"),
        ("quay", "added"),
    ]


def test_a_revision_before_the_library(library: Library) -> None:
    library.git("mv", "lines", "elsewhere")
    library.commit()
    library.git("mv", "elsewhere", "lines")
    past = library_at("HEAD", LINES)
    assert past.missing == "there was no library in lines at HEAD"
    assert past.library.entries() == ()


def test_nothing_was_ever_committed(tmp_path: Path) -> None:
    made = Library(tmp_path)
    made.write("lines/a.yaml", "")
    made.git("init", "-q")
    assert library_at("HEAD", tmp_path / "lines").missing == "nothing was committed yet"


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=/tmp/x", "", "HEAD~5", "HEAD:lines"])
def test_a_revision_that_there_is_not(library: Library, revision: str) -> None:
    with pytest.raises(NoHistory, match="there is no revision"):
        library_at(revision, LINES)


def test_a_folder_in_no_repository(tmp_path: Path) -> None:
    with pytest.raises(NoHistory, match="is in no git repository"):
        library_at("HEAD", tmp_path)


def test_a_library_that_was_broken_then(library: Library) -> None:
    library.change("lines/others.yaml", "kind: event", "kind: evnt")
    library.commit()
    with pytest.raises(LibraryError, match=r"^HEAD:lines/others\.yaml:\d+:7: 'evnt' is no kind of entry"):
        library_at("HEAD", LINES)
    assert library_at("HEAD~1", LINES).library.entries()


def test_a_hooks_own_repository_does_not_mislead(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert changed() == []
