"""Names that were replaced, and office-holders who have moved, must not be given as present.

Reported: `outdated-term`, at the old name, or at the name of a former holder standing with the office. Left alone: use
as history ("the former …", "then", "in 2017"), quotation, look-alikes that merely contain the name, web and e-mail
addresses, and the days before the change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.matching.bygone import said_gone, tells_gone, told_as_history
from linter.matching.paragraphs import Paragraph
from linter.matching.passed_on import leads_on, passed_on
from linter.matching.phrases import Key, Mention, Wanted
from linter.matching.reading import Reading
from linter.model.finding import Approved, Edit, Finding, Fix
from linter.model.frozen import frozen
from linter.model.library import Entry, Holder, Library, Post, Term
from linter.model.rule import NoKeys, Rule
from linter.text.tense import IRREGULAR_PAST

_TITLES = ("Mr", "Ms", "Mrs", "Miss", "Dr")
_HONOURS = frozenset("mr ms mrs miss dr sir dame lord lady baroness professor".split())
_STREETS = frozenset("yard house street road lane court square way park building buildings wharf gate".split())
_MADE = frozenset("appointed reappointed elected named installed confirmed".split())
_NEAR_TITLE = 9
_TURNING = 9
"""Words between "you" or "please" and the name turned to at the most."""
_ALSO = frozenset("and or the at in with of for before after that then later its successor".split())
_ALONG = 7
"""Words at the most between a name that is told as history and one that is told with it: "BEIS *and, before that,* DIT"."""
_MAY = frozenset("may can could should must need might".split())
_WRITE = frozenset("write complain speak refer ask reply".split())
_SUPPOSED = frozenset("if when whenever where once before unless".split())
_THAT = frozenset("that whether why how when if said told claim say".split())
_OTHERS = frozenset("you your he she they his her their".split())


Spec = NoKeys
"""The rule ranges over the terms and posts of the library."""


def phrases(rule: Rule, library: Library) -> Iterator[Wanted]:
    """Outdated forms and their look-alikes, the names of holders, the titles of posts."""
    from linter.matching.offices import office

    for term in library.terms:
        if rule.entries and term.id not in rule.entries:
            continue
        for number, outdated in enumerate(term.outdated):
            yield Wanted(outdated.form, Key("term", term.id, "outdated", number), exact_case=outdated.case_sensitive)
        for number, text in enumerate((*term.not_in, term.preferred)):
            yield Wanted(text, Key("term", term.id, "look-alike", number))
    for post in library.posts:
        if rule.entries and post.id not in rule.entries:
            continue
        for number, holder in enumerate(post.holders):
            for name in (holder.name, *holder.aliases):
                yield Wanted(name, Key("term", post.id, "holder", number))
            for name in _by_surname(post, holder):
                yield Wanted(name, Key("term", post.id, "surname", number))
        for number, title in enumerate(post.titles):
            yield Wanted(title, Key("term", post.id, "title", number))
        for number, short in enumerate(dict.fromkeys(filter(None, map(office, post.titles)))):
            yield Wanted(short, Key("term", post.id, "office", number), named=True)


def _by_surname(post: Post, holder: Holder) -> Iterator[str]:
    """How a holder is spoken of whom no other shares the surname with: "Mr Reynolds" for "Jonathan Reynolds"."""
    first, *others = holder.name.split()
    if first.lower() in _HONOURS and len(others) > 1:
        yield f"{first} {others[-1]}"
    given = others[0] if first.lower() in _HONOURS and len(others) > 1 else first
    if others and given.lower() not in _HONOURS and _alone_in_surname(post, holder):
        yield f"{given[0]} {others[-1]}"  # "Miss P. Aldcroft"
    if not others or first.lower() in _HONOURS:
        return
    if _alone_in_surname(post, holder):
        yield from (f"{title} {others[-1]}" for title in _TITLES if f"{title} {others[-1]}" not in holder.aliases)


def _alone_in_surname(post: Post, holder: Holder) -> bool:
    """Whether no other holder of the post has the surname."""
    own = holder.name.split()[-1]
    return all(other.name == holder.name or other.name.split()[-1] != own for other in post.holders)


def check(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Look at every outdated form and every former holder that stands in the letter."""
    parts = reading.parts(_concerned, _leans)
    gone = frozenset[str]().union(*(part.reading.once(_gone, rule) for part in parts))
    spelt_out = reading.initials if reading.considered is not None else frozenset[str]()
    for part in parts:
        here = gone.intersection(part.reading.mentions["term"]) if gone else gone
        found = part.reading.once(_found, rule, here, spelt_out)
        if found.initials and not found.initials.isdisjoint(reading.initials):
            found = part.reading.once(_found, rule, here, found.initials & reading.initials)
        yield from (finding.moved(part.text) for finding in found.findings)


@frozen
class _Found:
    """What is wrong in part of a letter, and the initials that it is wrong by, unless the letter spells them out."""

    findings: list[Finding]
    initials: frozenset[str]


def _concerned(paragraphs: Sequence[Paragraph]) -> bool:
    return any("term" in paragraph.kinds for paragraph in paragraphs)


def _leans(before: Sequence[Paragraph], following: Paragraph) -> bool:
    """Whether a name that ends a paragraph may stand with one that begins the next, or the next say that it is gone."""
    if "term" in before[-1].kinds and following.once(tells_gone):
        return True
    if "term" in following.kinds and leads_on(before[-1], following):
        return True
    if "term" not in following.kinds or "term" not in before[-1].kinds:
        return False
    ends = max(mention.last for mention in before[-1].mentions if mention.key.kind == "term")
    begins = min(mention.first for mention in following.mentions if mention.key.kind == "term")
    return len(before[-1].words) - ends + begins <= _NEAR_TITLE


def _entries(rule: Rule, reading: Reading) -> Iterator[tuple[Entry, list[Mention]]]:
    for entry_id, mentions in reading.mentions.get("term", {}).items():
        if not rule.entries or entry_id in rule.entries:
            yield reading.index.entries[entry_id], mentions


def _gone(reading: Reading, rule: Rule) -> frozenset[str]:
    """The terms that part of a letter says have been replaced: the whole letter knows it then."""
    return frozenset(
        entry.id
        for entry, mentions in _entries(rule, reading)
        if any(said_gone(reading, mention.last) for mention in mentions if mention.key.role == "outdated")
    )


def _found(reading: Reading, rule: Rule, gone: frozenset[str], spelt_out: frozenset[str]) -> _Found:
    """What is wrong in part of a letter that says elsewhere which terms are `gone`, and what initials it spells out."""
    findings: list[Finding] = []
    asked = set[str]()
    for entry, mentions in _entries(rule, reading):
        if isinstance(entry, Term):
            findings += _term(rule, reading, entry, mentions, gone=entry.id in gone, spelt_out=spelt_out, asked=asked)
        elif isinstance(entry, Post):
            findings += _post(rule, reading, entry, mentions)
    return _Found(findings, frozenset(asked))


def _term(
    rule: Rule,
    reading: Reading,
    term: Term,
    mentions: list[Mention],
    *,
    gone: bool,
    spelt_out: frozenset[str],
    asked: set[str],
) -> Iterator[Finding]:
    """What is wrong by a term; to `asked` go the initials that it is wrong by."""
    from linter.matching.succession import exchanged

    lookalikes = [mention for mention in mentions if mention.key.role == "look-alike"]
    end, told = -1, len(reading.words)
    for mention in sorted(mentions, key=lambda m: (m.first, -m.last)):
        if mention.key.role != "outdated" or mention.first < end:
            continue
        form = term.outdated[mention.key.number]
        inside = any(other.first <= mention.first and mention.last <= other.last for other in lookalikes)
        longer = any(
            other.last - other.first > mention.last - mention.first
            for other in lookalikes
            if other.first <= mention.first
        )
        words = (mention.first, mention.last)
        if inside and (longer or any(other.first == mention.first for other in lookalikes)):
            reading.note(term.id, words, "it is part of another name")
            continue
        if form.since and reading.as_of < form.since:
            reading.note(term.id, words, "the name was right on this day")
            continue
        if not _own(reading, mention) or _part_of_name(reading, mention):
            reading.note(term.id, words, "somebody else says it, or it is part of a code or an address")
            continue
        end = mention.last
        now = any(0 < other.first - mention.last <= 4 and _is_now(reading, mention, other) for other in lookalikes)
        now = now or any(exchanged(reading, mention.first, mention.last, other.first) for other in lookalikes)
        along = 0 <= mention.first - told < _ALONG and _ALSO.issuperset(reading.words.norm[told : mention.first])
        history = gone or now or along or told_as_history(reading, mention.first, mention.last, form.since)
        if term.historical_use and history:
            told = mention.last
            reading.note(term.id, words, "it is told as history")
            continue
        initials = _initials(reading, mention)
        if initials:
            asked.add(initials)
        if initials in spelt_out:
            reading.note(term.id, words, "the letter spells these initials out as another name")
            continue
        written = reading.words_at(mention.first, mention.last)
        since = f" since {form.since.day} {form.since:%B %Y}" if form.since else ""
        message = f"“{written}” has been replaced by “{term.preferred}”{since}."
        approved = Approved(term.id, None, term.preferred, term.owner, form.since, term.source)
        fix = Fix(
            (Edit(reading.span(mention.first, mention.last), term.preferred),), "safe", f"Write “{term.preferred}”"
        )
        yield reading.finding(rule, "outdated-term", (mention.first, mention.last), message, approved, fix)


def _is_now(reading: Reading, old: Mention, new: Mention) -> bool:
    """Whether the old name is given as that of the new: "the Fund is now the Scheme", "the Fund (now the Scheme)"."""
    after = reading.words.norm[old.last : old.last + 2]
    return after[:1] in (["now"], ["today"]) or after in (
        ["is", "now"],
        ["are", "now"],
        ["has", "become"],
        ["have", "become"],
    )


def _own(reading: Reading, mention: Mention) -> bool:
    """Whether the name is the drafter's: not quoted, not told by another; where the reader may turn, the drafter says."""
    if reading.drafters_own(mention.first, mention.last, questions=False):
        return True
    from linter.matching.to_be_asked import to_be_asked

    turning = not any(reading.quoted[mention.first : mention.last]) and _may_turn_to(reading, mention.first)
    return (
        turning or passed_on(reading, mention.first, mention.last) or to_be_asked(reading, mention.first, mention.last)
    )


def _may_turn_to(reading: Reading, first: int) -> bool:
    """Whether the reader is told to turn to the name, or how: "please contact …", "you may write to …"."""
    norm = reading.words.norm
    begin = reading.sentences[reading.sentence_at(first)].first
    at = next(
        (at for at in range(first - 1, max(begin, first - _TURNING) - 1, -1) if norm[at] in ("you", "please")), None
    )
    if at is None or norm[at - 1] == "to" or _THAT & set(norm[at:first]):
        return False
    if at > begin and not reading.drafters_own(at - 1, at):
        other = next((i for i in range(begin, at) if norm[i] in _OTHERS), at)
        if norm[other - 1] not in _SUPPOSED:
            return False
    how = norm[at + 1 : at + 2]
    return norm[at] == "please" or bool(_MAY & set(how)) or (norm[at - 1] in _SUPPOSED and bool(_WRITE & set(how)))


def _part_of_name(reading: Reading, mention: Mention) -> bool:
    """Whether the form is part of a longer name, word or code: "DIT Trustees Ltd", or with a slash as in BEIS/2021/04."""
    from linter.matching.called_after import called_after_it, trades_as

    if trades_as(reading, mention.last) or called_after_it(reading, mention):
        return True
    text = reading.document.text
    start, end = reading.words.start[mention.first], reading.words.end[mention.last - 1]
    following = reading.words.norm[mention.last : mention.last + 1]
    if following and following[0] in _STREETS and reading.words.capital(mention.last) and text[end : end + 1] == " ":
        return True
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isdigit():
        return True
    return text[end : end + 1] in ("/", "_", "@") or text[start - 1 : start] in ("/", "_", "@", ".")


def _initials(reading: Reading, mention: Mention) -> str:
    """The name, if it is initials, which may be those of another one: "RUC, as the Railway Union Casuals styled themselves"."""
    words, first = reading.words, mention.first
    initials = words.text[words.start[first] : words.end[mention.last - 1]].rstrip("s")
    if mention.last - first > 1 or not initials.isupper() or not 3 <= len(initials) <= 6:
        return ""
    return initials.lower()


def _post(rule: Rule, reading: Reading, post: Post, mentions: list[Mention]) -> Iterator[Finding]:
    from linter.matching.offices import beside
    from linter.matching.succession import succeeded

    current = [holder for holder in post.holders if holder.period.covers(reading.as_of)]
    end = -1
    for mention in sorted(mentions, key=lambda m: (m.first, -m.last)):
        if mention.key.role not in ("holder", "surname") or mention.first < end:
            continue
        end = mention.last
        holder = post.holders[mention.key.number]
        held_again = any(other.name == holder.name and other.period.covers(reading.as_of) for other in post.holders)
        if held_again or holder.period.end is None or reading.as_of <= holder.period.end:
            continue
        title = next(
            (title for title in _titles_for(reading, mention, mentions) if _together(reading, mention, title)), None
        )
        if title is None and not _names_one_of(post, current, mentions):
            offices = (other for other in mentions if other.key.role == "office")
            title = next((other for other in offices if beside(reading, mention, other)), None)
        if title is None or not _own(reading, mention):
            continue
        if succeeded(reading, mention.first, mention.last) or told_as_history(
            reading, min(mention.first, title.first), max(mention.last, title.last), holder.period.end, posts=True
        ):
            continue
        yield _moved(rule, reading, post, holder, current, mention)


def _names_one_of(post: Post, holders: list[Holder], mentions: list[Mention]) -> bool:
    """Whether any of `holders` is named: another named with such an office holds another post."""
    return any(m.key.role in ("holder", "surname") and post.holders[m.key.number] in holders for m in mentions)


def _titles_for(reading: Reading, name: Mention, mentions: list[Mention]) -> list[Mention]:
    """The titles that may be those of a name: of its own sentence, or of other lines that give them to nobody else."""
    titles = [mention for mention in mentions if mention.key.role == "title"]
    held = {
        reading.sentence_at(other.first)
        for other in mentions
        if other.key.role == "holder" and other.key.number != name.key.number
    }
    at = reading.sentence_at(name.first)
    own = [title for title in titles if reading.sentence_at(title.first) == at]
    others = [other for other in mentions if other.key.role == "holder" and other.key.number != name.key.number]
    return own or [
        title
        for title in titles
        if reading.sentence_at(title.first) not in held
        and all(_apart(name, title) <= _apart(other, title) for other in others)
    ]


def _apart(name: Mention, title: Mention) -> int:
    """How many words stand between a name and a title."""
    return max(title.first - name.last, name.first - title.last)


def _together(reading: Reading, name: Mention, title: Mention) -> bool:
    """Whether a name stands with a title: beside it in a sentence, or on a line next to it in letterhead or signature."""
    from linter.matching.offices import acts_as

    first, second = sorted((name, title))
    between = second.first - first.last
    if first is name and acts_as(reading, name, title):
        return True
    if between < 0 or between > _NEAR_TITLE:
        return False
    gap = reading.document.text[reading.words.end[first.last - 1] : reading.words.start[second.first]]
    gap = gap.replace("M.P.", "MP")
    if name.key.role == "surname":
        return _in_apposition(reading, first, second)
    if reading.sentence_at(name.first) == reading.sentence_at(title.first):
        words = reading.words.norm[first.last : second.first]
        after = reading.words.norm[second.last : second.last + 1]
        if {"who", "as"} & set(words) and after and (after[0].endswith("ed") or after[0] in IRREGULAR_PAST):
            return False
        lead = [
            *reading.words.norm[max(0, title.first - 2) : title.first],
            *reading.words.norm[second.first - 1 : second.first],
        ]
        if "as" in words and any(
            (word.endswith("ed") or word in IRREGULAR_PAST) and word not in _MADE for word in words
        ):
            return False  # "X, who ordered it as Minister"
        if {"was", "were", "had"} & set(words) or {"was", "were"} & set(lead):
            return False
        if "as" not in words and _does(reading, first.last, second.first):
            return False  # "X *will welcome* the Minister"
        if (
            words == ["as"]
            and reading.words.norm[first.first - 1] == "by"
            and first is name
            and {"was", "were"} & set(_before(reading, first))
        ):
            return False  # "was made by X as Minister"
        if words[:3] == ["continues", "to", "be"]:
            return True
        return between <= 5 and not {"not", "when", "while", "met", "and", "to", "wrote", "asked", "told"} & set(words)
    return between <= 4 and gap.count("\n") <= 4 and not any(mark in gap for mark in ".!?")


_AFTER_NAMES = frozenset("mp msp obe cbe mbe kc qc phd".split())
"""Letters after a name."""


def _does(reading: Reading, first: int, last: int) -> bool:
    """Whether words `first` to `last` say that one of two does something to the other."""
    norm = reading.words.norm
    return any(norm[group.verb] not in _MADE for group in reading.verb_groups(first, last, frozenset()))


def _before(reading: Reading, name: Mention) -> list[str]:
    """The last words of its sentence before a name."""
    return reading.words.norm[
        max(reading.sentences[reading.sentence_at(name.first)].first, name.first - 5) : name.first
    ]


def _in_apposition(reading: Reading, first: Mention, second: Mention) -> bool:
    """Whether a surname and a title say who somebody is: "Mr X, the Minister, will", "the Minister, Mr X", "Dear Mr X, As Minister"."""
    words = reading.words
    between = [word for word in words.norm[first.last : second.first] if word not in _AFTER_NAMES]
    if reading.sentence_at(first.last - 1) != reading.sentence_at(second.first):  # "Mr D. Smith" may be cut in two
        gap = words.gap(second.first)
        return between == ["as"] or (not between and gap.count("\n") == 1 and not gap.strip())  # a signature
    sentence = reading.sentences[reading.sentence_at(first.last - 1)]
    closed = second.last >= sentence.last or bool(words.mark(second.last)) or "," not in words.gap(first.last)
    return between in ([], ["the"], ["our"]) and closed


def _moved(
    rule: Rule, reading: Reading, post: Post, holder: Holder, current: list[Holder], mention: Mention
) -> Finding:
    written = reading.words_at(mention.first, mention.last)
    until = f"{holder.period.end.day} {holder.period.end:%B %Y}" if holder.period.end else ""
    words = (mention.first, mention.last)
    if not current:
        message = f"“{written}” left the office of {post.title} on {until}."
        return reading.finding(
            rule, "outdated-term", words, message, Approved(post.id, None, "", post.owner, None, holder.source)
        )
    now = current[0]
    message = f"“{written}” was {post.title} until {until}; it is now {now.name}."
    approved = Approved(post.id, None, f"{now.name}, {post.title}", post.owner, now.period.start, now.source)
    text = now.name.upper() if written.isupper() else now.name
    fix = Fix((Edit(reading.span(*words), text),), "review", f"Write “{text}”")
    return reading.finding(rule, "outdated-term", words, message, approved, fix)
