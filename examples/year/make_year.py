"""Make a year of letters of an invented department, and the history that it would have recorded week by week.

    python examples/year/make_year.py FOLDER

The letters are plain text, by week; the history is FOLDER/policyline-history.sqlite. Everything comes from one seed, so
that the sample report can be made again. Drafters here do what drafters do: they copy last month's letter after the
line has changed, reword what they find stiff, forget the signpost, and write paragraphs that nobody has approved yet.
"""

import random
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from linter.checking.check import check_document
from linter.checking.compile import compiled
from linter.checking.naming import FindingNames
from linter.checking.observing import Observing
from linter.checking.references import reference
from linter.checking.suppressing import suppressed
from linter.documents.txt import read_text
from linter.history.recording import Recorder
from linter.history.snapshots import Snapshot, snapshot
from linter.history.store import History
from linter.model.finding import Report
from linter.model.library import Line

HERE = Path(__file__).parent
SEED = 2025
REFERENCES = ("HF####-#####",)
BEGIN, WEEKS = date(2025, 4, 7), 52
TEAMS = {"grants": 5, "ferries": 4, "path": 3}
"""What letters are about, and how often."""
OPENINGS = (
    "Thank you for your letter of {day} about {about}.",
    "Thank you for writing on {day} to the Minister about {about}. I have been asked to reply.",
    "I am replying to your letter of {day} about {about}.",
)
ABOUT = {"grants": "the Harbour Grants", "ferries": "the island ferries", "path": "the Coast Path"}
NAMES = (
    "Abberley",
    "Brackenbury",
    "Cawthorne",
    "Dunnock",
    "Eversleigh",
    "Fenwright",
    "Garside",
    "Hollins",
    "Inskip",
    "Jolley",
)
TOWNS = ("Selwick", "Porthenna", "Marrow Bay", "St Osyth's Haven", "Little Staithe", "Carrick Mouth", "Old Quay")
LAG_WEEKS = 9
"""How long the old words live on in templates."""
REWORDED = {
    # Says the same, and spreads: worth adopting.
    "ferries-lifeline": (
        20,
        0.5,
        "Island ferries are a lifeline for the communities they serve, and we are committed to keeping every existing route "
        "open all year round.",
    ),
    "path-erosion": (
        34,
        0.3,
        "Where the coast erodes, the route of the Coast Path simply moves inland with it, without a new order being needed.",
    ),
    # Says something else: drafters have to be told.
    "grants-criteria": (
        38,
        0.35,
        "Every application is assessed against the same published criteria, and some parts of the coast are given preference "
        "over others.",
    ),
    "path-dogs": (30, 0.3, "Dogs should be kept on a lead near livestock and during the nesting season."),
    "ferries-complaints": (
        44,
        0.3,
        "Complaints about a crossing can be made to the operator first, who may reply within 28 days.",
    ),
}
"""Line → the week in which a rewording begins, how common it becomes, and the words."""
NOBODYS = (
    (
        18,
        0.12,
        "ferries",
        (
            "If you booked through an agent, please ask the agent for a refund, as the operator holds no record of your payment.",
            "If you booked through an agent, please ask that agent for your refund, as operators hold no record of the payment.",
        ),
    ),
    (
        26,
        0.15,
        "path",
        (
            "Cycling is not allowed on the Coast Path unless a sign says so, because much of it is too narrow to pass safely.",
            "Cycling is not allowed on the Coast Path unless a sign says so, because most of it is too narrow to pass in safety.",
        ),
    ),
    (
        40,
        0.2,
        "grants",
        (
            "We cannot comment on individual applications while they are being assessed, and this is no reflection on their merits.",
            "We cannot comment on any individual application while it is being assessed; this is no reflection on its merits.",
        ),
    ),
)
"""Paragraphs that no line covers: from which week, how common, about what, and in which words."""
QUOTED = "[policyline: ignore grants-maximum because the inquiry's report of 2025 is quoted]\n\n"
WRONG_FIGURES = (("£3 million", "£3.5 million"), ("28 days", "21 days"), ("2,700 miles", "2,170 miles"), ("50%", "40%"))


def letters(chance: random.Random, lines: dict[str, Line]) -> Iterator[tuple[int, str, date, str]]:
    """Every letter of the year: the number of its week, its reference, its day, its text."""
    number = 11_400
    for week in range(WEEKS):
        monday = BEGIN + timedelta(weeks=week)
        # Christmas is quiet, and the second round is not.
        busy = 0.25 if monday.isocalendar().week in (52, 1) else 1.5 if monday.month in (11, 3) else 1.0
        for _ in range(int(chance.gauss(52, 7) * busy)):
            number += chance.randint(1, 4)
            day = monday + timedelta(days=chance.choice((0, 0, 1, 1, 2, 2, 3, 3, 4)))
            reference = f"HF{day.year}-{number:05d}"
            yield week, reference, day, letter(chance, lines, week, reference, day)


def letter(chance: random.Random, lines: dict[str, Line], week: int, reference: str, day: date) -> str:
    """One letter."""
    topic = chance.choices(list(TEAMS), list(TEAMS.values()))[0]
    # Nobody writes about freight after the summer, nor about landowners' payments in winter.
    over = {"ferries-freight": 22, "path-landowners": 30}
    own = [
        name for name in lines if name.startswith(topic) and name != "grants-guidance" and week < over.get(name, WEEKS)
    ]
    said = [
        found
        for name in chance.sample(own, k=min(len(own), chance.randint(2, 4)))
        if (found := wording(chance, lines[name], week, day))
    ]
    if topic == "grants" and chance.random() < 0.8:
        said.append(lines["grants-guidance"].versions[0].text)
    for begun, often, about, words in NOBODYS:
        if about == topic and week >= begun and chance.random() < often:
            said.append(chance.choice(words))
    if topic == "ferries" and chance.random() < 0.25:
        office = (
            "Ferry Services Board" if chance.random() < lag(week, date(2025, 7, 1)) else "Office for Island Ferries"
        )
        said.append(f"The {office} can look at what happened on the day of your crossing.")
    if chance.random() < 0.5:
        said.append(
            f"I was sorry to read of your experience at {chance.choice(TOWNS)}, and have passed your remarks on."
        )
    if week >= 45 and topic == "grants" and chance.random() < 0.06:
        said.insert(0, QUOTED + lines["grants-maximum"].versions[1].text)
    about = ABOUT[topic]
    written = day - timedelta(days=chance.randint(9, 20))
    paragraphs = [chance.choice(OPENINGS).format(day=f"{written.day} {written:%B}", about=about)]
    while said:
        paragraphs.append(" ".join(said.pop(0) for _ in range(min(len(said), chance.randint(1, 2)))))
    body = "\n\n".join(paragraphs)
    return (
        f"Our ref: {reference}\n\n{day.day} {day:%B %Y}\n\nDear {chance.choice(('Mr', 'Mrs', 'Ms', 'Dr'))} {chance.choice(NAMES)},\n\n"
        f"{body}\n\nYours sincerely,\n\n{chance.choice(('A.', 'B.', 'C.', 'D.'))} {chance.choice(NAMES)}\nCorrespondence Unit\n"
    )


def wording(chance: random.Random, line: Line, week: int, day: date) -> str:
    """A line as a drafter writes it that week; "" where none is in force yet."""
    now = line.in_force(day)
    if now is None:
        return ""
    older = [version for version in line.versions if version.period.end and version.period.end < day]
    if older and now.period.start and chance.random() < lag(week, now.period.start):
        return older[0].text
    if line.id in REWORDED:
        begun, often, words = REWORDED[line.id]
        if chance.random() < often * min(1.0, max(0, week - begun) / 6):
            return words
    if chance.random() < 0.01:
        for right, wrong in WRONG_FIGURES:
            if right in now.text:
                return now.text.replace(right, wrong)
    return now.text


def lag(week: int, changed: date) -> float:
    """How likely old words still are so long after they changed."""
    weeks = week - (changed - BEGIN).days // 7
    return 0.55 * max(0.0, 1 - weeks / LAG_WEEKS) + (0.04 if 0 <= weeks < 20 else 0.0) if weeks >= 0 else 0.0


def record(history: History, library: Snapshot, reports: list[Report], now: datetime) -> None:
    """Record the letters of a week, at this time."""
    recorder = Recorder(history, library, lambda: now, lambda path: path, lambda path: reference(path, "", REFERENCES))
    for report in reports:
        recorder.add(report)
    recorder.flush()


def main(folder: Path, number: int = WEEKS) -> int:
    """Write the letters of the first `number` weeks, and their history, to `folder`."""
    library = compiled(HERE / "canonical_lines", HERE / "rules")
    names, observing = FindingNames(library), Observing(REFERENCES, passages=True)
    chance = random.Random(SEED)  # noqa: S311 - invented letters, no secrets
    weeks: dict[int, list[Report]] = {week: [] for week in range(WEEKS)}
    for week, name, day, text in letters(chance, {line.id: line for line in library.library.lines}):
        if week >= number:
            break
        file = folder / "letters" / f"week-{week + 1:02d}" / f"{name}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        path = file.relative_to(folder).as_posix()
        report = check_document(read_text(text, path), library, day, "the date on the letter", observing)
        weeks[week].append(suppressed(report, names)[0])
        if chance.random() < 0.008:
            scanned = path.replace(".txt", "-reply.pdf")
            weeks[week].append(
                Report(scanned, day, checked=False, reason="it has no text: it may be a scan of a letter")
            )
    file = folder / "policyline-history.sqlite"
    file.unlink(missing_ok=True)
    with History(file, create=True) as history:
        for week, reports in weeks.items():
            monday = datetime.combine(BEGIN + timedelta(weeks=week + 1), time(6), UTC)
            record(history, snapshot(library.library, library.rules), reports, monday)
    sys.stdout.write(f"{sum(map(len, weeks.values())):,} letters in {folder}\n")
    return 0


if __name__ == "__main__":
    given = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    given.add_argument("folder", type=Path)
    given.add_argument("--weeks", type=int, default=WEEKS, help="only the first so many")
    asked = given.parse_args()
    sys.exit(main(asked.folder, asked.weeks))
