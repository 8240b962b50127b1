"""Enumerations of a list's members: in prose, in bullets, in table rows, with items that hold "and" and commas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from linter.matching.alongside import told_first
from linter.matching.headed import heads as heads_of
from linter.matching.headed import runs
from linter.matching.listed import Element, Listed, tidy
from linter.matching.naming import phrase_stems
from linter.matching.phrases import Mention, longest
from linter.matching.reading import Reading
from linter.matching.run_in import in_sentence
from linter.matching.set_out import gathered, in_blocks, layout
from linter.matching.tables import column
from linter.model.frozen import frozen, replace
from linter.model.library import CanonicalList
from linter.text.amounts import SMALL

_LAST = frozenset("last finally lastly rest others remaining end ends".split())
"""What says that an enumeration told in several sentences is at its end."""
_GOING_ON = _LAST | frozenset(
    """then next come comes follow follows after that these this them the a is are in turn followed by second third fourth fifth
    sixth seventh eighth ninth and also to of""".split()
)
_SEVERAL = 3
"""Members at the least that an item names in a list of its own."""
_ARTICLES = ("a ", "an ", "the ")
_AFTER_HEAD = frozenset("of in for from to at on with by under that which who whose".split())


@frozen
class Enumeration:
    """Items offered together; `lead` is the index of the sentence that introduces them (their own, in prose).

    `beside` is the number of the member that they are set beside: "Kent is one of our regions, alongside …".
    """

    elements: tuple[Element, ...]
    sentence: int
    lead: int
    beside: int | None = None

    @property
    def first(self) -> int:
        """The first word of the first item."""
        return next((element.first for element in self.elements if not element.loose), self.elements[0].first)

    @property
    def last(self) -> int:
        """The word after the last item."""
        return next((e.last for e in reversed(self.elements) if not e.loose), self.elements[-1].last)

    def members(self) -> set[int]:
        """The numbers of the members named."""
        return {number for number in (self.beside, *(each.member for each in self.elements)) if number is not None}


def find_enumerations(reading: Reading, mentions: Sequence[Mention]) -> list[Enumeration]:
    """The enumerations that the members mentioned stand in. `mentions` are those of one list, number by number."""
    members = [m for m in longest(mentions) if reading.sentence_at(m.first) == reading.sentence_at(m.last - 1)]
    members = [m for m in members if not _in_name(reading, m)]
    if not members:
        return []
    canonical = reading.index.entries[members[0].key.entry]
    heads, words = set[str](), set[str]()
    if isinstance(canonical, CanonicalList):  # "Veterans Railcard" is an item of the railcards, and leads to none
        words = {word for item in canonical.items for word in item.name.lower().split()}
        heads = head_words(canonical).difference(*(phrase_stems(item.name) for item in canonical.items))
    listed = Listed({mention.first: mention for mention in members}, heads, words)
    naming = _naming(reading, members, heads)
    called = [m for m in reading.mentions["items"][members[0].key.entry] if m.key.role == "name"]
    held = {reading.sentence_at(mention.first) for mention in members}
    found: list[Enumeration] = []
    taken: set[int] = set()
    lines = [number for number in sorted(held) if layout(reading, number) in ("paragraph", "line")]
    for run in runs(reading, lines, listed.at):
        if not any(layout(reading, number) == "paragraph" for number in run):
            continue
        found.append(Enumeration(tuple(heads_of(reading, run, listed)), run.start, run.start - 1))
        taken.update(run)
    own = {n for n in held - taken if layout(reading, n) == "item" and _lists_itself(reading, n, listed, naming)}
    for number in sorted(held):
        if number in taken:
            continue
        kind = layout(reading, number)
        elements, lead = in_sentence(reading, *_cell(reading, number, listed.at), listed), number
        if kind == "paragraph" or _introduced(reading, elements, number, naming):
            taken.add(number)
        else:
            sentences, lead, loose = gathered(reading, number, kind, held, naming)
            group = [index for index in sentences if index not in taken | own]
            if len(held.intersection(group)) > 1 or len(elements) < 2:
                taken.update(group)
                elements = list(in_blocks(reading, group, listed, kind, loose))
        while elements and elements[0].member is None and _called(elements[0], called):
            del elements[0]  # "The rail regions, Anglia, Midshires and …, are"
        if found and elements and _goes_on(reading, found[-1], elements[0].first):
            before = found.pop()
            found.append(Enumeration((*before.elements, *elements), before.sentence, before.lead))
        elif elements:
            found.append(Enumeration(tuple(elements), number, lead))
    found = list(_told_on(reading, found))
    kept = [enumeration for enumeration in found if sum(not e.loose for e in enumeration.elements) >= 2]
    return [_set_beside(reading, each, members, called) for each in kept]


def _in_name(reading: Reading, member: Mention) -> bool:
    """Whether what looks like a member is a word of the list's own name: "the *treatment* steps"."""
    return any(
        name.key.role == "name" and name.first <= member.first < member.last <= name.last
        for name in reading.mentions["items"][member.key.entry]
        if name.last - name.first > member.last - member.first
    )


def _set_beside(
    reading: Reading, found: Enumeration, members: Sequence[Mention], names: Sequence[Mention]
) -> Enumeration:
    """The enumeration with the member that its items are set beside, if it is not among them."""
    elements = found.elements
    first = told_first(reading, elements[0].first, members, names)
    if first is None and len(elements) > 2:  # "Kent is one of our regions, alongside …"
        first = told_first(reading, elements[1].first, members, names)
        elements = elements[1:]
        if first is None or first.first != found.elements[0].first:
            return found
    beside = Enumeration(elements, found.sentence, found.lead)
    if first is None or first.key.number in beside.members():
        return found
    return replace(beside, beside=first.key.number)


def _called(element: Element, names: Sequence[Mention]) -> bool:
    """Whether what looks like an item is the list's own name, or its end: "the *growth-driving* sectors, Anglia, …"."""
    return any(
        element.last == name.last or (name.first <= element.first and element.last == name.last - 1) for name in names
    )


def _told_on(reading: Reading, found: Sequence[Enumeration]) -> Iterator[Enumeration]:
    """The enumerations, those that go on from one sentence to the next up to the last item put together.

    "The first two are Anglia and Midshires. *Then come* Capital and South. *The last is* …"
    """
    run: list[Enumeration] = []
    for enumeration in (*found, None):
        if run and (enumeration is None or not _told_next(reading, run[-1], enumeration)):
            if len(run) > 1 and not _LAST.isdisjoint(reading.words.norm[run[0].last : run[-1].last]):
                elements = tuple(element for each in run for element in each.elements)
                yield Enumeration(elements, run[0].sentence, run[0].lead)
            else:
                yield from run
            run = []
        if enumeration is not None:
            run.append(enumeration)


def _told_next(reading: Reading, before: Enumeration, following: Enumeration) -> bool:
    """Whether an enumeration in the next sentence begins with what goes on with the one before it: "Next come …"."""
    own = reading.sentences[following.sentence]
    lead = reading.words.norm[own.first : following.first]
    adjoining = own.block == reading.sentences[before.sentence].block and following.sentence - before.sentence == 1
    return adjoining and bool(lead) and _GOING_ON.issuperset(word for word in lead if word not in SMALL)


def _goes_on(reading: Reading, before: Enumeration, first: int) -> bool:
    """Whether an enumeration goes on at word `first`, on another line: "… are Anglia,⏎Midshires and⏎Capital and South."."""
    number = reading.sentence_at(first)
    ended = reading.sentences[number - 1].last == before.last and reading.sentences[number].block > 0
    begun = tidy(reading, reading.sentences[number].first, first)
    return ended and begun[0] == begun[1] and "." not in reading.words.gap(before.last)


def head_words(canonical: CanonicalList) -> set[str]:
    """The stems of the words that say what the members are: "purposes" of "purposes of the Scheme"."""
    heads = set()
    for name in canonical.introduced_by:
        stems = phrase_stems(name)
        stop = next((at for at, word in enumerate(stems) if at and word in _AFTER_HEAD), len(stems))
        heads.add(stems[stop - 1])
    return heads


def owners(canonical: CanonicalList) -> set[str]:
    """What the members are of, as the list's names say it: "a works licence" of "stages of a works licence".

    One word says too little ("purposes of the scheme") but where any such thing is meant ("stages of a rescue"), and what is
    not named is of any sort ("of the whole economy").
    """
    found = (name.partition(" of ")[2] for name in canonical.introduced_by)
    return {
        owner
        for owner in found
        if (len(phrase_stems(owner)) > 1 or owner.startswith(("a ", "an ")))
        and (owner.startswith(_ARTICLES) or owner.lower() != owner)
    }


def _naming(reading: Reading, members: Sequence[Mention], heads: set[str]) -> set[int]:
    """The words that name the list, or one of the sort that it is of ("our *sectors*"), outside the members' names."""
    named = {m.last - 1 for m in reading.mentions["items"][members[0].key.entry] if m.key.role == "name"}
    return named.union(reading.places(heads)).difference(*(range(m.first, m.last) for m in members))


def _introduced(reading: Reading, elements: Sequence[Element], number: int, naming: set[int]) -> bool:
    """Whether the sentence of a bullet, a numbered paragraph or a row is itself what offers several members."""
    sentence = reading.sentences[number]
    outside = (
        {*range(sentence.first, elements[0].first), *range(elements[-1].last, sentence.last)} if elements else set()
    )
    return sum(element.member is not None for element in elements) > 1 and not naming.isdisjoint(outside)


def _lists_itself(reading: Reading, number: int, listed: Listed, naming: set[int]) -> bool:
    """Whether an item offers a list of its own, so that none is made of it and the items round it.

    "2. A booking at Derby can be moved.⏎3. *The counters are Anglia, Derby and Kent.*⏎4. Two callers came to Kent."
    """
    sentence = reading.sentences[number]
    elements = in_sentence(reading, sentence.first, sentence.last, listed)
    several = sum(element.member is not None for element in elements) >= _SEVERAL
    return several and _introduced(reading, elements, number, naming)


def _cell(reading: Reading, number: int, at: Mapping[int, Mention]) -> tuple[int, int]:
    """The words of a sentence; in a table, those of the cell that holds most members."""
    sentence = reading.sentences[number]
    if reading.document.blocks[sentence.block].kind != "row":
        return sentence.first, sentence.last
    columns = [column(reading, word) for word in range(sentence.first, sentence.last)]
    held = [columns[word - sentence.first] for word in range(sentence.first, sentence.last) if word in at]
    first = columns.index(max(held, key=held.count))
    return sentence.first + first, sentence.first + first + columns.count(columns[first])
