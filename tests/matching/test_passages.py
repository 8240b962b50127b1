"""Passages: a line is found again however a letter has changed, cut, joined or wrapped it, and not where it is not."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.matching.fingerprints import is_slot
from tests.libraries import grants, starter
from tests.matching.readings import lines_found, reading

LIBRARIES = {"starter": starter(), "grants": grants()}
Row = tuple[str, str, str]
#: Every wording of every line: library, line, text.
WORDINGS: list[Row] = [
    (name, line.id, text)
    for name, library in LIBRARIES.items()
    for line in library.library.lines
    for version in line.versions
    for text in (version.text, *version.variants)
]
IDS = [f"{line} {text[:30]}" for _, line, text in WORDINGS]


def plain(row: Row) -> int:
    """How many words a wording has that are no figure, date or member of a list."""
    return sum(not is_slot(symbol) for symbol in reading(row[2], LIBRARIES[row[0]]).skeleton.symbols)


ANY, ANY_LONG = st.sampled_from(WORDINGS), st.sampled_from([row for row in WORDINGS if plain(row) >= 14])


@pytest.mark.parametrize(("library", "line", "text"), WORDINGS, ids=IDS)
def test_every_wording_of_every_line_is_found_whole(library: str, line: str, text: str) -> None:
    compiled = LIBRARIES[library]
    read = reading(f"Thank you for writing.\n\n{text}\n\nYours sincerely", compiled)
    best = [passage.matches[0] for passage in read.passages]
    assert line in lines_found(text, compiled)
    assert all(match.coverage == 1 and not match.differences for match in best)
    found = " ".join(
        " ".join(read.words.norm[read.skeleton.first[m.first] : read.skeleton.last[m.last - 1]]) for m in best
    )
    assert found.split() == reading(text, compiled).words.norm


@given(ANY_LONG, st.data())
def test_a_clause_dropped_does_not_hide_a_line(row: Row, data: st.DataObject) -> None:
    name, line, text = row
    library = LIBRARIES[name]
    words = text.split()
    size = len(words) // 5
    at = data.draw(st.integers(0, len(words) - size))
    assert line in lines_found(" ".join(words[:at] + words[at + size :]), library)


@given(ANY_LONG, st.data())
def test_words_put_in_do_not_hide_a_line(row: Row, data: st.DataObject) -> None:
    name, line, text = row
    library = LIBRARIES[name]
    words = text.split()
    at = data.draw(st.integers(1, len(words) - 1))
    assert line in lines_found(" ".join([*words[:at], "as", "we", "have", "always", "said", *words[at:]]), library)


@given(ANY, st.integers(30, 80))
def test_wrapping_does_not_hide_a_line(row: Row, width: int) -> None:
    name, line, text = row
    library = LIBRARIES[name]
    assert line in lines_found(textwrap.fill(text, width), library)
    assert line in lines_found(text.upper(), library)


@given(ANY_LONG, ANY_LONG)
def test_two_lines_merged_into_one_sentence_are_both_found(left: Row, right: Row) -> None:
    if left[0] == right[0] and left[1] != right[1]:
        text = f"{left[2].rstrip('.')}, and {right[2][0].lower()}{right[2][1:]}"
        assert {left[1], right[1]} <= lines_found(text, LIBRARIES[left[0]])


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        ("consultation-responses", "over 3000", "2,800"),
        ("consultation-responses", "over 3000", "nearly two thousand eight hundred"),
        ("business-representative-organisations", "259", "295"),
        ("business-representative-organisations", "hundreds of thousands", "millions"),
        ("channel-support", "eight", "seven"),
        ("response-integrated", "23 June 2025", "24 July 2026"),
    ],
)
def test_a_changed_figure_does_not_hide_a_line(line: str, old: str, new: str) -> None:
    library = starter()
    text = library.index.line(line).versions[0].text
    assert old in text
    assert line in lines_found(text.replace(old, new), library)
    ((match, *_),) = [passage.matches for passage in reading(text.replace(old, new), library).passages]
    assert match.coverage == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Thank you for your letter about the hedge.",
        "The strategy of the game is to focus on the corner pieces and wait.",
        "We received your response, and you will hear from us in ten days.",
        "The consultation on bus fares closes on 3 March, and every view is welcome.",
    ],
)
def test_other_text_holds_no_line(text: str) -> None:
    assert lines_found(text, starter()) == set()


@given(st.lists(st.sampled_from(WORDINGS), min_size=1, max_size=4))
def test_passages_are_in_order_and_their_pairs_equal(rows: list[Row]) -> None:
    library = LIBRARIES[rows[0][0]]
    read = reading("\n\n".join(text for _, _, text in rows), library)
    starts = [passage.first for passage in read.passages]
    assert starts == sorted(starts)
    for passage in read.passages:
        for match in passage.matches:
            unit = library.index.units[match.unit].skeleton.symbols
            assert all(unit[a] == read.skeleton.symbols[b] for a, b in match.pairs)
            assert 0 < match.coverage <= 1
            covered = {a for a, _ in match.pairs} | {a for d in match.differences for a in range(*d.unit)}
            assert covered == set(range(len(unit)))
