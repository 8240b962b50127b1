"""What a figure's subject is: named in its clause, or carried over from the sentences before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from linter.matching.beside import comma
from linter.matching.naming import Reference
from linter.matching.otherwise import LINK, PLAIN_TOPICS, STOP_RIGHT
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.model.frozen import frozen
from linter.text.numbers import Figure
from linter.text.sentences import Sentence
from linter.text.stems import stem
from linter.text.tense import IRREGULAR_PAST

_BREAKS = frozenset(["while", "whereas", "but", "although", "whilst"])
CARRIED = 1000
"""How far away a subject counts that is carried over from another sentence."""
BEYOND = 100
"""How much farther away a subject counts that follows its figure after a comma than one before it."""
_NEAR = 3
"""Sentences at the most over which a subject is carried by itself."""


@frozen
class Elsewhere:
    """What is referred to in the rest of a letter, of which a reading is part.

    `last` is the last own or other thing before it, "" for none, and `since` how many sentences back from its first;
    `before` is whether anything is referred to there, `just_before` whether in the sentence before it; `named_before` and
    `named` are which of own and other things are.
    """

    last: str = ""
    since: int = 0
    before: bool = False
    just_before: bool = False
    named_before: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()


@frozen
class Around:
    """What is referred to in the rest of a letter; for figures in tables, but for the rows of other tables.

    `ours` are the stems of the words that name the subject or its measure there.
    """

    prose: Elsewhere = Elsewhere()
    rows: Elsewhere = Elsewhere()
    ours: frozenset[str] = frozenset()


class AsksLetter(Exception):
    """What is said of part of a letter depends on what else the letter refers to."""


def around(reading: Reading, references: Sequence[Reference], ours: Iterable[Mention], first: int, last: int) -> Around:
    """What `references` of a whole letter are round its words `first` to `last`, and what `ours` name them by."""
    in_rows = [reading.document.blocks[reading.blocks[each.first]].kind == "row" for each in references]
    apart = [each for each, row in zip(references, in_rows, strict=True) if not row]
    apart_from_here = [each for each in ours if not first <= each.first < last]
    stems = frozenset(stem for each in apart_from_here for stem in reading.stems[each.first : each.last])
    return Around(_elsewhere(reading, references, first, last), _elsewhere(reading, apart, first, last), stems)


def _elsewhere(reading: Reading, references: Sequence[Reference], first: int, last: int) -> Elsewhere:
    before = references[: _from(references, first)]
    after = references[_from(references, last) :]
    named = next((each for each in reversed(before) if each.what != "back"), None)
    since = reading.sentence_at(first) - reading.sentence_at(named.first) if named else 0
    return Elsewhere(
        named.what if named else "",
        min(since, _NEAR + 1),
        bool(before),
        bool(before) and reading.sentence_at(before[-1].first) == reading.sentence_at(first) - 1,
        _named(before),
        _named(before) | _named(after),
    )


def of_subject(
    reading: Reading, figure: Figure, references: Sequence[Reference], ours: frozenset[int], rest: Around | None
) -> int | None:
    """How far the library's subject is from its figure, in words; None when the figure is of something else.

    The subject is named in the figure's clause, or carried over from what went before. `ours` are the words that name
    the subject or its measure. Raises `AsksLetter` where that depends on the `rest` of the letter, and it is None.
    """
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    references = _outside_other_rows(reading, sentence, references)
    here = references[_from(references, sentence.first) : _from(references, sentence.last)]
    before = [reference for reference in here if reference.last <= figure.outer_first]
    after = [reference for reference in here if reference.first >= figure.last]
    chosen: Reference | None = None
    own_before = bool(before) and before[-1].what == "own"
    if (
        after
        and _leads_to(reading, figure, after[0])
        and not (own_before and comma(reading, figure.last, after[0].first))
        and not (own_before and after[0].what == "other" and reading.words.norm[after[0].first - 1] in _INDEFINITE)
    ):
        chosen = after[0]
    elif before:
        chosen = before[-1]
    elif after and after[0].what == "own" and not _broken(reading, figure.last, after[0].first):
        chosen = after[0]
        if comma(reading, figure.last, after[0].first) and (
            references[0] != after[0] or _asked(reading, sentence, rest).before
        ):
            chosen = None
    if chosen and chosen.what == "own" and _of_other_before(reading, references, chosen, sentence):
        return None
    if chosen and _only_a_piece(reading, chosen):
        return None
    if chosen and chosen.what != "back":
        apart = figure.outer_first - chosen.last if chosen.last <= figure.first else chosen.first - figure.last
        if chosen.first >= figure.last and comma(reading, figure.last, chosen.first):
            apart += BEYOND  # "a check-up costs £27.40, and *a prescription* £10.10"
        return apart if chosen.what == "own" else None
    if chosen is None and not _led_by_its_measure(reading, figure, sentence, ours):
        if _on_another_topic(reading, _from_its_mark(reading, figure, sentence), ours - {figure.outer_first - 1}, rest):
            return None
        if _named_apart(reading, sentence, ours):
            return None
    limit = chosen.first if chosen else sentence.first
    back = chosen is not None
    return CARRIED if _carried(reading, references, limit, sentence, rest, said_back=back) else None


_PIECES = frozenset(
    """question questions chapter chapters section sections page pages paragraph annex appendix roundtable roundtables
    workshop workshops webinar webinars event events meeting meetings session sessions seminar seminars website video post
    launch draft pilot campaign petition leaflet leaflets advert adverts poster posters reminder reminders telling""".split()
)
"""What a thing may be made of, or be accompanied by, each with figures of its own."""


def _only_a_piece(reading: Reading, reference: Reference) -> bool:
    """Whether a piece of the subject is told of: "*Question 12 of* the consultation", "the *roundtables on* the Paper"."""
    norm, at = reading.words.norm, reference.first - 1
    while at > 1 and norm[at] in ("the", "our", "this", "its"):
        at -= 1
    if at < 1 or norm[at] not in ("of", "in", "on"):
        return False
    if norm[at - 1] in ("them", "people") and at > 1:
        at -= 1  # "a leaflet *telling them of* the Rebate"
    return norm[at - 1] in _PIECES or (norm[at - 1].isdigit() and at > 1 and norm[at - 2] in _PIECES)


def _led_by_its_measure(reading: Reading, figure: Figure, sentence: Sentence, ours: frozenset[int]) -> bool:
    """Whether a clause of its own after a colon begins with the measure: "Your client has time: *the last day* is …"."""
    norm = reading.words.norm
    colon = next((at for at in range(figure.outer_first, sentence.first, -1) if ":" in reading.words.gap(at)), None)
    if colon is None or norm[colon] not in ("the", "its") or colon + 1 not in ours:
        return False
    return not {"is", "was", "are", "stands"}.isdisjoint(norm[colon : figure.outer_first])


def _named_apart(reading: Reading, sentence: Sentence, ours: frozenset[int]) -> bool:
    """Whether the sentence begins with the name of another thing: "*The Tribunal Fee Rebate*, …, closed on 31 March"."""
    words, norm, first = reading.words, reading.words.norm, sentence.first
    if norm[first] != "the":
        return False
    last = first + 1
    while last < sentence.last and words.capital(last) and not words.mark(last):
        last += 1
    name = range(first + 1, last)
    known = any(at in ours or reading.names(at, at + 1) for at in name)
    return (
        len(name) > 1
        and not known
        and _OURS.isdisjoint(norm[at] for at in name)
        and not words.text[words.start[first] : words.end[last - 1]].isupper()
    )


_OURS = frozenset(
    "department minister ministers government secretary ministry agency office state treasury prime chancellor fund scheme".split()
)


_INDEFINITE = frozenset("a an any each every".split())
"""Before a thing that is no other subject, but whatever the subject is about: "75% of the cost of *a project*"."""


def _asked(reading: Reading, sentence: Sentence, rest: Around | None) -> Elsewhere:
    if rest is None:
        raise AsksLetter
    return rest.rows if reading.document.blocks[sentence.block].kind == "row" else rest.prose


def named_just_before(reading: Reading, figure: Figure, references: Sequence[Reference], rest: Around | None) -> bool:
    """Whether the sentence before a figure's refers to anything. Raises `AsksLetter` as `of_subject` does."""
    number = reading.sentence_at(figure.first)
    if number:
        return any(reading.sentence_at(reference.first) == number - 1 for reference in references)
    return _asked(reading, reading.sentences[number], rest).just_before


def _of_other_before(reading: Reading, references: Sequence[Reference], chosen: Reference, sentence: Sentence) -> bool:
    """Whether a common noun ("applicants") is another scheme's: the last one named before, in the paragraph, is another."""
    if reading.words.capital(chosen.last - 1):
        return False
    for reference in reversed(references[: _from(references, sentence.first)]):
        if reading.blocks[reference.first] != sentence.block:
            return False
        if reference.what == "own" and reference.last - reference.first > 1:
            return False
        if reading.words.capital(reference.last - 1) and not reading.is_item(reference.first):
            return reference.what == "other"
    return False


def _on_another_topic(reading: Reading, sentence: Sentence, ours: frozenset[int], rest: Around | None) -> bool:
    """Whether the sentence begins with a thing of its own ("The firm asks for …"), so that no subject carries over."""
    norm = reading.words.norm
    first = _after_lead_in(reading, sentence)
    if not _TO_OTHERS.isdisjoint(norm[sentence.first : first]):
        return True  # "*By contrast*, the tribunal made 85,600 decisions"
    if norm[first : first + 3] in (["there", "is", "a"], ["there", "is", "another"]) and _APART & set(
        norm[first + 2 : first + 4]
    ):
        return True  # "There is *a separate* scheme, at 18p a mile"
    if _labelled_otherwise(reading, sentence, ours, rest):
        return True
    if _said_again(reading, first):
        return False
    if norm[first] not in _DETERMINERS or sentence.last - first < _WHOLE:
        return False
    if first + 2 in ours and first + 1 not in ours and _another_sort(norm[first + 1]):
        return True
    last = first + 1
    while last < min(first + 5, sentence.last) and norm[last] not in LINK and norm[last] not in STOP_RIGHT:
        last += 1
    verb = last if norm[last - 1].endswith("s") and reading.figures_in(last, last + 2) else -1
    if rest is None:
        raise AsksLetter
    ourselves = rest.ours.union(reading.stems[at] for at in ours)
    if _another_acts(reading, first, ours, ourselves):
        return True
    if any(
        at in ours or reading.stems[at] in ourselves - _GENERIC
        for at in range(first, min(last + 1, sentence.last))
        if at != verb - 1
    ):
        return False
    return last - first > 1 and not PLAIN_TOPICS & {stem(norm[at]) for at in range(first + 1, last) if at != verb - 1}


def _from_its_mark(reading: Reading, figure: Figure, sentence: Sentence) -> Sentence:
    """The clause of its own in which a figure stands: "The Committee asked how many; *the answer is that 1,184 came* …"."""
    words = reading.words
    begins = range(figure.outer_first, sentence.first, -1)
    first = next((at for at in begins if not {";", ":"}.isdisjoint(words.gap(at))), sentence.first)
    if not (_BACK | {"those"}).isdisjoint(words.norm[first : figure.outer_first]):
        return sentence  # "The other call was in May; *it* drew 2,400"
    if ":" in words.gap(first) and (
        min(first - sentence.first, sentence.last - first) < _LABEL or figure.outer_first - first < 2
    ):
        return sentence  # a label and its value
    return Sentence(first, sentence.last, sentence.block, sentence.question, sentence.lead)


_AGAIN = frozenset(
    "project scheme programme initiative service campaign helpline hub centre team body organisation".split()
)
"""Nouns that say back what was named before, whatever it is called: "Ready to Vote … *The project* has …"."""


def _said_again(reading: Reading, first: int) -> bool:
    """Whether a sentence is about what was named before, by a noun that would do for many: "*The project* has been to"."""
    norm = reading.words.norm
    return (
        norm[first] in ("the", "this")
        and norm[first + 1] in _AGAIN
        and (norm[first + 2] in LINK or norm[first + 2] in _ACTS or norm[first + 2].endswith("ed"))
    )


def _labelled_otherwise(reading: Reading, sentence: Sentence, ours: frozenset[int], rest: Around | None) -> bool:
    """Whether a line gives the value of another thing: "*Museum licence*: fee £210"."""
    words, first = reading.words, sentence.first
    colon = next((at for at in range(first + 2, min(first + _LABEL, sentence.last)) if ":" in words.gap(at)), None)
    if colon is None or sentence.last - colon > _LABEL or not words.capital(first):
        return False
    label = range(first, colon)
    if not _NO_LABEL.isdisjoint(words.norm[at] for at in label):
        return False  # "What it pays: up to £5,200", "Councils were heard: 78 came from them"
    if any(at in ours or reading.stems[at] in PLAIN_TOPICS for at in label):
        return False
    if rest is None:
        raise AsksLetter
    return rest.ours.isdisjoint(reading.stems[at] for at in label)


_NO_LABEL = frozenset("it you they what who how when where which is are was were has have".split())
_LABEL = 6
"""Words in a label, and in its value, at the most."""


def _another_acts(reading: Reading, first: int, ours: frozenset[int], ourselves: frozenset[str]) -> bool:
    """Whether a body that is not the subject does what is told from word `first` on: "*the tribunal* made 85,600 decisions"."""
    norm = reading.words.norm
    for at in range(first + 1, min(first + 4, len(norm) - 1)):
        if at in ours or reading.stems[at] in ourselves or reading.words.mark(at + 1):
            return False
        if reading.stems[at] in _BODIES:
            return norm[first] != "a" and (norm[at + 1] in _ACTS or norm[at + 1].endswith("ed"))
    return False


_BODIES = frozenset(
    """council court company firm school college university museum hospital practice parish county borough tribunal
    regulator ombudsman charity panel union bank trust club society operator lottery church guild league association
    festival underground landlord landowner""".split()
)
_ACTS = IRREGULAR_PAST | frozenset(
    "has had have makes make runs carries gives pays charges takes says gets spends sends keeps".split()
)


def _after_lead_in(reading: Reading, sentence: Sentence) -> int:
    """Where what a sentence is about begins, after "By contrast, …", "I note in passing that …"."""
    norm, words = reading.words.norm, reading.words
    for at in range(sentence.first + 1, min(sentence.first + _LEAD_IN, sentence.last)):
        if norm[at - 1] == "that" and (norm[sentence.first] in ("i", "we", "it") or norm[at - 2] == "is"):
            return at  # "I note that …", "The standard is that …"
        if "," in words.gap(at) and norm[at] in _DETERMINERS:
            return at if _BACK.isdisjoint(norm[sentence.first : at]) else sentence.first
    return sentence.first


_DETERMINERS = frozenset("the a an some many most your my his her their".split())
_BACK = frozenset("it them this these they".split())
_LEAD_IN = 8
_TO_OTHERS = frozenset("elsewhere contrast comparison passing separately incidentally meanwhile".split())
"""Words of a lead-in that turns to something else."""


def _another_sort(word: str) -> bool:
    """Whether a word before a measure tells of another sort of it, as nouns do: "the *gas* standing charge"."""
    return len(word) > 2 and word.isalpha() and not word.endswith(_ADJECTIVAL) and word not in _DESCRIBING


_WHOLE = 6
"""Words at the least in a sentence with a topic of its own."""
_APART = frozenset("separate another different further".split())
_ADJECTIVAL = tuple("al ed ing ive ous ic ly able ible ful ent ant ary ory less er est ish ern".split())
_DESCRIBING = PLAIN_TOPICS | frozenset(
    """same full main open free public major minor whole entire right correct exact true large small high low good old
    single double top base basic lowest highest late early past future extra few many most more own daily weekly monthly
    yearly gross net real sole combined joint total usual legal standard average approved online postal paper""".split()
)
_GENERIC = frozenset("government department agency minister scheme programme fund the of and for in".split())


def _outside_other_rows(reading: Reading, sentence: Sentence, references: Sequence[Reference]) -> Sequence[Reference]:
    """For a figure in a table, the references but for those in the labels of other rows."""
    if reading.document.blocks[sentence.block].kind != "row":
        return references
    if reading.words.norm[sentence.first] == "of" and reading.words.norm[sentence.first + 1] in _SAID_BACK:
        return references  # "of which from firms" goes on with the row above
    kept = []
    for reference in references:
        number = reading.sentence_at(reference.first)
        other = reading.sentences[number]
        row = reading.document.blocks[other.block].kind == "row"
        if (
            not row
            or other is sentence
            or (number == sentence.lead and _heads(reading, other))
            or _is_the_value(reading, other, reference)
        ):
            kept.append(reference)
    return kept


_SAID_BACK = frozenset("which whom these those them".split())


def _is_the_value(reading: Reading, row: Sentence, reference: Reference) -> bool:
    """Whether a row of a form says what the form is about: "Route: Skilled Trades"."""
    begins = next((at for at in range(row.first + 1, row.last) if "\t" in reading.words.gap(at)), None)
    return begins == reference.first and reference.last == row.last and ":" in reading.words.gap(reference.first)


def _heads(reading: Reading, row: Sentence) -> bool:
    """Whether the first row of a table is a header, and has no values of its own."""
    return all(figure.date for figure in reading.figures_in(row.first, row.last))


def _from(references: Sequence[Reference], word: int) -> int:
    """The number of the first reference that begins at word `word` or later."""
    return bisect_left(references, word, key=lambda reference: reference.first)


def _leads_to(reading: Reading, figure: Figure, reference: Reference) -> bool:
    """Whether a preposition leads from the figure to what follows: "responses to the Green Paper"."""
    norm = reading.words.norm
    between = norm[figure.last : reference.first]
    if _broken(reading, figure.last, reference.first) or len(between) > 12 or {"that", "which", "who"} & set(between):
        return False
    if any(norm[at] == "and" and "," in reading.words.gap(at) for at in range(figure.last, reference.first)):
        return False
    same = [other for other in reading.figures_in(figure.last, reference.first) if other.kind == figure.kind]
    return not same and bool({"to", "in", "for", "on", "of", "under", "from", "through", "by"} & set(between))


def _broken(reading: Reading, first: int, last: int) -> bool:
    return bool(_BREAKS & set(reading.words.norm[first:last])) or any(
        ";" in reading.words.gap(at) for at in range(first, last + 1)
    )


def _carried(
    reading: Reading,
    references: Sequence[Reference],
    limit: int,
    of: Sentence,
    rest: Around | None,
    *,
    said_back: bool,
) -> bool:
    """The nearest own or other reference before word `limit`; far back only for "the consultation" said again.

    It is carried to the figure of sentence `of`.
    """
    earlier = references[: _from(references, limit)]
    led = of.lead >= 0 or reading.document.blocks[of.block].kind == "item"
    sentence = reading.sentence_at(min(limit, len(reading.words) - 1))
    last = next((reference for reference in reversed(earlier) if reference.what != "back"), None)
    if last:
        near = sentence - reading.sentence_at(last.first) <= _NEAR
        if said_back or near or led:
            return last.what == "own"
    else:
        there = _asked(reading, of, rest)
        if there.last and (said_back or there.since + sentence <= _NEAR or led):
            return there.last == "own"
    named = _named(references if said_back else earlier)
    if "other" in named:
        return False
    there = _asked(reading, of, rest)
    return named | (there.named if said_back else there.named_before) == {"own"}


def _named(references: Sequence[Reference]) -> frozenset[str]:
    """Which of the library's own subject and others of its sort are named."""
    return frozenset(reference.what for reference in references if reference.what != "back")
