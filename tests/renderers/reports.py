"""Reports to show: one letter with findings of each shape, one clean, one that could not be read."""

from datetime import date

from linter.model.document import Place, Span
from linter.model.finding import Approved, Edit, Finding, Fix, Report

LETTER = """\
Dear Ms Example,

The consultation received over 2,800 responses from a diverse mix of stakeholders. Regional growth is a core objective.

The Strategy may be ambitious. It will focus on eight growth-driving sectors in \x1b[31m[bold]all[/bold] places.
"""
DAY = date(2025, 3, 13)


def place(words: str) -> tuple[Span, Place]:
    start = LETTER.index(words)
    line = LETTER.count("\n", 0, start) + 1
    column = start - LETTER.rfind("\n", 0, start)
    return Span(start, start + len(words)), Place(line, column, f"paragraph {line // 2}")


def approved(entry: str, text: str) -> Approved:
    return Approved(entry, 2, text, "strategy@example.gov.uk", date(2024, 12, 23), "letter of 23 December 2024")


def findings() -> tuple[Finding, ...]:
    figure, figure_place = place("2,800")
    growth, growth_place = place("Regional growth")
    passage, passage_place = place(LETTER[LETTER.index("The Strategy may") :].strip())
    return (
        Finding(
            "wrong-fact",
            "facts",
            "error",
            "“2,800” is written; the approved figure is “over 3000 responses”.",
            "2,800",
            figure,
            approved("consultation-responses", "over 3000 responses"),
            Fix((Edit(figure, "3000"),), "safe", "Write “3000” for “2,800”"),
            figure_place,
            "a1",
            ((growth, "said beside it"),),
        ),
        Finding(
            "missing-signpost",
            "signpost-spending-review",
            "warning",
            "“Regional growth” is written, but nothing points to the Spending Review.",
            None,
            growth,
            approved("spending-review", "The Government will set out its plans at the Spending Review."),
            None,
            growth_place,
            "b2",
        ),
        Finding(
            "drifted-line",
            "wording",
            "note",
            "The approved line says “will”.",
            LETTER[slice(*passage)],
            passage,
            approved(
                "targeted",
                "The Strategy will be ambitious. It will focus on eight growth-driving sectors in all places.",
            ),
            Fix((Edit(passage, "…"),), "review", "Go back to the approved words"),
            passage_place,
            "c3",
        ),
    )


def faulty(path: str = "letters/letter-2.txt") -> Report:
    return Report(path, DAY, True, findings(), None, "the date written on the letter", LETTER, ("1 tracked deletion",))


def clean(path: str = "letters/letter-1.txt") -> Report:
    return Report(path, DAY, True, (), None, "today", "Dear Ms Example,")


def unread(path: str = "letters/locked.docx") -> Report:
    return Report(path, DAY, False, (), "it is protected with a password: save a copy without one")
