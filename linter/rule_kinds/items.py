"""A list offered as whole must name every member, no stranger, each by its name, and state the right number.

An enumeration is the list's when a phrase that names the set introduces it, or when it names all members but one.
Order, case, bullets, numbering, tables, "&" and accepted aliases do not matter.

Reported: `list-missing`, a member left out; `list-extra`, an item that is no member and shares no word with one;
`list-renamed`, a member under another name; `count-mismatch`, another number stated. Left alone: subsets marked as
such ("including", "such as", "three of the eight"), and other bodies' lists.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from linter.matching.adjoining import leans
from linter.matching.counted_of import parts_of_which
from linter.matching.counting import counts_whole
from linter.matching.elsewhere import elsewhere
from linter.matching.enumerations import Enumeration, find_enumerations, head_words, owners
from linter.matching.listed import Element, numbers_item
from linter.matching.naming import names_own, phrase_stems
from linter.matching.offering import asks_itself, introduction, offered_whole
from linter.matching.paragraphs import Paragraph
from linter.matching.phrases import Key, Mention, Wanted, longest
from linter.matching.picking import counted_out
from linter.matching.reading import Reading
from linter.matching.stand_ins import EMPTY, JOINING, hidden, stands_for
from linter.matching.told_numbers import told_numbers
from linter.model.finding import Approved, Edit, Finding, Fix
from linter.model.library import CanonicalList, Item, Library
from linter.model.rule import NoKeys, Rule
from linter.text.amounts import SMALL
from linter.text.numbers import Figure
from linter.text.stems import stem
from linter.text.words import read_words

_ADDING = SMALL.keys() | frozenset(
    """the is are and also last other others third fourth fifth sixth seventh eighth ninth tenth final one remaining there
    as well so comes a finally lastly it they""".split()
)
_QUOTES = frozenset("\"'“‘")


_DOES = frozenset(
    """starts begins ends falls goes runs takes makes sets covers comes works means includes consists comprises rests leads
    helps gives applies shows needs remains stands lists names supports asks brings gets keeps""".split()
)
"""What the one thing that has the members does: "the support journey *starts* with …"."""
_TOLD = frozenset("is was will has joins joined leaves left would may can".split())
_ENDING = 2
"""So many letters more make another word of one: "Valley" is not "Vale"."""
_SHORT_WORD = 6
"""Letters at the most in a word that another first letter makes another word of."""
_SAME_WORD = 80
"""How alike two words must be, in per cent, to be one word with a slip: "grading" and "sorting" are not."""


Spec = NoKeys
"""The rule ranges over the lists of the library."""


def phrases(rule: Rule, library: Library) -> Iterator[Wanted]:
    """The names and aliases of every member, and the phrases that name the set or what it belongs to."""
    from linter.matching.compounds import said_apart

    for canonical in library.lists:
        if rule.entries and canonical.id not in rule.entries:
            continue
        for number, item in enumerate(canonical.items):
            for name in (item.name, *item.aliases):
                yield Wanted(name, Key("items", canonical.id, "item", number))
        for number, name in enumerate(canonical.introduced_by):
            for wording in (name, *said_apart(name)):
                yield Wanted(wording, Key("items", canonical.id, "name", number))
        for number, name in enumerate(sorted(owners(canonical))):
            yield Wanted(name, Key("items", canonical.id, "owner", number))
        for number, name in enumerate(canonical.subject):
            yield Wanted(name, Key("items", canonical.id, "subject", number))


def check(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Compare the enumerations and the stated numbers of `reading` with the lists they belong to."""
    parts = reading.parts(_concerned, leans)
    spoken_of = frozenset[str]().union(*(part.reading.once(_spoken_of, rule) for part in parts))
    for part in parts:
        here = part.reading.mentions["items"].keys()
        yield from (
            finding.moved(part.text) for finding in part.reading.once(_found, rule, spoken_of.intersection(here))
        )


def _found(reading: Reading, rule: Rule, spoken_of: frozenset[str]) -> list[Finding]:
    """What is wrong in part of a letter, which speaks of these lists by a name of theirs, or of what they belong to."""
    return [
        finding
        for canonical, mentions in _lists(reading, rule)
        for finding in _check_list(rule, reading, canonical, mentions, of_subject=canonical.id in spoken_of)
    ]


def _spoken_of(reading: Reading, rule: Rule) -> frozenset[str]:
    """The lists that part of a letter speaks of so."""
    return frozenset(
        canonical.id
        for canonical, mentions in _lists(reading, rule)
        if any(mention.key.role == "subject" for mention in mentions)
        or any(_named(reading, canonical, mentions, _enumerations(reading, mentions)))
    )


def _concerned(paragraphs: Sequence[Paragraph]) -> bool:
    return any("items" in paragraph.kinds for paragraph in paragraphs)


def _lists(reading: Reading, rule: Rule) -> Iterator[tuple[CanonicalList, list[Mention]]]:
    for list_id, mentions in reading.mentions.get("items", {}).items():
        canonical = reading.index.entries[list_id]
        if isinstance(canonical, CanonicalList) and (not rule.entries or list_id in rule.entries):
            yield canonical, mentions


def _enumerations(reading: Reading, mentions: list[Mention]) -> list[Enumeration]:
    return reading.once(_find, mentions[0].key.entry)


def _find(reading: Reading, list_id: str) -> list[Enumeration]:
    members = [mention for mention in reading.mentions["items"][list_id] if mention.key.role == "item"]
    return find_enumerations(reading, members)


def _current(reading: Reading, canonical: CanonicalList) -> set[int]:
    return {number for number, item in enumerate(canonical.items) if item.period.covers(reading.as_of)}


def _named(
    reading: Reading, canonical: CanonicalList, mentions: list[Mention], listed: list[Enumeration]
) -> Iterator[Mention]:
    """The mentions that name the list as a whole."""
    aliases = [phrase_stems(name) for name in (*canonical.introduced_by, *canonical.subject)]
    size = len(_current(reading, canonical))
    for name in longest([m for m in mentions if m.key.role == "name"]):
        number = reading.sentence_at(name.first)
        away = elsewhere(reading)[number] and not any(
            found.sentence == number and len(found.members()) * 2 > size for found in listed
        )
        if (
            away
            or not names_own(reading, name, aliases, frozenset(), several=True)
            or _of_something_else(reading, name, head_words(canonical))
        ):
            continue
        if not any(counted_out(reading, name, found, size) for found in listed):
            yield name


def _check_list(
    rule: Rule, reading: Reading, canonical: CanonicalList, mentions: list[Mention], *, of_subject: bool
) -> Iterator[Finding]:
    current = _current(reading, canonical)
    if not current:
        return
    listed = _enumerations(reading, mentions)
    names = list(_named(reading, canonical, mentions, listed))
    names += [m for m in mentions if m.key.role == "owner" and parts_of_which(reading, m, head_words(canonical))]
    offered = [
        found for found in listed if offered_whole(reading, found, names, canonical, current, of_subject=of_subject)
    ]
    for found in listed:
        if found not in offered and len(found.members()) > 1:
            reading.note(canonical.id, (found.first, found.last), "it is not offered as the whole list")
    right = canonical.count if canonical.count is not None else len(current)
    told = told_numbers(reading, canonical, mentions, names, offered, right)
    in_part = {len(found.members()) for found in listed if found not in offered}
    full = [stretch for found in offered if len(found.members()) == right for stretch in introduction(reading, found)]
    yield from _counts(rule, reading, canonical, told, in_part, full, right)
    for enumeration in offered:
        quotes = not _each_quoted(reading, enumeration)
        own = reading.drafters_own(enumeration.first, enumeration.last, quotes=quotes)
        if (own or asks_itself(reading, enumeration)) and not reading.has_field(enumeration.first, enumeration.last):
            yield from _compare(rule, reading, canonical, enumeration, current)


def _each_quoted(reading: Reading, found: Enumeration) -> bool:
    """Whether the items stand in quotation marks one by one, and so are names and no words of another's."""
    items = [element for element in found.elements if not element.loose]
    marked = sum(not _QUOTES.isdisjoint(reading.words.gap(item.first)) for item in items)
    return marked * 2 > len(items)


def _of_something_else(reading: Reading, name: Mention, heads: Container[str]) -> bool:
    """Whether the list's name only says what sort of other things are meant: "seven *sector* plans"."""
    norm, at = reading.words.norm, name.last
    if at >= len(norm) or reading.words.mark(at) or norm[at - 1].endswith("s") or reading.stems[at] in heads:
        return False
    if reading.blocks[at] != reading.blocks[at - 1] or norm[at] in _DOES:
        return False
    return len(norm[at]) > 4 and norm[at].endswith("s") and not norm[at].endswith(("ss", "us", "is"))


def _counts(
    rule: Rule,
    reading: Reading,
    canonical: CanonicalList,
    told: Iterator[tuple[Figure, int]],
    in_part: Container[int],
    full: Sequence[tuple[int, int]],
    right: int,
) -> Iterator[Finding]:
    """The numbers `told` of the list that are not the `right` one.

    So many as an enumeration names `in_part` are some of the members: "Four hubs are in the north: …". The stretches
    that are `full` of all members after them count them all: "It is put to five tests. They are …".
    """
    seen: set[int] = set()
    for figure, last in told:
        if figure.first in seen:
            continue
        seen.add(figure.first)
        if figure.amount == right or not reading.drafters_own(figure.first, max(figure.last, last)):
            reading.note(
                canonical.id,
                (min(figure.first, last - 1), max(figure.last, last)),
                "it is the right number, or somebody else says it",
            )
            continue
        of_some = figure.amount < right - 1 and int(figure.amount) in in_part
        row = reading.document.blocks[reading.blocks[figure.first]].kind == "row"
        listed = not row and any(begin <= figure.first < end for begin, end in full)
        if of_some or not counts_whole(reading, figure, last, right, listed=listed):
            continue
        written = reading.words_at(figure.first, figure.last)
        message = f"“{written}” is not how many “{canonical.title}” has: there are {right}."
        word = _in_words(right) if not reading.words.norm[figure.first][0].isdigit() else str(right)
        if reading.words.capital(figure.first):
            word = word.capitalize()
        fix = Fix((Edit(reading.span(figure.first, figure.last), word),), "safe", f"Write “{word}”")
        yield reading.finding(
            rule, "count-mismatch", (figure.first, figure.last), message, _approved(reading, canonical), fix
        )


def _compare(
    rule: Rule, reading: Reading, canonical: CanonicalList, found: Enumeration, current: set[int]
) -> Iterator[Finding]:
    absent = [number for number in sorted(current) if number not in found.members()]
    absent = [number for number in absent if not _close_by(reading, canonical, found, number)]
    approved = _approved(reading, canonical)
    elements = list(_whole_items(reading, canonical, found.elements, absent))
    for element in elements:
        if element.member is not None:
            if element.member not in current and not _of_its_own(reading, element):
                yield _extra(rule, reading, canonical, element, approved)
            continue
        only = len(absent) == 1 and sum(other.member is None and not other.loose for other in elements) == 1
        best = stands_for(reading, element, canonical, absent, JOINING if only else EMPTY)
        if best is not None:
            absent.remove(best)
            if not _slip(reading, element, canonical.items[best]):
                yield _renamed(rule, reading, canonical, element, canonical.items[best], approved)
        elif element.loose or not canonical.complete or not _nearly_whole(found, elements, current):
            continue
        elif not _again(reading, element, canonical):
            yield _extra(rule, reading, canonical, element, approved)
    for number in tuple(absent):
        if instead := hidden(reading, found, canonical, number):
            absent.remove(number)
            yield _renamed(rule, reading, canonical, instead, canonical.items[number], approved)
    if absent and canonical.complete:
        names = [canonical.items[number].name for number in absent]
        message = f"{canonical.title}: this list leaves out {_joined(names)}."
        words = (found.first, found.last)
        yield reading.finding(rule, "list-missing", words, message, approved, _insert(reading, found, names))


def _nearly_whole(found: Enumeration, elements: list[Element], current: set[int]) -> bool:
    """Whether an enumeration is so nearly the list that what does not belong to it is a stranger in it."""
    strangers = sum(element.member is None and not element.loose for element in elements)
    return len(current) - len(found.members() & current) <= 1 and strangers <= 2


def _whole_items(
    reading: Reading, canonical: CanonicalList, elements: tuple[Element, ...], absent: list[int]
) -> Iterator[Element]:
    """The elements, with strangers side by side put together where they are one member's name with its own commas."""
    names = [set(phrase_stems(canonical.items[number].name)) - EMPTY for number in absent]
    joints = [_joints(canonical.items[number].name) for number in absent]
    index = 0
    while index < len(elements):
        run = index
        while run < len(elements) and elements[run].member is None:
            run += 1
        for size in range(run - index, 1, -1):
            first, last = elements[index].first, elements[index + size - 1].last
            written = _content(reading.keys[first:last])
            if any(
                size - 1 <= joint and len(written & name) * 2 >= len(name)
                for name, joint in zip(names, joints, strict=True)
            ):
                yield Element(first, last, None)
                index += size
                break
        else:
            yield elements[index]
            index += 1


def _joints(name: str) -> int:
    """How often a name could be cut in two: at its commas and its "and"."""
    return name.count(",") + name.count(" and ") + name.count("&")


def _close_by(reading: Reading, canonical: CanonicalList, found: Enumeration, number: int) -> bool:
    """Whether a member stands just outside the enumeration, where a line break or a bracket cut it off.

    In another sentence it does so where that only adds it: "The fifth is Anglia.".
    """
    for mention in reading.mentions["items"][canonical.id]:
        if mention.key.number != number or mention.key.role != "item":
            continue
        after = 0 <= mention.first - found.last <= 12
        if after or 0 <= found.first - mention.last <= 16:
            first, last = (found.last, mention.first) if after else (mention.last, found.first)
            stopped = any("." in reading.words.gap(at) for at in range(first, last + 1))
            between = [word for word in reading.words.norm[first:last] if not numbers_item(word)]
            if not stopped or _ADDING.issuperset(between):
                return True
    return False


def _content(words: list[str]) -> set[str]:
    return {stem(word) for word in words if stem(word) not in EMPTY}


def _slip(reading: Reading, element: Element, item: Item) -> bool:
    """Whether the item is the member's name with a slip of the pen or the scanner."""
    from rapidfuzz import fuzz

    written = reading.keys[element.first : element.last]
    text = "".join(written)
    for name in (item.name, *item.aliases):
        words = read_words(name).norm
        bare = "".join(words)
        if text == bare or _strokes(text) == _strokes(bare):
            return True
        if abs(len(bare) - len(text)) <= 2 and fuzz.ratio(text, bare) >= 88 and len(words) == len(written):
            return all(map(_one_word, written, words))
    return _turned_round(reading, element, item)


def _one_word(word: str, other: str) -> bool:
    """Whether a word is another with a slip: not "Dales", which is a word of its own, for "Vales"."""
    from rapidfuzz import fuzz

    another = len(word) == len(other) <= _SHORT_WORD and word[1:] == other[1:] and word[0] != other[0]
    return not another and fuzz.ratio(word, other) >= _SAME_WORD and abs(len(word) - len(other)) < _ENDING


def _turned_round(reading: Reading, element: Element, item: Item) -> bool:
    """Whether the item goes on as the member's name does the other way round: "*publication* of the register"."""
    last = min(element.last + 3, reading.sentences[reading.sentence_at(element.first)].last)
    said = [word for word in reading.keys[element.first : last] if word not in JOINING]
    return "of" in reading.keys[element.last : last] and {stem(word) for word in said} == set(phrase_stems(item.name))


def _strokes(text: str) -> str:
    """A word as a scanner may take its strokes: "Durnnere" and "Dunmere" are one."""
    return text.replace("rn", "nn").replace("m", "nn").replace("1", "l").replace("i", "l").replace("0", "o")


def _of_its_own(reading: Reading, element: Element) -> bool:
    """Whether something is told of a member alone: "*Dunmere is to join* the partnership counties, Aldershire, …"."""
    told = reading.words.norm[element.last : element.last + 1]
    return bool(told) and told[0] in _TOLD and not reading.words.mark(element.last)


def _again(reading: Reading, element: Element, canonical: CanonicalList) -> bool:
    """Whether an item merely says a present member, or the set, again."""
    written = _content(reading.keys[element.first : element.last])
    named = [*(item.name for item in canonical.items), *canonical.introduced_by]
    return not written or any(written <= set(phrase_stems(name)) for name in named) or len(written) > 5


def _renamed(
    rule: Rule, reading: Reading, canonical: CanonicalList, element: Element, item: Item, approved: Approved
) -> Finding:
    written = reading.words_at(element.first, element.last)
    message = f"“{written}” is called “{item.name}” in “{canonical.title}”."
    fix = Fix((Edit(reading.span(element.first, element.last), item.name),), "safe", f"Write “{item.name}”")
    return reading.finding(rule, "list-renamed", (element.first, element.last), message, approved, fix)


def _extra(rule: Rule, reading: Reading, canonical: CanonicalList, element: Element, approved: Approved) -> Finding:
    written = reading.words_at(element.first, element.last)
    message = f"“{written}” is not one of “{canonical.title}”."
    return reading.finding(rule, "list-extra", (element.first, element.last), message, approved)


def _insert(reading: Reading, found: Enumeration, names: list[str]) -> Fix | None:
    """Put the missing members before the last item of a sentence; in bullets and tables a person must."""
    kind = reading.document.blocks[reading.blocks[found.first]].kind
    if kind in ("item", "row") or len(found.elements) < 2:
        return None
    after = found.elements[-2].last - 1
    span = reading.span(after, after + 1)
    mark = ";" if ";" in reading.words.gap(found.elements[-2].first) else ","
    text = reading.document.quote(span) + "".join(f"{mark} {name}" for name in names)
    return Fix((Edit(span, text),), "safe", f"Add {_joined(names)}")


def _approved(reading: Reading, canonical: CanonicalList) -> Approved:
    names = [item.name for item in canonical.members(reading.as_of)]
    starts = [item.period.start for item in canonical.members(reading.as_of) if item.period.start]
    return Approved(canonical.id, None, _joined(names), canonical.owner, max(starts, default=None), canonical.source)


def _joined(names: list[str]) -> str:
    mark = "; " if any("," in name for name in names) else ", "
    return names[0] if len(names) == 1 else f"{mark.join(names[:-1])}{mark.rstrip()} and {names[-1]}"


def _in_words(number: int) -> str:
    words = "zero one two three four five six seven eight nine ten eleven twelve".split()
    return words[number] if number < len(words) else str(number)
