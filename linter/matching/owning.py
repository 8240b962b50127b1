"""Which figures may be a fact's, and how strongly: by its measure and its subject, or by its subject alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache, partial

from linter.matching.allowed_times import ahead_of, is_allowed, may_be_allowed, was_allowed
from linter.matching.binding import PARTS, Measured, group_measures, measured_by, reaches
from linter.matching.by_topic import topics, with_topics
from linter.matching.by_value import BY_VALUE, by_its_value, may_be
from linter.matching.crossed import told_crosswise
from linter.matching.due_forms import form_due, may_be_last
from linter.matching.fact_values import current_version, of_some_version
from linter.matching.in_names import stands_for_itself
from linter.matching.in_turn import its_turn
from linter.matching.known_values import due_by, may_be_due, may_have_been, was_its_value
from linter.matching.naming import FORMER, Reference, phrase_stems, references
from linter.matching.notices import notice_of_it, of_another
from linter.matching.of_others import asked_of_another, of_its_own
from linter.matching.otherwise import counted_otherwise, of_another_thing
from linter.matching.phrases import Key, Mention, Wanted
from linter.matching.pointed_back import pointed_back, told_after
from linter.matching.reading import Reading
from linter.matching.recalled import may_be_recalled, recalled
from linter.matching.slips import near_a_sum, slip_of_digits
from linter.matching.so_far import done_so_far
from linter.matching.speaking_for import counts_represented, speak_for, spoken_for
from linter.matching.subject import BEYOND, CARRIED, of_subject
from linter.matching.sums import BESIDE, SUMS, beside_its_subject, may_be_of, said_of_it
from linter.matching.surroundings import Around
from linter.matching.time_words import other_wordings
from linter.matching.turnout import are_answers, counts_answers, told, took_part
from linter.model.frozen import frozen
from linter.model.library import Fact, Term
from linter.text.numbers import Figure
from linter.text.stems import root
from linter.text.values import COMPARED, comparable, same_value

_JOINTS = r"(?i)\s+(?:from|of|by|for|to|in(?! (?:all|total)$)|on|with|per)\s+"
Strength = tuple[int, int, int, int, int, int, int]
"""How a figure is bound: by its line, its measure or its subject alone; in how many parts the measure is there; whether
the value is one that the fact has or had; whether it is of the fact's own kind; how firmly the measure stands by the figure; how many words it has; how near
the subject is (as a negative number of words)."""
IN_OTHER_WORDS = 0
"""What stands for the number of words of a measure that is told in other words than the library's."""
_ARTICLES = ("the", "our", "all", "these", "those", "its", "their")


_DONE = {
    root("publishing"): tuple(
        "are out,now out,already out,all out,come out,brought out,produced,issued,released,appeared".split(",")
    )
}
"""Other words for what is done to things that are counted by it: "six plans are *out*" as "have been published"."""


_DONE_TO = frozenset("right back off out up down away aside".split())
"""What goes with a verb, and stands after what it is done to: "put it *right*", "pay you *back*"."""
_PRICES = frozenset("fee cost price charge fare".split())
_PAID = tuple("adults pay,children pay,everyone pays,will pay,must pay,have to pay,need to pay".split(","))
"""What is done with a price: "*adults pay* £9.50"; not "pay of £36,400"."""


def wanted(fact: Fact, terms: Iterable[Term] = ()) -> Iterator[Wanted]:
    """Every wording of the fact's measure, part by part, and of its subject, with the names that `terms` replaced."""
    for number, wording in enumerate(fact.measure):
        for part, text in enumerate(_parts(wording)):
            key = Key("fact", fact.id, "measure", number * PARTS + part)
            paid = _PAID if text.split()[-1].lower() in _PRICES else ()
            for said in (*_of_ours(text), *_DONE.get(root(text), ()), *paid):
                yield Wanted(said, key, verbs=True, named=bool(fact.subject))
        first, _, rest = wording.partition(" ")
        if first.lower() == "of" and rest:  # "Annual returns sent in on time | 91%", "88 *dogs* in every hundred"
            yield Wanted(rest, Key("fact", fact.id, "label", number), named=bool(fact.subject))
    for number, parts in enumerate(_in_other_words(fact), len(fact.measure)):
        for part, texts in enumerate(parts):
            key = Key("fact", fact.id, "measure", number * PARTS + part)
            yield from (Wanted(text, key, verbs=True, named=bool(fact.subject)) for text in texts)
    for number, wording in enumerate(fact.subject):
        yield Wanted(wording, Key("fact", fact.id, "subject", number))
        for verb in _as_verb(wording):
            yield Wanted(verb, Key("fact", fact.id, "subject", number))
    for number, topic in enumerate(topics(fact.subject)):
        yield Wanted(topic, Key("fact", fact.id, "topic", number))
    names = {name.lower() for name in fact.subject}
    for form in (form for term in terms if term.preferred.lower() in names for form in term.outdated):
        yield Wanted(form.form, Key("fact", fact.id, "subject", FORMER), exact_case=form.case_sensitive)


def _as_verb(subject: str) -> Iterator[str]:
    """What is done, as a verb: "*fell* without a licence" of "felling without a licence"."""
    first, _, rest = subject.partition(" ")
    if rest and len(first) > _GERUND and first.islower() and first.endswith("ing"):
        stem = first[:-3]
        yield from (f"{verb} {rest}" for verb in (stem, f"{stem}e", f"{stem}s", f"{stem}es"))


_GERUND = 5
"""Letters at the most in a word in "-ing" that may be no verb: "thing"."""


def bindings_to(
    reading: Reading, fact: Fact, figures: list[Figure], mentions: list[Mention], rest: Around | None
) -> Iterator[tuple[Strength, Figure, Fact]]:
    """Those of `figures` that may belong to the fact, of which there are `mentions`."""
    if fact.versions[0].value.kind == "number":
        own = len(fact.measure) * PARTS
        mentions = [m for m in mentions if m.key.number < own or m.key.role != "measure" or are_answers(reading, m)]
    labels = [m for m in mentions if m.key.role == "label" and (_in_a_row(reading, m) or _in_a_share(figures, m))]
    likely = _likely(reading, fact, figures, sorted([*labels, *(m for m in mentions if m.key.role == "measure")]))
    if not likely:
        return
    subjects = [m for m in mentions if m.key.role == "subject"]
    about = any(m.key.role == "topic" for m in mentions)
    named = frozenset(word for m in subjects for word in range(m.first, m.last)) | (
        {_ELSEWHERE} if fact.subject else set()
    )
    measures = group_measures(
        [m for m in mentions if m.key.role == "measure" and stands_for_itself(reading, m)],
        _shapes_of(fact),
    )
    measures += [Measured(((label,),), 1) for label in labels]
    aliases = [phrase_stems(text) for text in fact.subject]
    other = len(fact.measure) * PARTS if fact.versions[0].value.kind in _LIKENED else _NO_OTHER
    measured = frozenset(
        word for m in mentions if m.key.role == "measure" and m.key.number < other for word in range(m.first, m.last)
    )
    if not reading.is_part:
        if not (measures or subjects) or (aliases and not subjects and not about and reading.considered is None):
            return  # without its subject named, no figure is the fact's: only an explanation would say so
    refs = cache(partial(references_to, reading, fact, mentions, aliases)) if aliases else list[Reference]
    said = sorted(mention for measure in measures for part in measure.parts for mention in part)
    words = _Words(measures, said, named, measured, named | measured, refs, rest)
    for figure in likely:
        turn = its_turn(reading, figure, subjects)
        if turn is None:
            strength = _strength(reading, figure, fact, words)
        else:
            strength = _SURELY if turn else None
        if strength:
            yield strength, figure, fact


@frozen
class _Words:
    """What tells of a fact, in a part of a letter."""

    measures: list[Measured]
    said: list[Mention]
    """All parts of its measures, in order."""
    named: frozenset[int]
    """The words that name its subject."""
    measured: frozenset[int]
    """Those that measure it."""
    own: frozenset[int]
    """Both."""
    references: Callable[[], list[Reference]]
    """What refers to its subject."""
    rest: Around | None


_SURELY: Strength = (1, 1, 1, 1, 3, 1, 0)
"""How strongly a figure is bound that is told outright of the subject, with no word of the measure."""
_BY_ITS_FORM: Strength = (1, 1, 1, 1, 2, 1, -CARRIED)
"""The same of the day of a form for what was named before."""
_AS_IT_WAS: Strength = (0, 0, 0, 0, 0, 0, 0)
"""The same of a value that the fact had, beside its subject."""
_CROSSWISE: Strength = (0, 0, 0, 0, 0, 0, 1 - CARRIED)
"""The same of a sum that another fact has, told of its subject."""
_AS_CARRIED: Strength = (0, 0, 0, 0, 0, 0, -CARRIED)
"""The same of what is said of a subject named before."""


def _strength(reading: Reading, figure: Figure, fact: Fact, words: _Words) -> Strength | None:
    """How strongly a figure is bound to the fact; None if it is not."""
    if asked_of_another(reading, figure, words.own):
        return None
    if fact.subject and pointed_back(reading, figure, words.said, words.references()):
        return _SURELY
    if figure.kind not in SUMS and not reaches(reading, figure, words.said):
        return _unmeasured(reading, figure, fact, words)
    ranged = all(version.value.upper is not None for version in fact.versions)
    if ranged and figure.upper is None and counted_otherwise(reading, figure):
        return None
    if of_another_thing(reading, figure, words.own):
        return None
    best = _best(reading, figure, words.measures, words.named)
    likened = best[1] > 0 and best[2] == IN_OTHER_WORDS and figure.kind in _LIKENED
    if likened or not best[1]:
        return _unmeasured(reading, figure, fact, words, likened=likened)
    return _by_measure(reading, figure, fact, words, best)


def outweighs(reading: Reading, figure: Figure, claim: tuple[Strength, Fact], held: tuple[Strength, Fact]) -> bool:
    """Whether a fact's claim to a figure is the stronger one, or as strong and that of a value which it may be a slip for."""
    if claim[0] != held[0]:
        return claim[0] > held[0]
    written = reading.words_at(figure.first, figure.last)
    strange, before = (
        not any(same_value(figure, v.value) or slip_of_digits(figure, written, v.value) for v in fact.versions)
        for _, fact in (claim, held)
    )
    return (strange, claim[1].id) < (before, held[1].id)  # whichever is met with first


def _by_measure(
    reading: Reading, figure: Figure, fact: Fact, words: _Words, rank: tuple[int, int, int]
) -> Strength | None:
    """How strongly a figure is bound for which a measure of the fact ranks so; a sum may be of its subject even so."""
    refs = words.references()
    apart = of_subject(reading, figure, refs, words.own, words.rest) if fact.subject else 0
    if apart is None:
        words_of_it = (figure.first, figure.last)
        reading.note(fact.id, words_of_it, "it is of another subject, or of none that is named", meant=False)
        if beside_its_subject(reading, figure, fact, refs):
            return _AS_IT_WAS
        if form_due(reading, figure, fact, refs):
            return _BY_ITS_FORM
        if notice_of_it(reading, figure, fact, refs):
            return _AS_CARRIED
        return _AS_CARRIED if said_of_it(reading, figure, fact, refs, words.own, words.rest) else None
    if apart >= CARRIED and (of_another(reading, figure, fact, words.own) or of_its_own(reading, figure)):
        return None
    alike = any(figure.kind == version.value.kind for version in fact.versions)
    ever = of_some_version(figure, fact)
    parts, firmness, size = rank
    return (
        1,
        parts,
        int(apart <= BESIDE) + int(ever and firmness > 1 and apart < BEYOND),
        int(alike),
        firmness,
        size,
        -apart - (_since(reading, figure, refs) if apart == CARRIED else 0),
    )


def _unmeasured(
    reading: Reading, figure: Figure, fact: Fact, words: _Words, *, likened: bool = False
) -> Strength | None:
    """How strongly a figure is bound that no word of the measure is told of, or if `likened` other words for it."""
    refs, own, rest = words.references(), words.own, words.rest
    if beside_its_subject(reading, figure, fact, refs):
        return _AS_IT_WAS
    if counts_answers(fact.measure) and took_part(reading, figure, refs, own, rest):
        return _SURELY
    if counts_represented(fact.title) and speak_for(reading, figure, refs, own, rest):
        return _SURELY
    if said_of_it(reading, figure, fact, refs, own, rest):
        return _AS_CARRIED
    if likened and _near(reading, figure, fact) and (how := _told(reading, figure, fact, words)):
        return how
    if not fact.subject:
        return None
    if told_crosswise(reading, figure, fact, refs, own, likened=likened):
        return _CROSSWISE
    if done_so_far(reading, figure, fact.measure, words.measured - words.named, refs, own, rest):
        return _SURELY
    if due_by(reading, figure, fact, refs):
        return _SURELY
    if form_due(reading, figure, fact, refs):
        return _BY_ITS_FORM
    if was_its_value(reading, figure, fact, refs):
        return _AS_IT_WAS
    if is_allowed(reading, figure, fact, refs) and of_subject(reading, figure, refs, own, rest) is not None:
        return _AS_CARRIED
    if notice_of_it(reading, figure, fact, refs):
        return _AS_CARRIED
    if was_allowed(reading, figure, fact, refs) and of_subject(reading, figure, refs, own, rest) is not None:
        return BY_VALUE
    if by_its_value(reading, figure, fact, refs, words.measured - words.named):
        return BY_VALUE
    return BY_VALUE if recalled(reading, figure, fact, refs, own, rest) else None


def may_be_unmeasured(reading: Reading, figures: list[Figure], fact: Fact) -> bool:
    """Whether one of `figures` may be the fact's with no word of its measure, so that its subject may be named anywhere before.

    It may be so by its value, or by what those counted are told to do: "3,500 *people wrote in*", "they *speak for* thousands".
    """
    sums = [figure for figure in figures if figure.kind in SUMS]
    if sums and may_be_of(reading, sums, fact):
        return True
    current = current_version(reading, fact)
    alike = [figure for figure in figures if current is not None and figure.kind == current.value.kind]
    if any(may_be_recalled(reading, figure, fact) for figure in alike):
        return True
    if counts_represented(fact.title) and any(spoken_for(reading, figure) is not None for figure in figures):
        return True
    return counts_answers(fact.measure) and any(told(reading, figure) for figure in figures)


def _told(reading: Reading, figure: Figure, fact: Fact, words: _Words) -> Strength | None:
    """How strongly a sum is bound that is told of the fact's subject in other words than the library's, if it is."""
    from linter.matching.paid_by import told_of_it

    refs = words.references()
    apart = of_subject(reading, figure, refs, words.own, words.rest)
    known = _known(figure, fact) or figure.kind == "rate"  # what is told by the unit is hardly another's
    if apart is None or not told_of_it(reading, figure, refs, words.own, known=known):
        return None
    ever = int(of_some_version(figure, fact))
    return (0, 0, ever, ever, 0, 0, -apart)


def _known(figure: Figure, fact: Fact) -> bool:
    """Whether a sum is one that the fact has had, or has a bound that it has had."""
    return any(
        same_value(figure, version.value) or figure.qualifier == version.qualifier != "exact"
        for version in fact.versions
    )


def _near(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a sum that is told in other words than the library's is near enough to the fact's to be meant for it."""
    current = current_version(reading, fact)
    written = reading.words_at(figure.first, figure.last)
    values = (version.value for version in fact.versions)
    return current is not None and near_a_sum(figure, written, values, current.value)


def _since(reading: Reading, figure: Figure, references: Iterable[Reference]) -> int:
    """How many words before a figure its subject was named, if in its paragraph: of two that may be meant it is the nearer."""
    block = reading.blocks[figure.first]
    named = [
        r.last for r in references if r.what == "own" and r.last <= figure.first and reading.blocks[r.first] == block
    ]
    return min([figure.first - last for last in named[-1:]], default=_LONG_SINCE)


_NO_OTHER = 1_000_000
"""A number above that of every wording."""
_LIKENED = (*SUMS, "percentage")
"""Kinds of figure that are told in other words only where they are near to those of the fact."""
_LONG_SINCE = 500
"""Words since a subject was named that counts as named in another paragraph."""
_ELSEWHERE = -1
"""Stands among the words that name a subject for those in the rest of the letter."""


def _in_a_row(reading: Reading, mention: Mention) -> bool:
    return reading.document.blocks[reading.blocks[mention.first]].kind == "row"


def _in_a_share(figures: list[Figure], mention: Mention) -> bool:
    """Whether a share is told with what it is of inside it: "88 *dogs* in every hundred"."""
    return any(figure.first < mention.first < figure.last for figure in figures if figure.kind == "percentage")


def _likely(reading: Reading, fact: Fact, figures: list[Figure], measures: list[Mention]) -> list[Figure]:
    """Those of `figures` that may be of the fact: of its kind, and near one of `measures`, unless they are sums or told of people."""
    kinds = {kind for version in fact.versions for kind in COMPARED[version.value.kind]}
    if all(version.value.kind == "magnitude" for version in fact.versions):
        kinds.discard(
            "number"
        )  # "hundreds of thousands" is told wrong by another magnitude; a count near it counts others
    return [
        figure
        for figure in figures
        if figure.kind in kinds
        and not (figure.kind == "number" and reading.names(figure.first, figure.last))  # "Invest *2035*"
        and any(comparable(figure, version.value) for version in fact.versions)
        and not ahead_of(reading, figure, fact)
        and (
            figure.kind in SUMS
            or reaches(reading, figure, measures)
            or told_after(reading, figure)
            or (counts_answers(fact.measure) and told(reading, figure))
            or (counts_represented(fact.title) and spoken_for(reading, figure) is not None)
            or may_have_been(reading, figure, fact)
            or (figure.date and (may_be_due(reading, figure, fact) or may_be_last(reading, figure, fact)))
            or may_be(reading, figure, fact)
            or may_be_recalled(reading, figure, fact)
            or may_be_allowed(reading, figure, fact)
        )
    ]


def references_to(
    reading: Reading, fact: Fact, mentions: list[Mention], aliases: list[tuple[str, ...]]
) -> list[Reference]:
    """What refers to the subject of the fact, or to another of its sort; `aliases` are the subject's names, as stems."""
    measured = {phrase_stems(_parts(wording)[0])[-1] for wording in fact.measure if phrase_stems(_parts(wording)[0])}
    found = references(reading, [m for m in mentions if m.key.role == "subject"], aliases, measured)
    return with_topics(reading, found, [m for m in mentions if m.key.role == "topic"])


def _measure(reading: Reading, figure: Figure, measure: Measured, named: frozenset[int]) -> tuple[int, int, int]:
    """How a measure ranks for a figure: by its parts, how firmly it stands there, and its words; all 0 if not at all."""
    firmness = measured_by(reading, figure, measure, named)
    return (len(measure.parts), firmness, measure.size) if firmness else (0, 0, 0)


def _best(
    reading: Reading, figure: Figure, measures: Iterable[Measured], named: frozenset[int]
) -> tuple[int, int, int]:
    """How the measure ranks that is most the figure's: one in other words than the library's only where none of those is."""
    ranks = [_measure(reading, figure, measure, named) for measure in measures]
    own = [rank for rank in ranks if rank[1] and rank[2] != IN_OTHER_WORDS]
    return max(own or ranks, default=(0, 0, 0))


def _of_ours(measure: str) -> Iterator[str]:
    """A measure, and with the articles that it may be said with, "of *our* stocks", or what is done: "put *it* right"."""
    yield measure
    first, _, rest = measure.partition(" ")
    if rest in _DONE_TO:
        yield from (f"{first} {whom} {rest}" for whom in ("it", "them", "this", "that", "you", "things", "matters"))
    if first.lower() == "of" and rest.split()[0].lower() not in _ARTICLES:
        for article in _ARTICLES:
            yield f"{first} {article} {rest}"


def _shapes_of(fact: Fact) -> dict[int, tuple[int, int]]:
    """The same of a fact's measure, and of other words for it, which count for less than its own."""
    others = enumerate(_in_other_words(fact), len(fact.measure))
    return {**_shapes(fact.measure), **{number: (len(parts), IN_OTHER_WORDS) for number, parts in others}}


def _in_other_words(fact: Fact) -> list[list[list[str]]]:
    """Other wordings of the fact's measure, each part by part, where its values are times, days, sums, shares or numbers of answers."""
    kinds = {version.value.kind for version in fact.versions}
    if not fact.subject and not kinds.isdisjoint(_LIKENED):
        return []  # "you pay 20p" may be paid for anything
    if "number" in kinds and not counts_answers(fact.measure):
        return []  # what is told of "responses *from charities*" is not told of answers
    return other_wordings(fact.measure, fact.subject, kinds.pop()) if len(kinds) == 1 else []


@lru_cache(maxsize=20_000)
def _shapes(measure: tuple[str, ...]) -> dict[int, tuple[int, int]]:
    """For each wording of a measure, how many parts and how many words it has."""
    return {number: (len(_parts(text)), len(text.split())) for number, text in enumerate(measure)}


def _parts(wording: str) -> list[str]:
    return re.split(_JOINTS, wording.strip())[:PARTS]
