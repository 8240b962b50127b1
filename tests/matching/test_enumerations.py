"""Enumerations: the items of a list in prose, bullets, lines and tables, members told from strangers."""

from datetime import date

import pytest

from linter.checking.check import check_document
from linter.documents import read
from linter.matching.enumerations import find_enumerations
from linter.matching.reading import Reading
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
