"""Lists that may go on over paragraphs: set out in lines of their own, introduced in one and given in the next."""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.headed import headed
from linter.matching.offering import BACK, SHORT, THOSE_ARE
from linter.matching.paragraphs import Paragraph
from linter.matching.set_out import layout
from linter.model.frozen import frozen

_NEAR = 20
"""Words from the end of a paragraph, or from the beginning of the next, among which members may be of one list."""


_OPENING = 6
_BACK = frozenset("there they these those all each every the one in and their".split())
"""What begins a paragraph that goes on about what the one before it names, with its number near."""


@frozen
class _Ends:
    """What stands at the two ends of a paragraph: members of lists, and lines, items or rows rather than prose.

    With `looks_back`, a list that begins it may be introduced before it; a member that it is `headed` by may be followed by
    others that head paragraphs. With `counts_back`, it begins with a number of what is `named` before: "All six …"; with
    `sums_up`, it says what was: "Those are the regions."
    """

    begins: bool
    ends: bool
    set_out_first: bool
    set_out_last: bool
    looks_back: bool
    headed: bool
    named: bool
    counts_back: bool
    sums_up: bool


def leans(before: Sequence[Paragraph], following: Paragraph) -> bool:
    """Whether a list in one of these paragraphs may be introduced in, or go on into, another."""
    here = following.once(_ends)
    if here.looks_back:
        return True
    last = before[-1].once(_ends)
    if (
        last.headed
        or (len(before) > 1 and before[-2].once(_ends).headed)
        or (last.named and (here.counts_back or here.sums_up))
    ):
        return True
    return (here.begins and last.ends) or (here.set_out_first and last.set_out_last)


def _ends(paragraph: Paragraph) -> _Ends:
    sentences = paragraph.sentences
    if not sentences:
        return _Ends(*[False] * 9)
    opening = sentences[0]
    prose = [layout(paragraph, number) == "paragraph" for number in (0, len(sentences) - 1)]
    members = [m for m in paragraph.mentions if m.key.kind == "items" and m.key.role == "item"]
    named = any(mention.key.kind == "items" for mention in paragraph.mentions)
    counts_back = paragraph.words.norm[0] in _BACK and bool(paragraph.figures_in(0, min(opening.last, _OPENING)))
    sums_up = named and tuple(paragraph.words.norm[:2]) in THOSE_ARE
    leading = BACK.issuperset(paragraph.words.norm[: opening.last])  # "What will happen, in order:"
    if not members:
        return _Ends(False, False, not prose[0], not prose[1], leading, False, named, counts_back, sums_up)
    begins = members[0].first < max(opening.last, _NEAR)
    ends = members[-1].last > min(sentences[-1].first, len(paragraph.words) - _NEAR)
    held = {paragraph.sentence_at(member.first) for member in members}
    if any(layout(paragraph, number) != "paragraph" for number in held):
        looks_back = not prose[0] or opening.last - opening.first <= SHORT
    else:
        looks_back = 0 in held and (paragraph.words.norm[0] in BACK or members[0].first == 0)
    heading = bool(headed(paragraph, 0, {member.first: member for member in members}))
    looks_back = looks_back or leading
    return _Ends(begins, ends, not prose[0], not prose[1], looks_back, heading, named, counts_back, sums_up)
