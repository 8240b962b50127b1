"""Which thing a name names: the library's own, one that is merely named alike, or one referred back to.

"the 2021 Spending Review", "the Scottish Government's spending review", "the Housing Green Paper" and "a separate
consultation" are other things than the Spending Review, the Green Paper and the consultation of the library.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from linter.matching.elsewhere import BODIES, elsewhere, other_names
from linter.matching.next_one import HOME, PLAIN_ADJECTIVES, next_after, next_before
from linter.matching.otherwise import another_sort
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.sorts import ALL_SORTS, SORTS, word_of_no_sort
from linter.matching.whose import ELSEWHERE, anothers, others_sentence, ours_or_a_persons
from linter.model.frozen import frozen
from linter.text.amounts import SMALL
from linter.text.dates import DAYS, MONTHS
from linter.text.stems import stem
from linter.text.words import FIELD, read_words

_PLAIN = """
the a an this that these those our its their his her my your said final full new recent forthcoming upcoming planned own
government governments uk british national whole entire modern published current ongoing public formal open wider
draft comprehensive overall main department departments departmental dft hm treasury ministerial so called long awaited
in on at by for to of from with about regarding concerning as is was are were be been and or but that which when while
since until before after during through via under over into towards alongside following upon between than then if
including include includes against within not no all both each every any such regard respect response relation
support launch publish published publishing await awaits awaiting awaited see read welcome welcomes welcomed
""".split()
_PLAIN_BEFORE = frozenset(_PLAIN)
_OTHER = ELSEWHERE | frozenset(
    "another other separate different previous earlier prior past last former old first second third next subsequent "
    "similar unrelated parallel internal independent joint pilot original later".split()
)
_LIKE_THE = (["like", "the"], ["like", "all"], ["with", "all"], ["as", "all"], ["unlike", "the"])
_DETERMINERS = frozenset("the this that our its these those said".split())
_GENERIC_AFTER = (
    frozenset(
        """the a an our its this that these which who whom it we weekdays weekends request demand display paper show sale loan
        line screen time foot""".split()
    )
    | DAYS
    | {f"{day}s" for day in DAYS}
    | frozenset(MONTHS)
)

FORMER = 10_000
"""The number of a subject's mention by a name that it had."""


@frozen
class Reference:
    """At words `first` to `last`: the library's own subject, another of its sort, or "the consultation" said back."""

    first: int
    last: int
    what: Literal["own", "other", "back"]


def names_own(
    reading: Reading,
    mention: Mention,
    aliases: Iterable[Sequence[str]],
    years: frozenset[int],
    *,
    several: bool = False,
) -> bool:
    """Whether `mention` names the library's own thing and not another one named alike.

    `aliases` are the other names of the thing, as stems; `years` are the years that may stand beside its name. What is
    said about `several` things makes no other things of them: "we wrote to all six regions about your plan".
    """
    return not (
        _named_otherwise_before(reading, mention, aliases, years)
        or _other_after(reading, mention, aliases, years, several=several)
    )


def _named_otherwise_before(
    reading: Reading, mention: Mention, aliases: Iterable[Sequence[str]], years: frozenset[int]
) -> bool:
    norm, words = reading.words.norm, reading.words
    known = {word for alias in aliases for word in alias}
    at = mention.first - 1
    steps = 0
    start = reading.sentences[reading.sentence_at(mention.first)].first
    while at >= start and steps < 3 and not words.mark(at + 1).strip("'’s-‑–*_"):
        word = norm[at]
        if word.isdigit() and len(word) == 4:
            return int(word) not in years
        if (word in ("next", "last") and steps == 0) or next_before(words, at, start):
            return True
        if word == "year" and steps == 0 and norm[at - 1] in ("next", "last") and words.text[words.end[at] - 1] == "s":
            return True  # "*next year's* Summit"
        own = word in known or reading.stems[at] in known
        if word == "first" and norm[at - 1] in _PERSONS and not words.capital(mention.first):
            return False  # "*your first* apprentice"
        if word == "other" and norm[max(start, at - 2) : at] in _LIKE_THE:
            return False  # "*like the other* flagship places, the Docks are …"
        if word == "us" and not words.capital(at):
            return False  # "reach *us* online"
        if (word in _OTHER and not own) or (word == "own" and at and not ours_or_a_persons(reading, mention, at - 1)):
            return True
        if word in ("its", "their") and others_sentence(reading, at):
            return True
        if word in ("its", "whose") and anothers(reading, at):
            return True
        if own or word in SMALL or word.isdigit():
            at, steps = at - 1, steps + 1
            continue
        if word in _DETERMINERS or word in ("a", "an"):
            return False
        if steps and word not in ("government", "governments", "s"):
            return False
        if word in HOME or (word == "kingdom" and norm[at - 1] == "united"):
            return False  # "the *United Kingdom's* quota"
        if word in _PLAIN_BEFORE:
            if word not in ("government", "governments", "treasury"):
                return False
        elif words.capital(at) and not _begins_sentence(reading, at) and not word.endswith("ly"):
            if any(figure.date for figure in reading.figures_in(max(start, at - 2), at + 1)):
                return False  # "On 24 *March* the …"
            return not (words.text[words.start[at] : words.end[at]].isupper() and _shouting(reading, mention))
        else:
            return False
        at, steps = at - 1, steps + 1
    return False


def _shouting(reading: Reading, mention: Mention) -> bool:
    """Whether the mention itself is in capitals, so that capitals beside it mean nothing."""
    words = reading.words
    return words.text[words.start[mention.first] : words.end[mention.last - 1]].isupper()


def _begins_sentence(reading: Reading, index: int) -> bool:
    return reading.sentences[reading.sentence_at(index)].first == index


_OF_OUR_DAYS = 3
"""Years, this one with them, in which a thing may have been made that is named after a year to come."""
_THEN = frozenset("year years time day days parliament government decade".split())


def _other_after(
    reading: Reading, mention: Mention, aliases: Iterable[Sequence[str]], years: frozenset[int], *, several: bool
) -> bool:
    norm, words = reading.words.norm, reading.words
    at = mention.last
    if at >= len(norm) or reading.sentence_at(at) != reading.sentence_at(mention.first):
        return False
    gap = words.mark(at).strip("(")
    if gap in ("", ":", "-", "–") and norm[at].isdigit() and len(norm[at]) == 4:
        return bool(years) and norm[at][:2] in ("19", "20") and int(norm[at]) not in years
    if gap:
        return False
    if next_after(words, at):
        return True
    if _longer_name(reading, mention, at, aliases):
        return True
    if norm[at] in ("which", "that") and norm[at + 1 : at + 2] == ["the"] and set(norm[at + 2 : at + 4]) & _OTHER:
        return True  # "the spending review which the Scottish Government is to publish"
    if norm[at] in ("of", "for") and at + 2 < len(norm) and norm[at + 2] == "own":
        return norm[at + 1] in ("its", "their", "your", "his", "her")
    if (
        norm[at] == "of"
        and norm[at + 1 : at + 2] in (["that"], ["those"])
        and not _THEN.isdisjoint(norm[at + 2 : at + 3])
    ):
        return True  # "the spending review *of that year*"
    if norm[at] == "of" and at + 1 < len(norm) and norm[at + 1].isdigit() and len(norm[at + 1]) == 4:
        return bool(years) and int(norm[at + 1]) not in years
    if norm[at] in ("of", "for", "in", "on", "about", "into") and at + 1 < len(norm):
        known = {word for alias in aliases for word in alias}
        following = [at + 1 + step for step in range(4) if at + 1 + step < len(norm)]
        if any(reading.stems[index] in known for index in following):
            return False
        if norm[at] == "of":
            named = next((i for i in following if norm[i] not in _DETERMINERS and norm[i] not in ("a", "an")), at)
            if reading.names(named, named + 1) and norm[named] not in _OTHER:
                return False
            ours = norm[named] in HOME and norm[named + 1 : named + 2] != ["states"]
            return (
                words.capital(named) and not ours and norm[named] not in _PLAIN_BEFORE and not norm[named][0].isdigit()
            )
        if norm[at] in ("on", "about", "into"):
            counted = (
                norm[at + 1] in SMALL or norm[at + 1][0].isdigit() or norm[at + 1] == FIELD
            )  # "the Grant on one page"
            spends = norm[at - 1] in _SPENDING  # "spent by the *Fund on* locks"
            return not several and not spends and norm[at + 1] not in _GENERIC_AFTER and not counted
        return norm[at + 1] in _OTHER or (
            norm[at] == "for" and words.capital(at + 1) and norm[at + 1] not in ("the", "uk")
        )
    return False


_SPENDING = frozenset("fund grant award scheme programme levy rebate bursary voucher allowance budget".split())
"""What has no topic, so that "on" after it does not tell one."""


def _longer_name(reading: Reading, mention: Mention, at: int, aliases: Iterable[Sequence[str]]) -> bool:
    """Whether the name goes on: "Industrial Strategy *Advisory Council*"."""
    words = reading.words
    if reading.blocks[at] != reading.blocks[mention.first] or not words.gap(at).isspace() or "\t" in words.gap(at):
        return False
    if not words.capital(at) or not words.capital(mention.last - 1) or _shouting(reading, mention):
        return False
    if words.norm[at] in _PLAIN_BEFORE or words.norm[at] == "i" or _begins_sentence(reading, at):
        return False
    return not any(reading.stems[at] in alias for alias in aliases)


def references(
    reading: Reading, own: Sequence[Mention], aliases: Sequence[Sequence[str]], measured: Iterable[str] = ()
) -> list[Reference]:
    """Every reference to a subject of the same sort as `aliases` name, in order: own, other, or back to one.

    `measured` are stems that name what is counted, and so no subject.
    """
    known = {word for alias in aliases for word in alias}
    key = (
        "references",
        tuple(map(tuple, aliases)),
        frozenset(measured) & (known | ALL_SORTS),
        tuple((mention.first, mention.last) for mention in own),
    )
    if key not in reading.worked_out:
        reading.worked_out.keep(key, _references(reading, own, aliases, key[2], known))
    found: list[Reference] = reading.worked_out[key]
    return found


def _references(
    reading: Reading,
    own: Sequence[Mention],
    aliases: Sequence[Sequence[str]],
    measured: frozenset[str],
    known: set[str],
) -> list[Reference]:
    heads = {alias[-1] for alias in aliases} | {word for word in known if any(word in sort for sort in SORTS)}
    heads -= measured
    numbered = {alias[-2] for alias in aliases if len(alias) > 1 and (alias[-1].isdigit() or alias[-1] in SMALL)}
    heads |= numbered
    sorts = heads.union(*(sort for sort in SORTS if sort & heads)) - measured
    years = frozenset(int(word) for word in known if word.isdigit() and len(word) == 4)
    if any(year > reading.as_of.year for year in years):  # "Invest 2035" is of our own days
        years |= {reading.as_of.year - back for back in range(_OF_OUR_DAYS)}
    found: list[Reference] = []
    away = elsewhere(reading)
    taken = [False] * len(reading.stems)
    proper = {reading.sentence_at(m.first) for m in own if m.last - m.first > 1 and _proper(reading, m)}
    for mention in sorted(own, key=lambda mention: (mention.first, -mention.last)):
        if taken[mention.first]:
            continue
        for index in range(mention.first, mention.last):
            taken[index] = True
        same = names_own(reading, mention, aliases, years) and not _any_of_a_sort(reading, mention, known)
        same = same and not _of_another_sort(reading, mention, aliases, known)
        common = not reading.words.capital(mention.last - 1) or _begins_sentence(reading, mention.last - 1)
        if away[reading.sentence_at(mention.first)] and common and reading.sentence_at(mention.first) not in proper:
            same = False
        if not same and mention.key.number == FORMER:
            continue  # "the old Bank" is told of, and is nothing else
        found.append(Reference(mention.first, mention.last, "own" if same else "other"))
    for first, last in other_names(reading):
        if not any(taken[first:last]) and not any(reading.stems[index] in known for index in range(first, last)):
            found.append(Reference(first, last, "other"))
            for index in range(first, last):
                taken[index] = True
    counted = ALL_SORTS.intersection(measured)
    for index in reading.places(sorts | counted):
        if taken[index]:
            continue
        if reading.stems[index] in counted:
            if _ends_name(reading, index, known):
                found.append(Reference(index, index + 1, "other"))
        else:
            what = _bare(reading, index, heads, known)
            if what:
                found.append(Reference(index, index + 1, what))
    return sorted(found, key=lambda reference: reference.first)


def _any_of_a_sort(reading: Reading, mention: Mention, known: set[str]) -> bool:
    """Whether a common noun is one of a sort of its own: "*a career development* loan" is no "student loan"."""
    norm, at = reading.words.norm, mention.first - 1
    if mention.last - mention.first > 1 or reading.words.capital(mention.first):
        return False
    strange = 0
    while at >= 0 and mention.first - at <= 4 and not reading.words.mark(at + 1) and norm[at] not in _DETERMINERS:
        if norm[at] in ("a", "an", "another"):
            return strange > 0
        if norm[at] in _PLAIN_BEFORE or norm[at] in PLAIN_ADJECTIVES or reading.stems[at] in known:
            return False
        if reading.names(at, at + 1):
            return False
        strange, at = strange + 1, at - 1
    return False


def _of_another_sort(reading: Reading, mention: Mention, aliases: Sequence[Sequence[str]], known: set[str]) -> bool:
    """Whether a name says that another sort is meant: "the *lorry* theory test", of a subject also called "car theory test"."""
    word, own = mention.first - 1, tuple(reading.stems[mention.first : mention.last])
    if word < 1 or reading.words.mark(mention.first) or reading.stems[word] in known or reading.names(word, word + 1):
        return False
    if own[0] in _PLAIN_BEFORE or not any(len(alias) > len(own) and alias[-len(own) :] == own for alias in aliases):
        return False  # "a child *under two*" is no other sort of it
    noun = another_sort(reading.words.norm[word]) and reading.words.norm[word] not in _PLAIN_BEFORE | PLAIN_ADJECTIVES
    return noun and reading.words.norm[word - 1] in _DETERMINERS | {"a", "an"}


def _ends_name(reading: Reading, index: int, known: set[str]) -> bool:
    """Whether a word ends the proper name of another thing: "the Lighthouse Heritage *Fund*"."""
    words = reading.words
    if index < 2 or not (words.capital(index) and words.capital(index - 1)) or words.mark(index):
        return False
    return (
        reading.stems[index - 1] not in known
        and words.norm[index - 1] not in _PLAIN_BEFORE
        and not _begins_sentence(reading, index - 1)
        and not reading.names(index - 1, index + 1)
    )


def _proper(reading: Reading, mention: Mention) -> bool:
    """Whether a name is written with capitals that no sentence's beginning accounts for."""
    return reading.words.capital(mention.last - 1) and reading.words.capital(mention.last - 2)


def _bare(reading: Reading, index: int, heads: set[str], known: set[str]) -> Literal["other", "back"] | None:
    """What "… consultation" alone refers to: back to the last one, to another, or to nothing of the sort."""
    norm, words, stems = reading.words.norm, reading.words, reading.stems
    if norm[index : index + 3] == ["call", "for", "evidence"]:
        return "other" if _about_another(reading, index + 2, known) else None
    head = stems[index] in heads
    if head and word_of_no_sort(stems[index]) and not words.capital(index):
        # "the listed trades" is no other "Skilled Trades"; "*a senior* officer" is no "prison officer"
        return "other" if _one_of_a_sort(reading, index, known) else None
    if words.capital(index) and _goes_on(reading, index + 1):
        return None  # "the Youth *Fund* Board" is a board
    after = norm[index + 1] if index + 1 < len(norm) and words.mark(index + 1) in ("", "-") else ""
    if head and (after in SMALL or after.isdigit()) and after not in known:
        return "other"
    at, modifiers = index - 1, []
    start = reading.sentences[reading.sentence_at(index)].first
    while at >= start and index - at <= 4 and not words.mark(at + 1).strip("-‑’'s"):
        if norm[at] in _DETERMINERS or norm[at] in ("a", "an", "another", "any", "your", "their", "his", "her", "each"):
            break
        modifiers.append(at)
        if norm[at] in _PLAIN_BEFORE or norm[at].isdigit():
            modifiers.pop()
            break
        at -= 1
    lead = norm[at] if at >= 0 else ""
    if lead in ("a", "an") and at > start and norm[at - 1] == "such":
        return None  # "how large *such a fund* is"
    if lead in ("a", "an") and at > start + 1 and head and _told_what(reading, at):
        return None  # "What it is: *a capital fund* for …" tells what it is
    if lead in ("a", "an") and at > start + 1 and norm[at - 1] == "not" and norm[at - 2] in ("is", "was", "are"):
        return None  # "it is *not a* Christmas *fund*" tells what it is not
    if lead == "another" and at > start + 1 and norm[at - 1] in ("is", "was") and norm[at - 2] not in _POINTING:
        return None  # "The Call for Evidence was *another exercise*" tells what it was
    if lead == "own" and at and norm[at - 1] != "our":
        return "other"
    if not head and lead in _PERSONS and stems[index] in _SENT:
        return None  # "thank you for *your paper* on glass-blowing"
    if not head:
        named = any(words.capital(i) for i in modifiers if not _begins_sentence(reading, i))
        named = named or _about_another(reading, index, known) or any(norm[i] in _OTHER for i in modifiers)
        return "other" if named or lead in ("another", "your", "a", "an", "their", "separate") else None
    if _about_another(reading, index, known):
        return "other"
    strange = [i for i in modifiers if norm[i] not in PLAIN_ADJECTIVES and stems[i] not in known]
    if strange or any(norm[i] in _OTHER for i in modifiers):
        return "other"
    if lead in ("any", "each", "every"):
        return None
    if lead in ("another", "your", "their", "his", "her"):
        return "other"
    return "back"


_PERSONS = frozenset("your my his her their".split())
_SENT = frozenset("paper study".split())
"""What a person sends, and asks nobody anything."""


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether a name goes on at word `at`, to end in a body's: "Fund *Board*"."""
    words = reading.words
    if at >= len(words) or reading.blocks[at] != reading.blocks[at - 1] or words.mark(at) or "\n\n" in words.gap(at):
        return False
    return words.capital(at) and words.norm[at] in BODIES and not words.text[words.start[at] : words.end[at]].isupper()


def _told_what(reading: Reading, at: int) -> bool:
    """Whether "a" at word `at` begins what the thing named before is: "The Fund is *a* capital fund", "What it is: *a* …"."""
    norm = reading.words.norm
    if ":" in reading.words.gap(at):
        return norm[at - 1] in ("is", "was")
    return norm[at - 1] == "is" and norm[at - 2] not in _POINTING and reading.words.capital(at - 2)


_POINTING = frozenset("there it that this here".split())


def _one_of_a_sort(reading: Reading, index: int, known: set[str]) -> bool:
    """Whether a sentence is about one of another sort than the library's: "*A senior officer* starts on £41,215"."""
    norm, at = reading.words.norm, index - 1
    if at < 1 or not _begins_sentence(reading, at - 1) or norm[at - 1] not in ("a", "an"):
        return False
    return len(known) > 1 and norm[at] not in _PLAIN_BEFORE | PLAIN_ADJECTIVES and reading.stems[at] not in known


_SAID_AGAIN = ("it", "this", "that", "them", "these", "those", "which")


def _about_another(reading: Reading, index: int, known: set[str]) -> bool:
    """Whether what follows names what the consultation is about, and it is not the library's subject."""
    norm, words, stems = reading.words.norm, reading.words, reading.stems
    at = index + 1
    if at + 1 >= len(norm) or words.mark(at) or norm[at] not in ("on", "about", "into", "regarding", "concerning"):
        return False
    following = range(at + 1, min(at + 6, reading.sentences[reading.sentence_at(at)].last))
    if (
        norm[at + 1] in _SAID_AGAIN
        or norm[at + 1][0].isdigit()
        or norm[at + 1] in ("monday", "tuesday", "wednesday", "thursday", "friday")
    ):
        return False
    return not any(stems[i] in known for i in following)


@lru_cache(maxsize=100_000)
def phrase_stems(phrase: str) -> tuple[str, ...]:
    """A phrase of the library as stems, its articles dropped."""
    return tuple(stem(word) for word in read_words(phrase).norm if word not in ("the", "a", "an"))
