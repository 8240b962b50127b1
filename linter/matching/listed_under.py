"""What a list says of its items by the line above it: "Still to come this year:", "Published so far:"."""

from __future__ import annotations

from linter.matching.carried_on import is_heading
from linter.matching.fronted import to_come
from linter.matching.happening import phrase_begin
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.statements import happening_verbs
from linter.text.clauses import holds
from linter.text.stems import root

_PLAIN = frozenset(
    """the a an our of in to on and is are be it we this that these those which what year month week spring summer autumn
    winter so far next still yet now recently already list timetable publications publication papers paper documents
    strategies plans reviews reports launches milestones items following coming come up soon later new not been have has
    january february march april may june july august september october november december""".split()
)
_TO_COME = frozenset("forthcoming upcoming awaited awaiting pending due expected planned".split())
_THERE = frozenset("out available".split())


def dated_ahead(reading: Reading, name: Mention) -> tuple[int, int] | None:
    """The words of a line that gives a day to come for what the name is of: "October: publication of the Strategy"."""
    sentence, begin = reading.sentences[reading.sentence_at(name.first)], phrase_begin(reading.words, name.first)
    if begin == name.first or sentence.last > name.last + 1 or reading.verb_groups(sentence.first, begin, frozenset()):
        return None
    dates = [figure for figure in reading.figures_in(sentence.first, begin) if figure.date]
    if (
        len(dates) != 1
        or dates[0].last != begin
        or dates[0].first - sentence.first > 2
        or not reading.words.mark(begin)
    ):
        return None
    return (begin, name.last) if to_come(reading, dates[0]) else None


def stale_item(reading: Reading, name: Mention, verbs: tuple[str, ...], *, passed: bool) -> tuple[int, int] | None:
    """The name, if it is an item of a list and the line above says that it is to come once it has `passed`, or is there before."""
    sentence = reading.sentences[reading.sentence_at(name.first)]
    if sentence.lead < 0 or reading.document.blocks[sentence.block].kind != "item" or not is_heading(sentence, name):
        return None
    lead = reading.sentences[sentence.lead]
    words = [word for word in reading.words.norm[lead.first : lead.last] if not word.isdigit()]
    done = {word for word in words if word.endswith("ed") and root(word) in happening_verbs(verbs)}
    if lead.question or not _PLAIN.union(_TO_COME, _THERE, done).issuperset(words):
        return None
    coming = not _TO_COME.isdisjoint(words) or any(holds(words, ahead) for ahead in _AHEAD)
    there = bool(done or _THERE & set(words)) and "not" not in words and "be" not in words
    return (
        (name.first, name.last)
        if (coming or "not" in words or "be" in words if passed else there and not coming)
        else None
    )


_AHEAD = (("to", "come"), ("to", "be"), ("coming", "up"), ("coming", "soon"), ("not", "yet"))
