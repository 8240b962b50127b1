"""Enumerations: the items of a list in prose, bullets, lines and tables, members told from strangers."""

from datetime import date

import pytest

from linter.checking.check import check_document
from linter.documents import read
from linter.matching.enumerations import find_enumerations
from linter.matching.reading import Reading
from tests.documents.word_file import docx, p, tbl, tc, tr
from tests.libraries import grants, invented
from tests.properties.subjects import HARBOURS


def items(text: str, name: str = "letter.txt") -> list[list[str]]:
    """The items of each enumeration in `text`; a stranger has a star."""
    reading = Reading(read(name, text.encode()), grants().index, HARBOURS.day)
    mentions = [m for m in reading.mentions.get("items", {}).get("eligible-purposes", ()) if m.key.role == "item"]
    return [
        [("" if e.member is not None else "*") + reading.words_at(e.first, e.last).lower() for e in found.elements]
        for found in find_enumerations(reading, mentions)
    ]


ALL = [
    "dredging and quay repair",
    "fish landing, grading and cold storage",
    "slipways, steps and pontoons",
    "harbour lighting and safety",
    "shore power",
]


@pytest.mark.parametrize(
    "text",
    [
        f"The eligible purposes are {'; '.join(ALL[:-1])}; and {ALL[-1]}.",
        f"The eligible purposes are: {'; '.join(ALL[:-1])} and {ALL[-1]}.",
        f"The eligible purposes are {', '.join(ALL[:-1])} and {ALL[-1]}.",
        "The eligible purposes are:\n\n" + "\n".join(f"- {item}" for item in ALL),
        "The eligible purposes are:\n\n" + "\n".join(f"{number}. {item}" for number, item in enumerate(ALL, 1)),
        "The eligible purposes are:\n\n" + "\n".join(f"• {item};" for item in ALL),
        "The eligible purposes are:\n\n" + "\n\n".join(item.capitalize() for item in ALL),
    ],
)
def test_the_items_of_every_layout(text: str) -> None:
    assert items(text) == [ALL]


def test_the_items_of_a_table() -> None:
    rows = "\n".join(f"| {item} | {number} |" for number, item in enumerate(ALL, 1))
    assert items(f"The eligible purposes are:\n\n| Purpose | No |\n| --- | --- |\n{rows}\n", "letter.md") == [ALL]


def test_strangers_are_items_too() -> None:
    text = "The eligible purposes are: car parks; shore power; slipways, steps and pontoons; and ice rinks."
    assert items(text) == [["*car parks", "shore power", "slipways, steps and pontoons", "*ice rinks"]]


@pytest.mark.parametrize(
    "text",
    [
        "Shore power is one of them.",
        "We paid for shore power last year.\n\nThe panel met.",
        "Nothing of the sort, and nothing else; at all.",
        "Dear Ms Okafor,",
    ],
)
def test_one_member_is_no_enumeration(text: str) -> None:
    assert items(text) == []


RUN_IN = "The regional offices of the Agency are {}."
"""What stands in a bullet, a numbered paragraph or a cell, whole or with a fault."""


@pytest.mark.parametrize(
    ("offices", "fault"),
    [
        ("Wexcombe, Strathmoy, Llanderfel and Drumavoe", []),
        ("Wexcombe, Strathmoy and Drumavoe", ["list-missing"]),
        ("Wexcombe, Strathmoy, Kincorrie, Llanderfel and Drumavoe", ["list-extra"]),
    ],
)
@pytest.mark.parametrize(
    "layout",
    [
        f"The main points are:\n\n- Your claim was received.\n- {RUN_IN}\n- Please write to Wexcombe.",
        f"The main points are:\n\n- I see. {RUN_IN} Thank you.\n- Strathmoy has your papers.",
        f"1. Your letter has been read.\n\n2. {RUN_IN} They open at nine.\n\n3. Drumavoe is not at fault.",
        f"* In brief: {RUN_IN}\n* Tea will be provided.",
        "- We have regional offices: {}.\n- Tea will be provided.",
        "Q. What are the regional offices of the Agency?\nA. {}.\n\nQ. And the others?\nA. None.",
        f"| Your point | Our answer |\n|---|---|\n| Offices | I see. {RUN_IN} |\n| Tea | I can help. Point taken. |",
        "| Topic | Position |\n|---|---|\n| Regional offices of the Agency | {} |\n| Tea | At four |",
        "| Question | Answer |\n|---|---|\n| Which are the regional offices of the Agency? | {} |",
    ],
)
def test_a_list_that_runs_in_a_block(layout: str, offices: str, fault: list[str]) -> None:
    document = read("letter.md", layout.format(offices).encode())
    found = check_document(document, invented("pay"), date(2026, 5, 20)).findings
    assert [finding.kind for finding in found] == fault


@pytest.mark.parametrize(
    ("layout", "fault"),
    [
        ("1. The eligible purposes are:\n{}\n2. Your accounts.", []),
        ("1. The eligible purposes are:\n{}\n   - Staff wages\n2. Your accounts.", ["list-extra"]),
        ("(a) the eligible purposes, which are:\n{}\n(b) tea.", []),
        ("- Tea.\n- The eligible purposes are:\n{}", []),
    ],
)
def test_a_list_within_an_item(layout: str, fault: list[str]) -> None:
    text = "The panel looks at two things:\n\n" + layout.format("\n".join(f"   - {item}" for item in ALL))
    found = check_document(read("letter.txt", text.encode()), grants(), HARBOURS.day).findings
    assert [finding.kind for finding in found] == fault


def test_the_last_row_of_a_table_is_its_sum() -> None:
    rows = "\n".join(f"| {item} | {number} |" for number, item in enumerate([*ALL, "Total"], 1))
    assert items(f"The eligible purposes are:\n\n| Purpose | No |\n| --- | --- |\n{rows}\n", "letter.md") == [ALL]


REGIONS = ["Anglia", "Capital and South", "Midshires", "North and Borders", "Severn and West"]


def bullet(text: str, level: int = 0) -> str:
    """A list's paragraph in Word."""
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')


WORD = {
    "a list": lambda r: p("The rail regions are:") + "".join(map(bullet, r)) + p("Thank you."),
    "a list within a list": lambda r: (
        p("I answer both.")
        + bullet("The rail regions are:")
        + "".join(bullet(region, 1) for region in r)
        + bullet("Next steps")
    ),
    "rows": lambda r: (
        p("I enclose a table of the rail regions.") + tbl(tr("Region", "Head"), *(tr(x, "Ms Hart") for x in r))
    ),
    "lines in a cell": lambda r: tbl(tr("Topic", "Position"), tr("Rail regions", tc(*r)), tr("Fares", "They rise.")),
    "a series in a cell": lambda r: tbl(tr("Topic", "Position"), tr("Rail regions", "; ".join(r)), tr("Fares", "Up")),
    "a row and another that names one": lambda r: tbl(
        tr("1", f"Rail regions: {', '.join(r)}."), tr("2", "Fares rise in Anglia.")
    ),
    "paragraphs": lambda r: p("Rail regions") + "".join(map(p, r)) + p("Yours sincerely") + p("P. Okoro"),
}


@pytest.mark.parametrize(
    ("regions", "fault"),
    [
        (REGIONS, []),
        (REGIONS[:2] + REGIONS[3:], ["list-missing"]),
        ([*REGIONS[:2], "Pennine", *REGIONS[2:]], ["list-extra"]),
        ([*REGIONS[:4], "Severn and Wye"], ["list-renamed"]),
    ],
)
@pytest.mark.parametrize("layout", WORD)
def test_a_list_in_word(layout: str, regions: list[str], fault: list[str]) -> None:
    document = read("letter.docx", docx(WORD[layout](regions)))
    found = check_document(document, invented("rail"), date(2026, 5, 25)).findings
    assert [finding.kind for finding in found] == fault
