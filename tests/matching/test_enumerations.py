"""Enumerations: the items of a list in prose, bullets, lines and tables, members told from strangers."""

import pytest

from linter.documents import read
from linter.matching.enumerations import find_enumerations
from linter.matching.reading import Reading
from tests.libraries import grants
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
