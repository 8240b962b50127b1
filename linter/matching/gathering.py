"""What is said of a gathering that is still to be, or that has been: "please come to the …", "thank you for coming to the …".

"The … will bring together", "places at the … are going fast"; "at the … the Minister promised", "the … was a success".
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.happening import Group, words_before
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.clauses import LEAD, conjunctions
from linter.text.stems import root

_COME = {root(verb) for verb in "come attend join".split()}
_TO = frozenset("to at".split())
_BIDDING = frozenset("please do and you will".split())
_OFFERED = frozenset(
    """doors registration registrations tickets places seats invitations bookings booking agenda programme venue timetable speakers
    stands date""".split()
)
_OF_IT = frozenset("for at to of".split())
_GATHERS = {
    root(verb)
    for verb in "bring gather host welcome hear heard feature discuss debate focus look include cover attract draw attend agree agreed decide call".split()
}
"""What a gathering does, or what is done at it, by its end."""
_PAST = frozenset("was were had did".split())
_PLANNED = frozenset(
    "be to due planned announced meant postponed moved put called off promised expected intended".split()
)
_GOING = frozenset("going selling available limited still open free had".split())
_WELL = frozenset("well off ahead smoothly".split())
_GLAD = frozenset("good great nice lovely glad pleased delighted pleasure privilege".split())
_PART = (["for", "taking", "part"], ["for", "your", "part"], ["for", "joining"], ["for", "playing", "part"])
_SEEING = frozenset("see seeing meet meeting".split())
_HOPING = frozenset("hope hopes hoping want wants plan plans forward expect like".split())
_BOOKS = frozenset("register book enrol".split())
_SEEN = 9
"""Words at the most from "see" to the gathering at which people are seen."""
_BEFORE = 6
"""Words before a name that may bid to it, at the most."""


def still_to_gather(reading: Reading, name: Mention, groups: Sequence[Group], start: int) -> tuple[int, int] | None:
    """The words that make the gathering of `name` one to come, in a sentence from word `start`."""
    norm, at = reading.words.norm, words_before(reading.words, name.first)
    after = next((group for group in groups if group.first >= name.last), None)
    lead = norm[max(start, at - _BEFORE) : at]
    if at <= start or not _PAST.isdisjoint(lead):
        pass
    elif norm[at] in _TO and root(norm[at - 1]) in _COME and _bids(norm[max(start, at - _BEFORE) : at - 1]):
        return at - 1, name.last
    elif norm[at] == "in" and norm[at - 1] in ("join", "part") and _takes_part(norm[max(start, at - _BEFORE) : at]):
        return at - 1, name.last
    elif norm[at] in _TO and norm[at - 1] == "invited" and norm[at - 2] in ("are", "be", "cordially", "warmly"):
        return at - 1, name.last
    elif norm[at] in ("at", "for") and norm[at - 2 : at] == ["join", "us"] and _bids(lead[:-2]):
        return at - 2, name.last  # "please *join us for*"
    elif norm[at] == "to" and norm[at - 2 : at] == ["come", "along"] and _bids(lead[:-2]):
        return at - 2, name.last
    elif (
        norm[at] == "for"
        and norm[at - 1] in _BOOKS
        and not {"still", "please"}.isdisjoint(lead)
        and "could" not in lead
    ):
        return at - 1, name.last  # "you can still *register for*"
    elif norm[name.last : name.last + 2] != ["next", "year"] and (attends := _will_attend(norm, groups, at)):
        return attends, name.last
    elif norm[at] in ("at", "for") and (seen := _to_see(norm, start, at)):
        return seen, name.last
    elif norm[at] == "for" and (sought := _sought(norm, groups, at)):
        return sought, name.last
    elif norm[at] in ("on", "during") and (done := _on_the_day(norm, groups, at, name)):
        return done, name.last
    elif bidden := _bidden(reading, groups, start, at):
        return bidden, name.last
    elif norm[at] in _OF_IT and norm[at - 1] in _OFFERED:
        end = norm[name.last : name.last + 1]
        if after and after.first == name.last and after.tense in ("future", "under-way", "not-yet"):
            return at - 1, after.verb + 1
        on_sale = norm[name.last : name.last + 3] in (["is", "on", "sale"], ["are", "on", "sale"])
        going = on_sale or (
            end and end[0] in ("is", "are") and not _GOING.isdisjoint(norm[name.last + 1 : name.last + 4])
        )
        if going or (end and end[0] in ("opens", "open", "remain")):
            return at - 1, name.last + 1
        if norm[at - 1] in ("agenda", "programme") and "will" in lead:
            return at - 1, name.last
    told = after is not None and after.tense == "past"
    if norm[at] in ("attending", "joining") and at >= start and _PAST.isdisjoint(norm[start:at]) and not told:
        return (at, name.last) if norm[at - 1] in ("those", "people", "everyone", "anyone", "be") else None
    if (
        after
        and after.first == name.last
        and norm[name.last] in ("will", "shall")
        and root(norm[after.verb]) in _GATHERS
    ):
        return name.first, after.verb + 1
    return None


def _will_attend(norm: list[str], groups: Sequence[Group], at: int) -> int:
    """Where "the Minister *will attend*" begins, by its verb at word `at`; 0 if it is none."""
    group = next((group for group in groups if group.verb == at), None)
    if norm[at] not in ("attend", "attending") or group is None or "not" in norm[group.first : at]:
        return 0
    return group.first if group.tense in ("future", "not-yet", "under-way") else 0


def _to_see(norm: list[str], start: int, at: int) -> int:
    """Where "*hopes to see many of you* in York for" begins, before word `at`; 0 if there is nothing of the sort."""
    seen = next((word for word in range(at - 1, max(start, at - _SEEN), -1) if norm[word] in _SEEING), 0)
    if not seen or norm[seen - 1] != "to" or _PAST & set(norm[start:at]):
        return 0
    return seen - 2 if norm[seen - 2] in _HOPING else 0


def _sought(norm: list[str], groups: Sequence[Group], at: int) -> int:
    """Where somebody is sought for it, before "for" at word `at`: "we *are looking for* twenty stewards *for*"; 0 if nobody is."""
    for group in groups:
        near = 0 < at - group.verb <= _SEEN + _BEFORE and norm[group.first - 1] in _WE
        if near and group.tense in ("under-way", "future") and norm[group.verb] in _LOOKING:
            return group.first
    return 0


def _on_the_day(norm: list[str], groups: Sequence[Group], at: int, name: Mention) -> int:
    """Where "we hope that you *will sing with us* on" begins, before "on" at word `at` and the name of a day; 0 if it does not."""
    group = next((group for group in reversed(groups) if group.verb < at), None)
    if group is None or norm[name.last - 1] not in _DAYS or at - group.verb > _SEEN:
        return 0
    will = group.tense == "future" or norm[group.first] in ("can", "may")
    told = _TOLD.isdisjoint(norm[group.verb : at]) and "about" not in norm[group.verb : at]
    return group.first if will and told and "if" not in norm[max(0, group.first - _BEFORE) : group.first] else 0


def _bidden(reading: Reading, groups: Sequence[Group], start: int, at: int) -> int:
    """Where one is bidden to do something there, before a preposition at word `at`: "*Please* bring a flask *to*"; 0 if not."""
    norm = reading.words.norm
    please = start if norm[start] == "please" else start + 1 if norm[start : start + 2] == ["so", "please"] else -1
    if please < 0 or norm[at] not in ("to", "at", "on", "during") or not 2 < at - please <= _SEEN + _BEFORE:
        return 0
    verb = please + 1 + 2 * (norm[please + 1 : please + 3] == ["do", "not"])
    there = norm[verb] in _DO_THERE if norm[at] == "to" else norm[verb] in _DO_THERE | _BE_THERE
    apart = any(verb < group.verb <= at for group in groups) or any(map(reading.words.mark, range(please + 1, at + 1)))
    return verb if there and not apart else 0


_DAYS = frozenset("day night week weekend month evening".split())
"""What a gathering is that things are done on, and not at: "National Singing *Day*"."""
_TOLD = frozenset(
    """question questions letter letters leaflet report reports views advice guidance information more something anything
    page note paper answer answers work policy briefing write speak say comment advise brief decide focus touch tell
    agree rely depend spend reply respond insist draw build publish send press statement update article figures read
    watch film see hear learn find claim claims money""".split()
)
"""With these what follows "on" is what is told of, and no day."""
_WE = frozenset("we i and".split())
_LOOKING = frozenset("looking seeking searching recruiting hiring booking choosing need needing want".split())
_DO_THERE = frozenset("bring take send".split())
"""What one is asked to do for a gathering that one goes to: "please *bring* a flask to"."""
_BE_THERE = frozenset(
    "wear be park wait sit stand sing play meet join keep display show arrive gather use carry".split()
)


def _takes_part(lead: list[str]) -> bool:
    """Whether somebody is asked to "join in" or "*take part* in" it, or will."""
    lead = lead[:-1] if lead[-1] == "join" else lead[:-2] if lead[-2:-1] == ["take"] else []
    return bool(lead) and (_bids(lead) or lead[-1] in ("will", "can"))


def _bids(lead: list[str]) -> bool:
    """Whether the words before "come to" ask somebody to, or say that somebody will."""
    return (
        _BIDDING.issuperset(lead)
        or lead[-2:] in (["be"], ["will", "be"])
        or (lead[-1:] == ["to"] and "welcome" in lead)
    )


def has_gathered(reading: Reading, name: Mention, groups: Sequence[Group], start: int) -> tuple[int, int] | None:
    """The words that make the gathering of `name` one that has been."""
    norm, at = reading.words.norm, words_before(reading.words, name.first)
    following = norm[name.last : name.last + 3]
    if following[:1] == ["went"] and not _WELL.isdisjoint(following[1:]):
        return name.first, name.last + 1
    if following[:2] == ["is", "over"]:
        once = conjunctions(norm, max(start, name.first - LEAD), name.first)
        return None if once else (name.first, name.last + 2)
    after = next((group for group in groups if group.first >= name.last), None)
    if norm[at] in _TO and at > start + 2:
        if norm[at - 2] == "for" and norm[at - 1] in ("coming", "speaking", "being") and "thank" in norm[start:at]:
            return at - 1, name.last
    if norm[at] == "in" and "thank" in norm[start:at] and (norm[at - 3 : at] in _PART or norm[at - 2 : at] in _PART):
        return at - 1, name.last  # "thank you for taking *part in*"
    if norm[at] in _TO and at > start + 2:
        seen = next((word for word in range(at - 2, max(start, at - 7), -1) if norm[word] in _SEEING), start)
        lead = norm[start:seen]
        if norm[at] == "at" and norm[seen] in _SEEING and _PAST & set(lead) and _GLAD & set(lead):
            return seen, name.last  # "it was good to see you on our stand at the Summit"
    before = next((group for group in reversed(groups) if group.verb == at), None)
    if before and before.tense == "past" and root(norm[at]) in (root("attend"), root("enjoy")):
        return before.first, name.last
    if norm[at] in ("that", "which", "of", "on", "about", "for", "to"):
        return None
    if following[:1] == ["was"] and following[1:2] and _PLANNED.isdisjoint(norm[name.last + 1 : name.last + 5]):
        return (name.first, name.last + 2) if following[1] in ("a", "an", "very", "well", "attended") else None
    if (
        after
        and after.first == name.last == after.verb
        and after.tense == "past"
        and root(norm[after.verb]) in _GATHERS
    ):
        return name.first, after.verb + 1
    return None
