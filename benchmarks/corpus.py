"""Letters and libraries to measure with: letters varied from the examples, lines of invented schemes; all of it seeded."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ("letter-1.txt", "letter-2.txt", "letter-3.md")
DAY = date(2025, 3, 13)
SEED = 20251122
#: Entries in one generated file.
_PER_FILE = 500

_ADJECTIVES = """
regional national local rural coastal modern digital green skilled inclusive resilient affordable accessible reliable
independent practical voluntary technical industrial scientific cultural historic urban northern southern eastern western
central domestic international emerging established advanced sustainable efficient secure flexible permanent seasonal
temporary commercial cooperative agricultural maritime medical educational municipal parliamentary statutory strategic
experimental transparent accountable proportionate targeted ambitious measurable prudent creative ordinary
""".split()
_NOUNS = """
transport housing energy training research farming fishing tourism heritage broadband water recycling childcare
apprenticeships libraries museums harbours airports railways canals bridges roads hospitals schools colleges
universities laboratories workshops factories warehouses markets gardens forests rivers beaches moorland quarries
shipyards charities councils cooperatives employers traders exporters importers engineers teachers nurses carers
farmers fishers artists builders designers planners surveyors inspectors volunteers tenants commuters pensioners
students apprentices researchers manufacturers suppliers retailers publishers broadcasters performers
""".split()
_VERBS = """
support strengthen modernise restore protect renew expand connect improve simplify accelerate finance promote
coordinate repair upgrade encourage review safeguard widen share train equip reward measure publish maintain deliver
design transform rebuild extend
""".split()
_ADVERBS = "steadily openly fairly quickly carefully jointly directly fully gradually widely locally properly".split()
_JOINTS = (
    "bringing together", "working closely with", "reaching out to", "drawing on", "building upon", "alongside",
    "in partnership with", "with particular care for", "including through", "as well as by helping", "so as to serve",
    "while giving priority to", "together with its plans for", "after listening to", "without burdening",
)  # fmt: skip
_KINDS = (
    "Programme Scheme Partnership Fund Initiative Framework Accord Compact Charter Pathway Network Taskforce".split()
)
_COUNTED = (
    "grant", "placement", "workshop", "loan", "survey return", "site visit", "voucher", "licence", "bursary", "award",
)  # fmt: skip
_QUALIFIERS = (("over", "over"), ("almost", "almost"), ("around", "about"), ("up to", "up-to"), ("", "exact"))
_ONSETS = "b br c ch d dr f fl g gl h k l m n p pr r s st t th tr w wh".split()
_VOWELS = "a e i o u ea ou ai".split()
_CODAS = "l n r m x ck ld nd rn st sh th".split()
_ENDINGS = "ton ford ham bury worth dale field mouth wick stead".split()


@dataclass(frozen=True, slots=True)
class Statement:
    """An invented approved line: clauses that make one sentence, and the figure that stands in the last of them.

    Every other line names the scheme that it is of; the others are made of common words alone.
    `figure` is its words ("over 3,200 grants"), with value, qualifier and measure; empty if the line has none.
    """

    number: int
    scheme: str
    clauses: tuple[str, ...]
    figure: str = ""
    value: int = 0
    qualifier: str = "exact"
    measure: str = ""

    @property
    def text(self) -> str:
        """The line as one sentence."""
        return ", ".join(self.clauses) + "."


def statement(number: int) -> Statement:
    """Line `number` of every generated library that is large enough: the same one in each."""
    random = Random(f"{SEED} line {number}")
    name = _invented(random)
    scheme = f"{name} {random.choice(_NOUNS).title()} {random.choice(_KINDS)}"
    who, where = (f"The {scheme}", f" in {_invented(random)}") if number % 2 == 0 else ("The Government", "")
    opening = (
        f"{who} will {random.choice(_ADVERBS)} {random.choice(_VERBS)} {_things(random)} "
        f"and {random.choice(_VERBS)} {_things(random)}{where}"
    )
    clauses = [opening] + [f"{joint} {_things(random)}" for joint in random.sample(_JOINTS, random.randint(1, 3))]
    if number % 4:
        return Statement(number, scheme, tuple(clauses))
    written, qualifier = random.choice(_QUALIFIERS)
    value, measure = random.randint(12, 99_999), random.choice(_COUNTED)
    figure = f"{written} {value:,} {measure}s".strip()
    clauses.append(f"with {figure} made in its first year")
    return Statement(number, scheme, tuple(clauses), figure, value, qualifier, measure)


def _things(random: Random) -> str:
    return (
        f"{random.choice(_ADJECTIVES)} {random.choice(_NOUNS)} and {random.choice(_ADJECTIVES)} {random.choice(_NOUNS)}"
    )


def _invented(random: Random) -> str:
    syllables = "".join(random.choice(_ONSETS) + random.choice(_VOWELS) + random.choice(_CODAS) for _ in range(2))
    return (syllables + random.choice(_ENDINGS)).title()


def write_library(folder: Path, lines: int, *, starter: bool = False) -> Path:
    """A library of `lines` lines, and with every fifty of them a list, an event, a term and a post; every rule on.

    With `starter`, the project's own library is in it, and its lines count. Nothing is done where it lies already.
    """
    if folder.is_dir():
        return folder
    making = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(making, ignore_errors=True)
    shutil.copytree(ROOT / "rules", making / "rules")
    entries = making / "canonical_lines"
    if starter:
        shutil.copytree(ROOT / "canonical_lines", entries)
        lines -= sum("\nkind: line\n" in file.read_text(encoding="utf-8") for file in entries.rglob("*.yaml"))
    else:
        entries.mkdir()
        (making / "rules" / "spending-review-signpost.yaml").write_text(_SIGNPOST, encoding="utf-8")
    for start in range(0, lines, _PER_FILE):
        written = "---\n".join(_entries(number) for number in range(start, min(start + _PER_FILE, lines)))
        (entries / f"generated-{start:06}.yaml").write_text(written, encoding="utf-8")
    making.replace(folder)
    return folder


_SIGNPOST = """\
id: spending-review-signpost
kind: signpost
title: Letters on regional growth must point to the Spending Review
why: Money is decided there.
owner: finance@example.gov.uk
severity: error
triggers: [regional growth is, support regional growth, high-potential clusters]
requires: [Spending Review, SR25]
examples:
  ok:
    - {text: We support regional growth. The Spending Review will say more., as_of: 2025-03-13}
  bad:
    - {text: We support regional growth., as_of: 2025-03-13, finds: missing-signpost}
"""


def _entries(number: int) -> str:
    """Line `number` as YAML, and after every fiftieth an entry of each other kind."""
    line = statement(number)
    written = f"""\
kind: line
id: line-{number}
title: What the {line.scheme} does
owner: schemes@example.gov.uk
versions:
  - number: 1
    valid_from: 2024-01-01
    source: invented
    text: {line.text}
"""
    if line.figure:
        written += f"""\
    facts:
      - id: figure-{number}
        quote: {line.figure}
        value: {line.value}
        qualifier: {line.qualifier}
        measure: [{line.measure}]
        subject: [{line.scheme}]
"""
    return written + (_others(number) if number % 50 == 0 else "")


def _others(number: int) -> str:
    random = Random(f"{SEED} other {number}")
    place = _invented(random)
    members = "".join(f"  - {_invented(random)} {noun.title()}\n" for noun in random.sample(_NOUNS, 5))
    return f"""\
---
kind: list
id: list-{number}
title: The pilots of {place}
owner: schemes@example.gov.uk
source: invented
introduced_by: [{place} pilots, {place} pilot areas]
items:
{members}---
kind: event
id: event-{number}
title: The {place} Review
owner: schemes@example.gov.uk
source: invented
names: [{place} Review]
on: 2025-06-11
---
kind: term
id: term-{number}
title: {place} Assembly
owner: schemes@example.gov.uk
source: invented
preferred: {place} Assembly
outdated:
  - form: {place} Development Board
    since: 2024-01-01
---
kind: post
id: post-{number}
title: Commissioner for {place}
owner: schemes@example.gov.uk
titles: [Commissioner for {place}]
holders:
  - {{name: {_invented(random)} {_invented(random)}, from: 2024-01-01, source: invented}}
"""


def letter(number: int, size: int = 6_000, saying: tuple[str, ...] = ()) -> str:
    """Letter `number`, of about `size` characters: an example letter's head, paragraphs of the examples, their end.

    It says `saying` too, each a paragraph. About one letter in three has a fault that a drafter would make, and each
    has a paragraph of its own, so that no two are alike.
    """
    random = Random(f"{SEED} letter {number}")
    head, body, end = _example(EXAMPLES[number % 2])
    body = [*body, *(paragraph for name in EXAMPLES if name != EXAMPLES[number % 2] for paragraph in _example(name)[1])]
    said = [*saying, _own(random)]
    length = len(head) + len(end) + sum(map(len, said))
    while length < size:
        for paragraph in random.sample(body, len(body)):
            if length >= size:
                break
            said.append(_faulty(random, paragraph) if random.random() < 0.03 else paragraph)
            length += len(paragraph) + 2
        said.append(_own(random))
    random.shuffle(said)
    return "\n\n".join([head.replace("Alex Morgan", f"{_invented(random)} {_invented(random)}"), *said, end]) + "\n"


def own_paragraphs(count: int, seed: int = 0) -> list[str]:
    """Paragraphs that no library has."""
    random = Random(f"{SEED} own {seed}")
    return [_own(random) for _ in range(count)]


def letters(folder: Path, count: int, size: int = 6_000) -> list[Path]:
    """`count` letters as files in `folder`, written where they do not lie there already."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"letter-{number:05}.txt" for number in range(count)]
    for number, file in enumerate(files):
        if not file.exists():
            file.write_text(letter(number, size), encoding="utf-8")
    return files


def _example(name: str) -> tuple[str, list[str], str]:
    """An example letter as its head with the salutation, the paragraphs of its body, and its end."""
    text = (ROOT / "examples" / "letters" / name).read_text(encoding="utf-8")
    head, salutation, rest = text.partition("\nDear ")
    greeted, _, rest = rest.partition("\n\n")
    paragraphs = [" ".join(part.split()) for part in rest.split("\n\n") if not part.startswith("- ")]
    closing = next(at for at, part in enumerate(paragraphs) if part.startswith(("Kind", "With very", "Yours")))
    return head + salutation + greeted, paragraphs[:closing], "\n\n".join(paragraphs[closing:])


def _own(random: Random) -> str:
    """What only this letter says. "recieve" and "very unique" are for the peers to find."""
    say = random.choice(("You asked about", "I was glad to recieve your note on", "I know how very unique are"))
    sentences = [f"{say} {_things(random)} in {_invented(random)}."]
    for _ in range(random.randint(1, 3)):
        sentences.append(
            f"Officials met {_things(random)} on {random.randint(1, 28)} February and {random.choice(_ADVERBS)} went "
            f"through {random.randint(3, 90)} questions on {_things(random)}."
        )
    return " ".join(sentences)


def _faulty(random: Random, paragraph: str) -> str:
    for right, wrong in random.sample(_FAULTS, len(_FAULTS)):
        if right in paragraph:
            return paragraph.replace(right, wrong)
    return paragraph


_FAULTS = [
    ("over 3000", "over 2,800"), ("259 responses", "295 responses"), ("eight growth", "seven growth"),
    (" Defence,", ""), ("Digital and Technologies", "Digital Technologies"), ("all sectors can", "some sectors can"),
    ("will be ambitious", "was ambitious"), ("will benefit", "may benefit"),
]  # fmt: skip


def statements(count: int, of: int, seed: int = 0) -> list[Statement]:
    """`count` lines of a generated library of `of`, from all over it."""
    numbers = Random(f"{SEED} sample {seed}").sample(range(of), min(count, of))
    return [statement(number) for number in numbers]
