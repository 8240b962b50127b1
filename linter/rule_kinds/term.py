"""Names that were replaced, and office-holders who have moved, must not be given as present.

Reported: `outdated-term`, at the old name, or at the name of a former holder standing with the office. Left alone: use
as history ("the former …", "then", "in 2017"), quotation, look-alikes that merely contain the name, web and e-mail
addresses, and the days before the change.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.matching.phrases import Key, Mention, Wanted
from linter.matching.reading import Reading
from linter.model.finding import Approved, Edit, Finding, Fix
from linter.model.frozen import frozen
from linter.model.library import Holder, Library, Post, Term
from linter.model.rule import Rule
from linter.text.numbers import Figure
from linter.text.sentences import Sentence
from linter.text.tense import IRREGULAR_PAST

_HISTORICAL = frozenset(
    """former formerly previous previously predecessor predecessors abolished defunct old erstwhile replaced
    superseded renamed ex originally historically closed dissolved wound merged became succeeded legacy ceased
    late outgoing left resigned departed retired letterhead letterheaded
    archive archives archived""".split()
)
_UNTIL = {"until", "till", "before", "prior"}
_NOW = {"now", "currently", "today", "present"}
_WAS = {"was", "were", "had", "did", "served", "been", "used"}
_GONE = frozenset("merged abolished replaced renamed closed dissolved wound superseded exists disbanded split".split())
_STREETS = frozenset("yard house street road lane court square way park building buildings wharf gate".split())
_NEAR_TITLE = 9


@frozen
class Spec:
    """No keys of its own: the rule ranges over the terms and posts of the library."""


def phrases(rule: Rule, library: Library) -> Iterator[Wanted]:
    """Outdated forms and their look-alikes, the names of holders, the titles of posts."""
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
        for number, title in enumerate(post.titles):
            yield Wanted(title, Key("term", post.id, "title", number))


def check(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Look at every outdated form and every former holder that stands in the letter."""
    for entry_id, mentions in reading.mentions.get("term", {}).items():
        if rule.entries and entry_id not in rule.entries:
            continue
        entry = reading.index.entries[entry_id]
        if isinstance(entry, Term):
            yield from _term(rule, reading, entry, mentions)
        elif isinstance(entry, Post):
            yield from _post(rule, reading, entry, mentions)


def _term(rule: Rule, reading: Reading, term: Term, mentions: list[Mention]) -> Iterator[Finding]:
    lookalikes = [mention for mention in mentions if mention.key.role == "look-alike"]
    gone = any(_said_gone(reading, mention) for mention in mentions if mention.key.role == "outdated")
    end = -1
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
        if not reading.drafters_own(mention.first, mention.last, questions=False) or _part_of_name(reading, mention):
            reading.note(term.id, words, "somebody else says it, or it is part of a code or an address")
            continue
        end = mention.last
        if _spelt_out_otherwise(reading, mention):
            reading.note(term.id, words, "the letter spells these initials out as another name")
            continue
        if term.historical_use and (gone or _historical(reading, mention.first, mention.last, form.since)):
            reading.note(term.id, words, "it is told as history")
            continue
        written = reading.words_at(mention.first, mention.last)
        since = f" since {form.since.day} {form.since:%B %Y}" if form.since else ""
        message = f"“{written}” has been replaced by “{term.preferred}”{since}."
        approved = Approved(term.id, None, term.preferred, term.owner, form.since, term.source)
        fix = Fix(
            (Edit(reading.span(mention.first, mention.last), term.preferred),), "safe", f"Write “{term.preferred}”"
        )
        yield reading.finding(rule, "outdated-term", (mention.first, mention.last), message, approved, fix)


def _part_of_name(reading: Reading, mention: Mention) -> bool:
    """Whether the form is part of a longer word or a code: joined by a slash or an underscore, as in BEIS/2021/04."""
    text = reading.document.text
    start, end = reading.words.start[mention.first], reading.words.end[mention.last - 1]
    following = reading.words.norm[mention.last : mention.last + 1]
    if following and following[0] in _STREETS and reading.words.capital(mention.last) and text[end : end + 1] == " ":
        return True
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isdigit():
        return True
    return text[end : end + 1] in ("/", "_", "@") or text[start - 1 : start] in ("/", "_", "@", ".")


def _historical(reading: Reading, first: int, last: int, since: date | None, *, posts: bool = False) -> bool:
    """Whether the words around tell of the past: an adjective, "until", a date before `since`, a past verb with a date."""
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(first)]
    near = norm[max(sentence.first, first - 6) : first] + norm[last : min(sentence.last, last + 5)]
    if _HISTORICAL & set(near) or "then" in norm[max(sentence.first, first - 1) : first]:
        return True
    lead = norm[max(sentence.first, first - 6) : first]
    pairs = set(zip(lead, lead[1:], strict=False))
    if ("no", "longer") in zip(near, near[1:], strict=False) or _served(lead):
        return True
    if pairs & {("had", "been"), ("used", "to"), ("was", "then"), ("were", "then"), ("was", "once")}:
        return True
    if ("the", "then") in zip(lead, lead[1:], strict=False) or _told_gone(reading, sentence, norm[first:last]):
        return True
    if posts and (_HISTORICAL | {"then"}) & set(norm[first:last]):
        return True
    if ("that", "time") in zip(norm[sentence.first : last], norm[sentence.first + 1 : last], strict=False):
        return True
    after = norm[last : min(sentence.last, last + 5)]
    if _formers(norm, sentence.first, first):
        return True
    begin = _after_comma(reading, last, sentence.last)
    verb = next(
        (word for word in norm[begin : min(sentence.last, begin + 7)] if word in _WAS | {"is", "are", "will", "has"}),
        "",
    )
    if verb in ("was", "were") and first - sentence.first <= 3 and since and not posts:
        return True
    before = norm[max(sentence.first, first - 8) : first]
    if ("as", "it", "was") in zip(before, before[1:], before[2:], strict=False):
        return True
    triples = set(zip(after, after[1:], after[2:], strict=False))
    if triples & {("of", "the", "day"), ("of", "that", "time"), ("at", "the", "time"), ("at", "that", "time")}:
        return True
    if (after[:1] == ["as"] and "was" in after) or ("those", "days") in zip(
        norm[sentence.first : sentence.last], norm[sentence.first + 1 : sentence.last], strict=False
    ):
        return True
    if posts and _UNTIL & set(norm[first : min(sentence.last, last + 3)]):
        return True
    if _UNTIL & set(norm[max(sentence.first, first - 3) : first]) or "known" in near or "called" in near:
        return True
    inside = set(norm[sentence.first : sentence.last])
    for figure in reading.figures_in(sentence.first, sentence.last):
        if since and figure.date and not figure.date.yearless and figure.date.end < since:
            return not _NOW & inside
        year = int(figure.amount) if figure.kind == "number" and 1900 <= figure.amount <= 2100 else 0
        row = reading.document.blocks[sentence.block].kind == "row"
        if since and year and year < since.year and (row or _told_of(reading, sentence, figure, first, last)):
            return True
        if figure.date and not figure.date.yearless and figure.date.end < reading.as_of:
            if _WAS & inside or any(word.endswith("ed") for word in norm[sentence.first : sentence.last]):
                return not _NOW & inside
    return bool(inside & {"ago", "decade", "years"} and _WAS & inside and "ago" in inside)


def _spelt_out_otherwise(reading: Reading, mention: Mention) -> bool:
    """Whether initials are those of another name in the letter: "RUC, as the Railway Union Casuals styled themselves"."""
    words, first = reading.words, mention.first
    initials = words.text[words.start[first] : words.end[mention.last - 1]].rstrip("s")
    if mention.last - first > 1 or not initials.isupper() or not 3 <= len(initials) <= 6:
        return False
    return initials.lower() in reading.initials


def _served(lead: list[str]) -> bool:
    """Whether somebody was there once: "I worked at the …"."""
    words = [word for word in lead if word not in ("the", "a", "our")]
    return len(words) > 1 and words[-1] in ("at", "in", "for", "with") and words[-2] in ("worked", "served", "employed")


def _told_of(reading: Reading, sentence: Sentence, year: Figure, first: int, last: int) -> bool:
    """Whether a bare year dates the name: "(BEIS, 2021)", "Your 2020 letter was addressed to BEIS"."""
    if last <= year.first <= last + 1:
        return True
    words = reading.words.norm[sentence.first : sentence.last]
    return year.first < first and not _NOW & set(words) and bool(_WAS & set(words))


def _after_comma(reading: Reading, last: int, end: int) -> int:
    """Where the clause goes on after "…, you will recall, was": the word after the second comma, or `last`."""
    if last >= end or "," not in reading.words.gap(last):
        return last
    return next((at for at in range(last + 1, min(last + 8, end)) if "," in reading.words.gap(at)), last)


def _said_gone(reading: Reading, mention: Mention) -> bool:
    """Whether the letter itself says that the thing is no more: "the Department …, which was abolished in 2023"."""
    sentence = reading.sentences[reading.sentence_at(mention.first)]
    after = reading.words.norm[mention.last : min(mention.last + 5, sentence.last)]
    return bool({"was", "were"} & set(after[:3])) and bool(_GONE & set(after))


def _told_gone(reading: Reading, sentence: Sentence, name: list[str]) -> bool:
    """Whether the next sentence says that it is gone: "That department was merged into ours in 2023"."""
    norm = reading.words.norm
    opening = norm[sentence.last : sentence.last + 8]
    if opening[:1] not in (["that"], ["this"], ["it"], ["the"]) or not {"was", "were", "has", "no"} & set(opening):
        return False
    return bool(_GONE & set(opening)) and (opening[0] == "it" or opening[1] in name)


def _formers(norm: list[str], begin: int, first: int) -> bool:
    """Whether the clause is about somebody of the past: "The previous Government described … as its …"."""
    opening = norm[begin : begin + 3]
    if not {"previous", "former", "last"} & set(opening) or first - begin > 20:
        return False
    return any(word in _WAS or word.endswith("ed") or word in IRREGULAR_PAST for word in norm[begin + 2 : first])


def _post(rule: Rule, reading: Reading, post: Post, mentions: list[Mention]) -> Iterator[Finding]:
    titles = [mention for mention in mentions if mention.key.role == "title"]
    current = [holder for holder in post.holders if holder.period.covers(reading.as_of)]
    end = -1
    for mention in sorted(mentions, key=lambda m: (m.first, -m.last)):
        if mention.key.role != "holder" or mention.first < end:
            continue
        end = mention.last
        holder = post.holders[mention.key.number]
        held_again = any(other.name == holder.name and other.period.covers(reading.as_of) for other in post.holders)
        if held_again or holder.period.end is None or reading.as_of <= holder.period.end:
            continue
        title = next((title for title in titles if _together(reading, mention, title)), None)
        if title is None or not reading.drafters_own(mention.first, mention.last, questions=False):
            continue
        if _historical(
            reading, min(mention.first, title.first), max(mention.last, title.last), holder.period.end, posts=True
        ):
            continue
        yield _moved(rule, reading, post, holder, current, mention)


def _together(reading: Reading, name: Mention, title: Mention) -> bool:
    """Whether a name stands with a title: beside it in a sentence, or on a line next to it in letterhead or signature."""
    first, second = sorted((name, title))
    between = second.first - first.last
    if between < 0 or between > _NEAR_TITLE:
        return False
    gap = reading.document.text[reading.words.end[first.last - 1] : reading.words.start[second.first]]
    gap = gap.replace("M.P.", "MP")
    if reading.sentence_at(name.first) == reading.sentence_at(title.first):
        words = reading.words.norm[first.last : second.first]
        after = reading.words.norm[second.last : second.last + 1]
        if {"who", "as"} & set(words) and after and (after[0].endswith("ed") or after[0] in IRREGULAR_PAST):
            return False
        if {"was", "were", "had"} & set(words) or "was" in reading.words.norm[second.first - 1 : second.first]:
            return False
        return between <= 5 and not {"not", "met", "and", "to", "wrote", "asked", "told"} & set(words)
    return between <= 4 and gap.count("\n") <= 4 and not any(mark in gap for mark in ".!?")


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
