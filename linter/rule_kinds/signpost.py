"""A letter that speaks of one thing must point to another.

Any of a rule's triggers, phrases or lines of the library, asks for any one of its signposts in the rule's scope: the
letter, the paragraph or the sentence. Reported: `missing-signpost`, one finding a letter, at the words that ask for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from linter.matching.cases_told import asked_of, of_somebody, puts
from linter.matching.paragraphs import Paragraph
from linter.matching.phrases import Key, Mention, Wanted, longest
from linter.matching.reading import Reading
from linter.model.document import Span
from linter.model.finding import Approved, Edit, Finding, Fix
from linter.model.frozen import frozen
from linter.model.library import Library, Line
from linter.model.rule import Rule
from linter.text.reported import reports, requests
from linter.text.sentences import Sentence
from linter.text.stems import root

_RECOGNISED = 0.6
"""How much of a trigger line's sentence must be there for it to ask for a signpost."""

_IF = frozenset("if should where when whenever".split())
_ANYONE = frozenset("anyone anybody someone somebody everyone everybody those people".split())
_THINKING = frozenset(root(verb) for verb in "think believe feel consider suspect find fear".split())

_SOMEBODY = frozenset(
    "you your he his she her him they their them i my me mother father husband wife son daughter".split()
)
_OTHERS = frozenset("neighbour neighbours neighbouring somebody someone others".split())
_COMPLAINING = frozenset("you he she they who have has had also".split())
_BEING = frozenset("is are be being".split())
_FEELING = frozenset("are is am remain feel become still ever now also really very naturally understandably".split())
"""What stands between somebody and what is felt: "you *are still* worried"."""
_WHO_FEEL = frozenset("you who i".split())
_STATE = 3
_NOT = frozenset("not never no nor rarely".split())
_TRUE = tuple(
    tuple(phrase.split())
    for phrase in (
        "one we share,one i share,one that we share,one that i share,one with which,one that few would,one few would,one that nobody,"
        "well made,right,true,fair,a fair one,a good one,quite right,surely right,hard to dispute,hard to deny,beyond dispute,"
        "well founded,well taken,understood,accepted,shared by"
    ).split(",")
)
"""How what somebody else says is agreed with, after "is"."""
_FIRST = frozenset("i my".split())
_YOURS = frozenset("you your".split())
_READER = frozenset("you your i my we our".split())
_ASKING = frozenset(root(verb) for verb in "ask enquire wonder".split())


@frozen
class Spec:
    """`triggers` or `trigger_lines` ask for any one of `requires` in `scope`; `suggests` is the line to add.

    `not_in` are longer phrases in which what is required is no signpost, unless a longer one that is stands around them.
    """

    triggers: tuple[str, ...] = ()
    trigger_lines: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    scope: Literal["letter", "paragraph", "sentence"] = "letter"
    suggests: str | None = None

    def __post_init__(self) -> None:
        """Raises ValueError where the rule could never find anything, or could never be satisfied."""
        if not self.triggers and not self.trigger_lines:
            raise ValueError("nothing asks for the signpost: give 'triggers' or 'trigger_lines'")
        if not self.requires:
            raise ValueError("there is no signpost to look for: give 'requires'")


def phrases(rule: Rule, library: Library) -> Iterator[Wanted]:
    """The rule's triggers and its signposts."""
    from linter.matching.befalling import befalling
    from linter.matching.gapped import gapped
    from linter.matching.spread import ends, sort_of
    from linter.matching.trigger_forms import forms

    spec = _spec(rule)
    for number, text in enumerate(spec.triggers):
        for wording in sorted(forms(text, spec.triggers)):
            yield Wanted(wording, Key("signpost", rule.id, "trigger", number))
        if both := ends(text):
            yield Wanted(both[0], Key("signpost", rule.id, "end", number))
        if sort := sort_of(text):
            yield Wanted(sort[0], Key("signpost", rule.id, "end", number))
        if it := befalling(text):
            yield Wanted(it.thing, Key("signpost", rule.id, "thing", number))
        if apart := gapped(text):
            yield Wanted(apart.tail, Key("signpost", rule.id, "tail", number))
    for number, text in enumerate(spec.requires):
        yield Wanted(text, Key("signpost", rule.id, "signpost", number))
    for number, text in enumerate(spec.not_in):
        yield Wanted(text, Key("signpost", rule.id, "no signpost", number))


def check(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Look for what asks for a signpost, and for the signpost; report the first want."""
    spec = _spec(rule)
    found = [(part, part.reading.once(_looked_for, rule)) for part in reading.parts(_concerned, _apart)]
    anywhere = spec.scope == "letter" and any(here.signposts for _, here in found)
    for part, here in found:
        for first, last in here.asked:
            if not (anywhere or any(_in_scope(part.reading, spec, first, signpost) for signpost in here.signposts)):
                yield _finding(rule, part.reading, spec, first, last).moved(part.text)
                return
            part.reading.note(rule.id, (first, last), "the signpost that it asks for is there")


@frozen
class _LookedFor:
    """The words of part of a letter that ask for a signpost, in order, and the first words of its signposts."""

    asked: list[tuple[int, int]]
    signposts: list[int]


def _concerned(paragraphs: Sequence[Paragraph]) -> bool:
    return any("signpost" in paragraph.kinds or paragraph.passages for paragraph in paragraphs)


def _apart(_before: Sequence[Paragraph], _following: Paragraph) -> bool:
    return False


def _looked_for(reading: Reading, rule: Rule) -> _LookedFor:
    mentions = reading.mentions.get("signpost", {}).get(rule.id, [])
    pointing = longest(mention for mention in mentions if mention.key.role in ("signpost", "no signpost"))
    signposts = [mention.first for mention in pointing if mention.key.role == "signpost"]
    asked = [(m.first, m.last) for m in mentions if m.key.role == "trigger" and _asks(reading, m.first, m.last)]
    for mention in mentions:
        if told := _IN_OTHER_FORMS.get(mention.key.role):
            asked += [span for span in told(reading, rule, mention) if _asks(reading, *span)]
    wanted = set(_spec(rule).trigger_lines)
    for paragraph, _, _, before in reading.placed if wanted else ():
        for first, last, lines in paragraph.once(_said):
            if not wanted.isdisjoint(lines) and reading.drafters_own(before + first, before + last):
                asked.append((before + first, before + last))
    return _LookedFor(sorted(asked), signposts)


def _befell(reading: Reading, rule: Rule, mention: Mention) -> Iterator[tuple[int, int]]:
    """The words that tell of a trigger in another form: "your *sailing has been cancelled*" for "cancelled sailing"."""
    from linter.matching.befalling import befalling, told

    it = befalling(_spec(rule).triggers[mention.key.number])
    sentence = reading.sentences[reading.sentence_at(mention.first)]
    if it:
        yield from told(reading.keys, (sentence.first, sentence.last), (mention.first, mention.last), it)


def _told_apart(reading: Reading, rule: Rule, mention: Mention) -> Iterator[tuple[int, int]]:
    """The words of a trigger with others in their midst: "*charged* you twice *in error*" for "charged in error"."""
    from linter.matching.gapped import gapped, told_apart

    it = gapped(_spec(rule).triggers[mention.key.number])
    sentence = reading.sentences[reading.sentence_at(mention.first)]
    if it and (span := told_apart(reading.words, sentence.first, (mention.first, mention.last), it)) != (0, 0):
        yield span


def _parted(reading: Reading, rule: Rule, mention: Mention) -> Iterator[tuple[int, int]]:
    """The words of a trigger with a verb in its midst: "the *waste* goes *by rail*" for "waste by rail"."""
    from linter.matching.spread import ends, parted, said_to_be, sort_of

    trigger, thing = _spec(rule).triggers[mention.key.number], (mention.first, mention.last)
    norm, end = reading.words.norm, reading.sentences[reading.sentence_at(mention.first)].last
    span = parted(norm, thing, end, apart[1]) if (apart := ends(trigger)) else (0, 0)
    if sort := sort_of(trigger):
        span = said_to_be(norm, thing, end, sort[1])  # "that *text is a scam*"
    if span != (0, 0):
        yield span


_IN_OTHER_FORMS: Mapping[str, Callable[[Reading, Rule, Mention], Iterator[tuple[int, int]]]] = {
    "thing": _befell,
    "end": _parted,
    "tail": _told_apart,
}
"""How a trigger is told in another form, by what of it was found."""


def _asks(reading: Reading, first: int, last: int) -> bool:
    """Whether a trigger is the drafter's own, or what a reader may come to think: "If you believe that …"."""
    if first and reading.words.norm[first - 1] == "no" and reading.sentence_at(first - 1) == reading.sentence_at(first):
        return False  # "*no* complaint was rejected"
    own = reading.sentences[reading.sentence_at(first)]
    if _of_nobody(reading.words.norm[own.first : first]) and "who" not in reading.words.norm[last : own.last]:
        return False
    if reading.drafters_own(first, last):
        return True
    sentence = reading.sentences[reading.sentence_at(first)]
    if _complains(reading, sentence, first) and not any(reading.quoted[first:last]):
        return True
    if not any(reading.quoted[first:last]) and _agreed(reading.words.norm[last : sentence.last]):
        return True
    if any(reading.quoted[first:last]) or sentence.question:
        asks = requests(reading.words.norm, sentence) or _heads_answer(reading, sentence)
        return asks and not any(reading.quoted[first:last])
    if _was_told(reading.words.norm[sentence.first : first]):
        return True
    if _asked_there(reading.words.norm[sentence.first : first]) or _raised(
        reading.words.norm, sentence.first, first, last
    ):
        return True
    supposed = next((at for at in range(sentence.first, first) if _supposes(reading.words.norm, at, first)), None)
    if supposed is None or not reading.drafters_own(sentence.first, max(supposed, sentence.first + 1)):
        return False
    return _ASKING.isdisjoint(map(root, reading.words.norm[sentence.first : supposed]))


def _of_nobody(before: list[str]) -> bool:
    """Whether what follows is told of nobody: "*no patient has been* overcharged"."""
    at = len(before)
    while at and before[at - 1] in _BEEN:
        at -= 1
    return at < len(before) and not _NO.isdisjoint(before[max(0, at - _WHO) : at])


_BEEN = frozenset("is are was were be been being has have had ever yet".split())
_NO = frozenset("no none nobody neither".split())
_WHO = 6
"""Words at the most of whom something is told: "*nobody at the firm* has been"."""


def _complains(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """Whether word `verb`, which begins a trigger, tells that somebody said it: "You *complained* about your instructor"."""
    norm, who = reading.words.norm, verb - 1
    if who < sentence.first or not reports(norm[verb]):
        return False
    feels = next((at for at in range(who, max(sentence.first, who - _STATE) - 1, -1) if norm[at] not in _FEELING), who)
    if feels < who and norm[feels] in _WHO_FEEL:  # "if at any time *you are* worried"
        return feels == sentence.first or reading.drafters_own(sentence.first, feels)
    return norm[who] in _COMPLAINING and (who == sentence.first or reading.drafters_own(sentence.first, who))


def _agreed(after: list[str]) -> bool:
    """Whether what somebody says is agreed with: "your claim that it brings growth *is one that few would contest*"."""
    at = next((at for at, word in enumerate(after) if word in ("is", "are")), len(after))
    said = tuple(after[at + 1 :])
    return "not" not in said[:2] and any(said[: len(words)] == words for words in _TRUE)


def _heads_answer(reading: Reading, question: Sentence) -> bool:
    """Whether a question has its answer after it: "I am ill. *What if I cannot pay?*⏎Ring us.", "*Is your home safe?* It is."."""
    words, last = reading.words, question.last
    if last >= len(words):
        return False
    if "\n" not in words.gap(last):
        answer = reading.sentences[reading.sentence_at(last)]
        return not answer.question and not _READER.isdisjoint(words.norm[question.first : last])
    if not question.first or "\n" in words.gap(question.first):
        return True
    before = reading.sentences[reading.sentence_at(question.first - 1)]
    return words.gap(last).count("\n") == 1 and not _FIRST.isdisjoint(words.norm[before.first : question.last])


def _was_told(before: list[str]) -> bool:
    """Whether somebody learnt what follows from those who decide: "it is hard to *be told that* your complaint was rejected"."""
    told = (at for at in range(1, len(before)) if before[at] in _TOLD and before[at - 1] in _BEING)
    return any(len(before) - at <= _LEARNT for at in told)


_TOLD = frozenset("told informed notified advised".split())
_LEARNT = 5
"""Words at the most from "told" to what was told."""


def _asked_there(before: list[str]) -> bool:
    """Whether what leads to a trigger is a question that is put to people: "he *is asked whether* he has …"."""
    asked = (at for at in range(1, len(before) - 1) if before[at] == "asked" and before[at + 1] in ("whether", "if"))
    return any(before[at - 1] in _BEING for at in asked)


def _raised(norm: list[str], first: int, last: int, end: int) -> bool:
    """Whether a trigger, words `last` to `end`, is what the reader asks of, or tells of a case: "you ask whether", "you say that she"."""
    opens = next((at for at in range(first, last) if norm[at] in ("you", "your")), last)
    for at in range(opens + 1, last):
        if root(norm[at]) in _ASKING:
            return norm[at + 1] != "for"
        if reports(norm[at]) or root(norm[at]) in _THINKING:
            told = norm[at + 1 : last]
            asks = (here for here in range(at + 1, last) if norm[here - 1] == "you" and root(norm[here]) in _ASKING)
            if any(norm[here + 1] != "for" for here in asks):
                return True  # "you believe that he was ill, and *you ask* how"
            if norm[at - 2 : at] == ["as", "you"]:
                return True  # "as you say, it is"
            put = puts(norm[at]) and asked_of(told)  # "as you have *raised a* safeguarding concern"
            if at - opens <= _STATE and (put or of_somebody(norm, at, last, end)):
                return _NOT.isdisjoint(norm[opens:at])
            own = not _SOMEBODY.isdisjoint(told) or not _YOURS.isdisjoint(norm[last:end])
            theirs = own and _OTHERS.isdisjoint(norm[at + 1 : end])
            return told[:1] in (["of"], ["about"]) or theirs
    return False


def _supposes(norm: list[str], at: int, last: int) -> bool:
    """Whether a clause of supposing begins at word `at`: "if you think", "should you feel", "anyone who believes"."""
    if norm[at] == "who":
        generic = norm[at - 1] in _ANYONE or norm[at - 2] in ("a", "an", "any", "every")
        return at > 0 and generic and root(norm[at + 1]) in _THINKING
    return norm[at] in _IF and any(root(word) in _THINKING for word in norm[at + 2 : min(at + 5, last)])


def _said(reading: Paragraph) -> list[tuple[int, int, tuple[str, ...]]]:
    """The approved sentences that a paragraph says: from word, to word, and the lines that have the sentence."""
    found = []
    for passage in reading.passages:
        match = passage.matches[0]
        if match.coverage >= _RECOGNISED:
            first, last = reading.skeleton.first[match.first], reading.skeleton.last[match.last - 1]
            found.append((first, last, tuple(owner.line for owner in reading.index.units[match.unit].owners)))
    return found


def _spec(rule: Rule) -> Spec:
    if not isinstance(rule.spec, Spec):
        raise TypeError(f"rule {rule.id} has the keys of another kind")
    return rule.spec


def _in_scope(reading: Reading, spec: Spec, trigger: int, signpost: int) -> bool:
    if spec.scope == "letter":
        return True
    if spec.scope == "paragraph":
        return reading.blocks[trigger] == reading.blocks[signpost]
    return reading.sentence_at(trigger) == reading.sentence_at(signpost)


def _finding(rule: Rule, reading: Reading, spec: Spec, first: int, last: int) -> Finding:
    line = reading.index.entries.get(spec.suggests or "")
    version = line.in_force(reading.as_of) if isinstance(line, Line) else None
    names = " or ".join(f"“{text}”" for text in spec.requires[:3])
    short = reading.brief(first, last)
    message = f"“{short}” asks for a signpost, and the letter has none: mention {names}."
    if version and isinstance(line, Line):
        approved = Approved(line.id, version.number, version.text, line.owner, version.period.start, version.source)
        end = reading.document.blocks[reading.blocks[last - 1]].span.end
        fix = Fix((Edit(Span(end, end), " " + version.text),), "review", f"Add the line “{line.title}”")
    else:
        approved, fix = Approved(rule.id, None, names, rule.owner, rule.period.start, rule.why), None
    return reading.finding(rule, "missing-signpost", (first, last), message, approved, fix, absent=True)
