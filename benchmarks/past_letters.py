"""An archive of past letters in which forty lines are known, to see how many of them are found again; all of it seeded.

The department, its schemes and its correspondents are invented. Drafters copy a line, write a figure another way, swap a
word, leave a clause out, run it on from words of their own, or get a figure wrong; eight lines have a figure that changed
on a day. Around the lines stands what is no line: letterheads, thanks and apologies, hopes to have helped, what only this
correspondent is told, and what the correspondent wrote.

`python -m benchmarks.past_letters FOLDER [COUNT]` writes the archive.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from rapidfuzz.fuzz import ratio

SEED = 20260113
_SAME = 90
"""Of a hundred: a proposal as like as this to a known line is that line."""
FIRST, DAYS = date(2023, 2, 1), 1000


@dataclass(frozen=True, slots=True)
class Known:
    """A line: its text, and where it changed, the new text and the day from which it was used."""

    text: str
    changed: str = ""
    on: date = FIRST


def _changed(text: str, old: str, new: str, on: date) -> Known:
    return Known(text, text.replace(old, new), on)


LINES: tuple[Known, ...] = (
    Known("The Waterways Renewal Plan is the Government's programme for the repair of canals, locks and towpaths across England."),
    _changed("Since it was published, the Waterways Renewal Plan has paid for the repair of 212 locks and over 90 miles of towpath.", "212", "259", date(2024, 6, 1)),
    _changed("The Towpath Grant offers up to £40,000 to parish councils that repair a footpath beside a canal. Applications are decided within 12 weeks.", "£40,000", "£55,000", date(2024, 4, 1)),
    Known("The Lock Keepers' Fund offers up to £40,000 to volunteer groups that look after a lock. Applications are decided by a panel of local people."),
    Known("Boat licences are issued by the Canals Agency, which is independent of Ministers in deciding individual applications."),
    _changed("The fee for a residential boat licence is £1,120 a year, and those who pay by direct debit receive a discount.", "£1,120", "£1,245", date(2024, 4, 1)),
    Known("The Government recognises that people who live on boats contribute to the life and safety of the waterways."),
    Known("A continuous cruiser must move on at least every 14 days, unless the Agency has agreed to a longer stay for reasons of health."),
    Known("The Canals Agency publishes winter stoppages on its website by the end of September each year."),
    Known("Local authorities are responsible for public rights of way, including those that run beside rivers."),
    Known("Water quality in canals is monitored at 340 sampling points, and the results are published every quarter."),
    Known("Where pollution is found, the regulator can require the owner of the outfall to put it right at their own cost."),
    Known("The five navigation regions are: Northern Canals, Severn and Avon, the Fens, Thames Valley, and Pennine Waters."),
    Known("Each region has a water manager who meets users' groups twice a year and publishes what was agreed."),
    Known("The Public Libraries Offer sets out what every resident of England can expect from a library, wherever they live."),
    _changed("Over 2,900 libraries have signed up to the Public Libraries Offer, and almost 400 of them now open on Sundays.", "2,900", "3,100", date(2024, 10, 1)),
    Known("Library services are funded and run by local authorities, which have a duty to provide a comprehensive and efficient service."),
    Known("Ministers may order an inquiry where it appears that a council is not meeting its duty, and will do so only as a last resort."),
    Known("The Library Buildings Fund supports councils in making old buildings warm, dry and accessible."),
    _changed("In its latest round the Library Buildings Fund awarded £18 million to 64 councils.", "£18 million to 64", "£22 million to 71", date(2024, 11, 1)),
    Known("The next round of the Library Buildings Fund will open once the evaluation of the current one has been published."),
    Known("Authors receive a payment each time their book is borrowed, through the Public Lending Scheme."),
    _changed("The rate per loan under the Public Lending Scheme is 11.76 pence, with a ceiling of £6,600 a year for each author.", "11.76 pence", "13.69 pence", date(2024, 2, 1)),
    Known("The Scheme was extended to audiobooks and electronic loans so that authors do not lose out when readers change their habits."),
    Known("Every child in year 7 is entitled to choose a free book through the Reading Start programme, which schools join by registering online."),
    Known("Mobile libraries remain an important part of the service in rural districts, and we encourage councils to consult residents before routes are changed."),
    Known("The Government does not set opening hours for libraries, as these are best decided by councils that know their communities."),
    Known("Digital inclusion is a priority for the Department, and library staff have helped hundreds of thousands of people to get online for the first time."),
    Known("Volunteers add to what trained staff can offer, but they are not a replacement for a professional library service."),
    Known("We are working closely with the Association of Reservoir Owners, the National Angling Council and water companies to keep reservoirs open for recreation."),
    Known("Under the Reservoirs Safety Act, every large raised reservoir must be inspected by an independent engineer at least every 10 years."),
    _changed("There are 2,114 large raised reservoirs in England, of which 38 are due for inspection this year.", "38 are", "52 are", date(2024, 1, 10)),
    Known("Anglers over the age of 13 need a rod licence, and the income goes back into fisheries and habitats."),
    Known("The close season protects fish while they spawn, and there are no plans to change its dates."),
    _changed("Our consultation on hydropower at old weirs received 1,480 responses, and we will publish our reply in due course.", "received 1,480 responses, and we will publish our reply in due course", "received 1,480 responses, and our reply was published in March 2024", date(2024, 3, 20)),
    Known("Hydropower schemes must include a fish pass, so that salmon and eels can travel upstream. The developer pays for its upkeep."),
    Known("The Heritage Boats Register lists vessels of national importance. Being on the Register does not bring funding, but it helps owners to apply to charities."),
    Known("Museums that care for historic boats can apply to the Afloat Programme for help with dry docking."),
    Known("Planning decisions on moorings rest with the local planning authority, and it would not be right for Ministers to comment on a particular application."),
    Known("Complaints about the Canals Agency that it has not resolved can be taken to the Waterways Ombudsman, whose service is free."),
)  # fmt: skip

_SWAPS = (
    ("programme", "scheme"), ("across England", "throughout England"), ("published", "issued"), ("every", "each"),
    ("look after", "care for"), ("helps", "assists"), ("offers", "provides"), ("recognises", "acknowledges"),
    ("must", "has to"), ("remain", "are still"), ("important", "essential"), ("supports", "helps"), ("responsible for", "in charge of"),
    ("sets out", "explains"), ("includes", "covers"), ("keep", "leave"), ("at least", "no less often than"), ("will open", "is to open"),
)  # fmt: skip
_THANKS = (
    "Thank you for your {means} of {day} about {topic}.",
    "Thank you for your {means} of {day}, addressed to the Secretary of State, regarding {topic}. I have been asked to reply.",
    "Thank you for writing to the Department about {topic}. I am replying as the official responsible for this policy.",
    "I am grateful to you for taking the time to write about {topic}.",
    "Thank you for your {means} of {day} on behalf of your constituent, {name} of {road}, about {topic}.",
)
_SORRY = ("I am sorry for the delay in replying.", "Please accept my apologies for the delay in responding to you.")
_HOPES = (
    "I hope this is helpful.", "I hope that this information is useful to you.", "I hope this reply explains the position.",
    "Thank you once again for taking the time to write.", "If you have any further questions, please do not hesitate to contact us.",
    "I hope you find this reply reassuring.", "Thank you again for raising this important matter with us.",
)  # fmt: skip
_CLOSES = ("Yours sincerely,", "Kind regards,", "With best wishes,", "Yours faithfully,")
_TOPICS = (
    "boat licences", "the towpath at {place}", "your library in {place}", "water levels near {place}", "fishing rights",
    "the closure of {place} library", "mooring fees", "the reservoir above {place}", "books for schools", "the weir at {place}",
)  # fmt: skip
_LEADS = ("As you may know, ", "It may help if I explain that ", "I can confirm that ", "As my colleague said, ")
_FORENAMES = (
    "Ada Bram Cora Dev Edie Farah Glyn Hana Ivo Jess Kofi Lena Moss Nell Omar Petra Quin Rosa Seth Tess".split()
)
_ENDS = "ley worth combe stow field thorpe by ham den mere ford wick".split()
_STARTS = "Ash Brock Cald Dun El Fern Gan Hal Ing Kel Lud Mar Nor Ot Pen Rad Sel Tor Ul Wen".split()
_ADJ = "muddy narrow early quiet broken steep painted wooden borrowed leaking crowded distant friendly frozen rusted".split()
_THINGS = (
    "gate bridge culvert bench kiosk notice hedge pump jetty shelf window heater ramp lamp fence footing slipway reading room"
).split()
_DID = (
    "inspected photographed measured visited reopened fenced repainted discussed recorded found moved cleared".split()
)
_WHO = (
    "our engineer", "a neighbour", "the warden", "my office", "the site team", "two officials", "the duty manager",
    "a contractor", "the parish clerk", "your councillor",
)  # fmt: skip
_WHEN = (
    "last spring",
    "on a wet Tuesday",
    "after the storm",
    "in the summer holidays",
    "before the fair",
    "at short notice",
)


def known(day: date) -> tuple[str, ...]:
    """The forty lines as they were used on `day`."""
    return tuple(line.changed if line.changed and day >= line.on else line.text for line in LINES)


def letter(number: int) -> str:
    """Letter `number`: the same one always."""
    random = Random(f"{SEED} letter {number}")
    day = FIRST + timedelta(days=random.randrange(DAYS))
    name = f"{random.choice(_FORENAMES)} {_place(random)}"
    title = random.choice(("Mr", "Ms", "Mrs", "Dr"))
    surname = name.split()[1]
    head = (
        f"Department for Waterways and Libraries\n4 Quayside Row\nLondon\n\n{title} {name}\n{random.randint(1, 90)} {_place(random)} Road\n"
        f"{_place(random)}\n\nOur ref: WL{day:%Y}/{random.randint(1000, 99999)}\n\n{_written(day)}\n\nDear {title} {surname},"
    )
    return (
        "\n\n".join(
            [
                head,
                *_body(random, day, name),
                random.choice(_CLOSES),
                f"{random.choice(_FORENAMES)} {_place(random)}\nCorrespondence Team",
            ]
        )
        + "\n"
    )


def _body(random: Random, day: date, name: str) -> list[str]:
    topic = random.choice(_TOPICS).format(place=_place(random))
    opening = random.choice(_THANKS).format(
        means=random.choice(("letter", "email", "correspondence")), day=_written(day - timedelta(days=random.randint(5, 40))),
        topic=topic, name=f"{random.choice(('Mr', 'Ms'))} {_place(random)}", road=f"{random.randint(1, 90)} {_place(random)} Lane",
    )  # fmt: skip
    if random.random() < 0.2:
        opening += f" {random.choice(_SORRY)}"
    if random.random() < 0.3:
        opening += f" You say that “{_own(random, name)[:-1].lower()}”."
    lines = known(day)
    weights = [1 / (1 + at % 10) for at in range(len(lines))]
    chosen: list[int] = []
    while len(chosen) < random.randint(3, 6):
        at = random.choices(range(len(lines)), weights)[0]
        if at not in chosen:
            chosen.append(at)
    paragraphs: list[str] = []
    for at in chosen:
        text = _drafted(random, lines[at])
        if paragraphs and random.random() < 0.25:
            paragraphs[-1] += f" {text}"
        elif random.random() < 0.2:
            paragraphs.append(f"{_own(random, name)} {text}")
        else:
            paragraphs.append(text)
    for _ in range(random.randint(1, 3)):
        own = " ".join(_own(random, name) for _ in range(random.randint(1, 3)))
        paragraphs.insert(random.randrange(len(paragraphs) + 1), own)
    return [opening, *paragraphs, random.choice(_HOPES)]


def _drafted(random: Random, text: str) -> str:
    """A line as one drafter sends it."""
    how = random.random()
    if how < 0.62:
        return text
    if how < 0.78:
        swaps = [(was, now) for was, now in _SWAPS if was in text]
        for was, now in random.sample(swaps, min(len(swaps), random.randint(1, 2))):
            text = text.replace(was, now, 1)
        return text
    if how < 0.86 and text.count(", ") == 1 and text.count(". ") == 0:
        return text.partition(", ")[0] + "."
    if how < 0.94:
        return random.choice(_LEADS) + (text[0].lower() if not text.startswith(("I", "E")) else text[0]) + text[1:]
    digits = [at for at, char in enumerate(text) if char.isdigit()]
    if digits and how < 0.97:
        at = random.choice(digits)
        return text[:at] + str((int(text[at]) + random.randint(1, 8)) % 9 + 1) + text[at + 1 :]
    words = text.split()
    at = random.randrange(3, len(words))
    return " ".join([*words[:at], random.choice(("currently", "of course", "indeed", "however")), *words[at:]])


def _own(random: Random, name: str) -> str:
    """What only this letter says."""
    thing, other = (f"{random.choice(_ADJ)} {random.choice(_THINGS)}" for _ in range(2))
    place, where = _place(random), _place(random)
    day = f"{random.randint(1, 28)} {random.choice(('May', 'June', 'October'))}"
    who, did, when = random.choice(_WHO), random.choice(_DID), random.choice(_WHEN)
    return random.choice(
        (
            f"I understand from {who} that the {thing} at {place} was {did} {when}.",
            f"The {thing} which {name.split(maxsplit=1)[0]} mentioned lies outside {place}, and {who} {did} it on {day}.",
            f"{who.capitalize()} {did} the {thing} near {place} {when} and left the {other} as it was.",
            f"Your case, reference {random.randint(10000, 99999)}{random.choice('ABCDE')}, concerns a {thing} in {where}.",
            f"On {day} {who} wrote to {random.choice(_FORENAMES)} {place} about the {thing} and the {other}.",
            f"I am told the {thing} belongs to the {place} estate, whose agent {did} it {when}.",
            f"When {who} called {when}, the {thing} had been {did} and a {other} stood in its place.",
            f"We have asked {place} Council to look again at the {thing}, since {who} {did} only the {other}.",
            f"There was {random.choice(('no', 'some', 'little'))} doubt {when} whether {who} had {did} the {thing} or the {other} at {place}.",
            f"Nobody at {place} remembers a {thing}, though {who} says the {other} was {did} in {random.randint(1950, 2019)}.",
        )
    )


def _place(random: Random) -> str:
    return random.choice(_STARTS) + random.choice(("", "", "er", "ing")) + random.choice(_ENDS)


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def write(folder: Path, count: int) -> Path:
    """`count` letters as files in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"letter-{number:05}.txt").write_text(letter(number), encoding="utf-8")
    return folder


def recognised(proposals: Iterable[Sequence[str]]) -> tuple[set[int], list[str]]:
    """The numbers of the known lines among proposals, each the texts of its versions, and the proposals that are none."""
    found: set[int] = set()
    others: list[str] = []
    for texts in proposals:
        best, number = max(
            (ratio(text, wording), at)
            for at, line in enumerate(LINES)
            for wording in (line.text, line.changed)
            for text in texts
            if wording
        )
        if best >= _SAME:
            found.add(number)
        else:
            others.append(texts[0])
    return found, others


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5_000)
