"""Lists: what is missing, extra, renamed or miscounted, and the lists that are other people's or no whole."""

from datetime import date

import pytest

from tests.libraries import grants, starter, told

DAY = date(2025, 2, 10)
SPRING = date(2026, 3, 15)
ALL = (
    "Advanced Manufacturing, Clean Energy Industries, Creative Industries, Defence, Digital and Technologies, "
    "Financial Services, Life Sciences, and Professional and Business Services"
)
PURPOSES = (
    "dredging and quay repair; fish landing, grading and cold storage; slipways, steps and pontoons; "
    "harbour lighting and safety; and shore power"
)


@pytest.mark.parametrize(
    "introduction",
    [
        "The Industrial Strategy's eight growth-driving sectors are: {}.",
        "The eight growth-driving sectors in the Industrial Strategy are {}.",
        "{} are the eight growth-driving sectors of the Industrial Strategy.",
        "The Industrial Strategy has eight growth-driving sectors ({}).",
        "The Industrial Strategy has eight growth-driving sectors, namely {}.",
        "The Industrial Strategy's growth-driving sectors – {} – will be supported.",
        "The growth-driving sectors of the Industrial Strategy comprise {}.",
    ],
)
def test_an_introduction_makes_it_the_whole_list(introduction: str) -> None:
    assert told(introduction.format(ALL), starter(), DAY) == []
    without = ALL.replace("Defence, ", "")
    assert [kind for kind, _ in told(introduction.format(without), starter(), DAY)] == ["list-missing"]


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("Defence, ", "", ["list-missing"]),
        ("Defence, Digital and Technologies, ", "", ["list-missing"]),
        ("Defence", "Tourism", ["list-extra", "list-missing"]),
        ("Clean Energy Industries", "Clean Energy", ["list-renamed"]),
        ("Life Sciences", "Life Science Industries", ["list-renamed"]),
        ("Financial Services", "Finance Services", ["list-renamed"]),
        ("Digital and Technologies", "Digital", ["list-renamed"]),
        ("Digital and Technologies", "Digital & Technologies", []),
        ("Defence", "defence", []),
        ("Defence", "the Defence sector", []),
        ("Defence", "Defense", []),
        ("Creative Industries, Defence", "Defence, Creative Industries", []),
        (", and Professional", " and Professional", []),
    ],
)
def test_a_change_of_the_sectors(old: str, new: str, kinds: list[str]) -> None:
    text = f"The Industrial Strategy's growth-driving sectors are: {ALL.replace(old, new)}."
    assert sorted(kind for kind, _ in told(text, starter(), DAY)) == kinds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Industrial Strategy has seven growth-driving sectors.", "seven"),
        ("The Industrial Strategy focuses on 10 growth-driving sectors.", "10"),
        ("Nine growth-driving sectors are at the heart of the Industrial Strategy.", "Nine"),
        (f"The seven growth-driving sectors of the Industrial Strategy are: {ALL}.", "seven"),
    ],
)
def test_a_wrong_number(text: str, words: str) -> None:
    assert told(text, starter(), DAY) == [("count-mismatch", words)]


def test_a_member_left_out_with_the_right_number_is_one_missing() -> None:
    text = f"The eight growth-driving sectors of the Industrial Strategy are: {ALL.replace('Defence, ', '')}."
    assert [kind for kind, _ in told(text, starter(), DAY)] == ["list-missing"]


@pytest.mark.parametrize(
    "text",
    [
        "Three of the eight growth-driving sectors of the Industrial Strategy are Defence, Life Sciences and Financial Services.",
        "The Industrial Strategy's growth-driving sectors, such as Defence and Life Sciences, will be supported.",
        "The Industrial Strategy's growth-driving sectors include Defence, Life Sciences and Financial Services.",
        "Among the Industrial Strategy's growth-driving sectors are Defence, Life Sciences and Creative Industries.",
        "Six of the eight growth-driving sectors in the Industrial Strategy have told us so.",
        "Your firm works in two of the growth-driving sectors: Defence and Life Sciences.",
        "The previous government's five growth sectors were digital technology, green industries, life sciences, advanced "
        "manufacturing and creative industries.",
        "The Welsh Government's priority sectors are Tourism, Food, Defence and Life Sciences.",
        "You ask that the growth-driving sectors be Agriculture, Tourism, Retail and Defence.",
        "The Industrial Strategy's growth-driving sectors need skills, land, energy and finance.",
        "The growth-driving sectors of the Industrial Strategy are: {{ sectors }}.",
        "Our department has eight ministers, and your town has seven sectors of its own.",
    ],
)
def test_lists_left_alone(text: str) -> None:
    assert told(text, starter(), DAY) == []


@pytest.mark.parametrize(
    ("listed", "kinds"),
    [
        (
            "are Defence; Digital and Technologies; Creative Industries; Financial Services; Professional and Business "
            "Services; Advanced Manufacturing; and Life Sciences",
            ["list-missing"],
        ),
        (
            "are Defence; Tourism; Digital and Technologies; Creative Industries; Life Sciences; Clean Energy Industries; "
            "Financial Services; Professional and Business Services; and Advanced Manufacturing",
            ["list-extra"],
        ),
        ("include Creative Industries; Defence; Digital and Technologies; and Professional and Business Services", []),
        (
            "are large, among them Creative Industries; Defence; Digital and Technologies; and Professional and Business "
            "Services",
            [],
        ),
    ],
)
def test_a_fault_of_a_list_is_no_drift_of_the_line_that_gives_it(listed: str, kinds: list[str]) -> None:
    text = f"The Industrial Strategy's growth-driving sectors {listed}."
    assert [kind for kind, _ in told(text, starter(), DAY)] == kinds


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("harbour lighting and safety; ", "", ["list-missing"]),
        ("; and shore power", "; shore power; and car parks", ["list-extra"]),
        ("fish landing, grading and cold storage", "fish landing and storage", ["list-renamed"]),
        ("shore power", "shore power for vessels", []),
        ("dredging and quay repair; fish", "Dredging & quay repair; Fish", []),
    ],
)
def test_members_that_hold_and_and_commas(old: str, new: str, kinds: list[str]) -> None:
    text = f"The eligible purposes of the Scheme are: {PURPOSES.replace(old, new)}."
    assert [kind for kind, _ in told(text, grants(), SPRING)] == kinds


TABLE = "| Sector | Lead |\n| --- | --- |\n{}"


def test_a_table_is_a_list() -> None:
    from linter.checking.check import check_document
    from linter.documents import read

    names = [name.removeprefix("and ") for name in ALL.split(", ")]

    def kinds(members: list[str]) -> list[str]:
        rows = "".join(f"| {name} | Team {number} |\n" for number, name in enumerate(members, 1))
        text = f"The Industrial Strategy's growth-driving sectors are:\n\n{TABLE.format(rows)}"
        return [f.kind for f in check_document(read("letter.md", text.encode()), starter(), DAY).findings]

    assert kinds(names) == []
    assert kinds(names[:3] + names[4:]) == ["list-missing"]
    assert kinds([*names, "Tourism"]) == ["list-extra"]
