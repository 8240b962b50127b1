"""What an entry or a rule shows wrong by itself beyond its shape: periods, versions, members, events, posts, examples."""

import pytest

from tests.checking.conftest import Faults

HEAD = "id: x\ntitle: X\nowner: O\n"


def version(number: int, *days: str, more: str = "") -> str:
    until = f"    valid_until: {days[1]}\n" if len(days) > 1 else ""
    return f"  - number: {number}\n    valid_from: {days[0]}\n{until}    source: S\n    text: T\n{more}"


@pytest.mark.parametrize(
    ("versions", "faults_of_it"),
    [
        ([version(2, "2025-01-01"), version(1, "2024-01-01", "2024-12-31")], []),
        ([version(1, "2024-01-01", "2024-12-31"), version(2, "2025-01-01")], []),
        ([version(3, "2026-01-01"), version(1, "2024-01-01", "2024-06-30")], []),
        ([version(1, "2024-01-01", "2024-01-01")], []),
        (
            [version(1, "2024-01-01", "2023-12-31")],
            ["8:18: version 1 ends on 2023-12-31, before it begins on 2024-01-01: correct 'valid_from' or 'valid_until'"],
        ),
        (
            [version(2, "2025-01-01"), version(1, "2024-01-01", "2025-01-01")],
            [
                "7:17: version 1 and version 2 are both in force on 2025-01-01: end the earlier the day before "
                "('valid_until'), or begin the later after it"
            ],
        ),
        (
            [version(1, "2024-01-01"), version(2, "2024-06-01", "2024-06-30"), version(3, "2024-09-01")],
            [
                "11:17: version 1 and version 2 are both in force on 2024-06-01: end the earlier the day before "
                "('valid_until'), or begin the later after it",
                "16:17: version 1 and version 3 are both in force on 2024-09-01: end the earlier the day before "
                "('valid_until'), or begin the later after it",
            ],
        ),
        (
            [version(1, "2025-01-01"), version(1, "2024-01-01", "2024-12-31")],
            ["10:13: version 1 is here twice: give each version a number of its own"],
        ),
        (
            [version(1, "2025-01-01", more="    withdrawn: true\n")],
            ["10:16: a withdrawn version needs its last day: give 'valid_until'"],
        ),
        ([version(1, "2025-01-01", "2025-02-01", more="    withdrawn: true\n")], []),
    ],
)  # fmt: skip
def test_versions_of_a_line(faults: Faults, versions: list[str], faults_of_it: list[str]) -> None:
    text = "kind: line\n" + HEAD + "versions:\n" + "".join(versions)
    assert faults({"lines/a.yaml": text}) == [f"lines/a.yaml:{fault}" for fault in faults_of_it]


def test_versions_of_a_fact_are_named_by_their_first_day(faults: Faults) -> None:
    text = f"kind: fact\n{HEAD}measure: [rate]\nversions:\n" + "".join(
        f"  - {{valid_from: {day}, value: {value}, source: S}}\n"
        for day, value in (("2026-04-01", "£2"), ("2025-04-01", "£1"))
    )
    assert faults({"lines/a.yaml": text}) == [
        "lines/a.yaml:7:18: the version from 2025-04-01 and the version from 2026-04-01 are both in force on "
        + "2026-04-01: end the earlier the day before ('valid_until'), or begin the later after it"
    ]


@pytest.mark.parametrize(
    ("items", "faults_of_it"),
    [
        ("[Defence, Digital]", []),
        ("[Defence, defence]", ["7:18: 'defence' is in the list twice: it also stands for 'Defence'; keep one"]),
        ("[{name: A, aliases: [B]}, B]", ["7:34: 'B' is in the list twice: it also stands for 'A'; keep one"]),
        ("[A, {name: B, aliases: [C, a]}]", ["7:35: 'a' is in the list twice: it also stands for 'A'; keep one"]),
        ("[{name: A, aliases: [a]}]", ["7:29: 'a' is in the list twice: this member has it; keep one"]),
        ("[{name: A, until: 2025-01-31}, {name: A, since: 2025-02-01}]", []),
        (
            "[{name: A, until: 2025-02-01}, {name: A, since: 2025-02-01}]",
            ["7:46: 'A' is in the list twice: it also stands for 'A'; keep one"],
        ),
        (
            "[{name: A, since: 2025-02-01, until: 2025-01-31}]",
            ["7:45: 'A' ends on 2025-01-31, before it begins on 2025-02-01: correct 'since' or 'until'"],
        ),
    ],
)  # fmt: skip
def test_members_of_a_list(faults: Faults, items: str, faults_of_it: list[str]) -> None:
    text = f"kind: list\n{HEAD}source: S\nintroduced_by: [the set]\nitems: {items}\n"
    assert faults({"lines/a.yaml": text}) == [f"lines/a.yaml:{fault}" for fault in faults_of_it]


@pytest.mark.parametrize(
    ("keys", "faults_of_it"),
    [
        ("on: 2025-06-11\nknown_from: 2025-06-11", []),
        ("window: {until: 2025-06-20}", []),
        ("verbs: [set out]", ["1:1: an event needs its day or a window of days: give 'on', or 'window'"]),
        ("window: {said: soon}", ["7:9: a window needs days: give 'from', 'until' or both"]),
        (
            "window: {from: 2025-06-20, until: 2025-03-01}",
            ["7:35: the window ends on 2025-03-01, before it begins on 2025-06-20: correct 'from' or 'until'"],
        ),
        (
            "window: {until: 2025-06-20}\nknown_from: 2025-01-21",
            ["8:13: 'known_from' is the day from which the day itself could be said: give that day as 'on'"],
        ),
        (
            "on: 2025-06-11\nknown_from: 2025-06-12",
            ["8:13: the day was known on 2025-06-12, after the event on 2025-06-11: correct one"],
        ),
        ("window: spring", ["7:9: 'window' must have keys: from, until, said"]),
    ],
)
def test_events(faults: Faults, keys: str, faults_of_it: list[str]) -> None:
    text = f"kind: event\n{HEAD}source: S\nnames: [Review]\n{keys}\n"
    assert faults({"lines/a.yaml": text}) == [f"lines/a.yaml:{fault}" for fault in faults_of_it]


def test_outdated_forms_of_a_term_differ_from_it_and_from_each_other(faults: Faults) -> None:
    text = f"kind: term\n{HEAD}source: S\npreferred: New\noutdated: [{{form: Old}}, {{form: New}}, {{form: Old}}]\n"
    assert faults({"lines/a.yaml": text}) == [
        "lines/a.yaml:7:32: 'New' is the preferred name itself: delete it here",
        "lines/a.yaml:7:45: 'Old' is here twice: keep one",
    ]


@pytest.mark.parametrize(
    ("first_until", "faults_of_it"),
    [
        ("until: 2025-09-06, ", []),
        (
            "until: 2025-09-07, ",
            ["7:21: 'B' holds the post from 2025-09-06, but 'A' holds it until 2025-09-07: two may share only the day they hand over"],
        ),
        (
            "",
            ["7:21: 'B' holds the post from 2025-09-06, but 'A' holds it with no last day: two may share only the day they hand over"],
        ),
        (
            "until: 2024-07-07, ",
            ["8:40: 'A' ends on 2024-07-07, before it begins on 2024-07-08: correct 'from' or 'until'"],
        ),
    ],
)  # fmt: skip
def test_holders_of_a_post_share_the_day_they_hand_over_and_no_other(
    faults: Faults, first_until: str, faults_of_it: list[str]
) -> None:
    text = f"kind: post\n{HEAD}titles: [T]\nholders:\n  - {{name: B, from: 2025-09-06, source: S}}\n"
    text += f"  - {{name: A, from: 2024-07-08, {first_until}source: S}}\n"
    assert faults({"lines/a.yaml": text}) == [f"lines/a.yaml:{fault}" for fault in faults_of_it]


@pytest.mark.parametrize(
    ("keys", "bad", "faults_of_it"),
    [
        ("until: 2025-06-10\n", "text: B  c d, as_of: 2025-06-10, quote: B c", []),
        (
            "until: 2025-06-10\n",
            "text: B c, as_of: 2025-06-11",
            ["11:26: the rule is not in force on 2025-06-11, so it finds nothing: give a day on which it is"],
        ),
        ("", "text: B c, as_of: 2025-06-11, quote: b c", ["10:45: 'b c' is not in the example's text: copy the words from it"]),
        (
            "from: 2025-06-10\nuntil: 2025-06-09\n",
            "text: B c, as_of: 2025-06-11",
            ["8:8: the rule ends on 2025-06-09, before it begins on 2025-06-10: correct 'from' or 'until'"],
        ),
    ],
)  # fmt: skip
def test_rules_and_their_examples(faults: Faults, keys: str, bad: str, faults_of_it: list[str]) -> None:
    rule = f"kind: tense\n{HEAD}why: W\nseverity: note\n{keys}examples:\n  ok: [{{text: A, as_of: 2025-01-01}}]\n"
    rule += f"  bad:\n    - {{{bad}, finds: stale-tense}}\n"
    line = f"kind: line\n{HEAD}versions:\n" + version(1, "2025-01-01")
    assert faults({"lines/a.yaml": line, "rules/r.yaml": rule}) == [f"rules/r.yaml:{fault}" for fault in faults_of_it]
