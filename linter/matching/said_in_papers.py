"""What is said of a paper's words, or of a review's end, that is so only once it is there: "it makes plain", "it will settle"."""

from __future__ import annotations

from linter.matching.happening import Happening
from linter.matching.lasting import publishes
from linter.matching.reading import Reading
from linter.matching.tables import column
from linter.matching.taking_place import SAYING_NOW
from linter.model.library import Event
from linter.text.stems import root

SPEAKING = {root(verb) for verb in "publish release issue report".split()}
"""By which verbs a paper comes out that says something."""
AHEAD = ("future", "not-yet", "under-way")
_TELLS = {
    root(verb)
    for verb in (
        "settle confirm explain describe outline identify recommend allocate specify contain include detail determine "
        "conclude find found"
    ).split()
}
"""What a paper does in its words, and a review by its end: what they do only once they are there."""
_SAYS_IN_TWO = {("sets", "out"), ("makes", "clear"), ("makes", "plain"), ("lays", "out"), ("spells", "out")}
_SAYS = {root(verb) for verb in "say propose suggest".split()}
_TELLS_IN_TWO = {("set", "out"), ("made", "clear"), ("make", "clear")}


def says(reading: Reading, happening: Happening, name: int) -> bool:
    """Whether a paper or a review is said to tell or to settle something: "the Review *will confirm*", "*made clear*".

    In a table its day may be: "Review | 11 June | *confirmed*".
    """
    norm = reading.words.norm
    phrase = (norm[happening.verb], *norm[happening.verb + 1 : happening.verb + 2])
    if happening.tense in AHEAD and happening.root in _SAYS:
        return True  # "the Review is likely to say something"
    if "continue" in norm[happening.first : happening.verb] or "that" in norm[name : happening.first]:
        return False  # "it is the other that will settle it"
    if reading.document.blocks[reading.blocks[name]].kind == "row" and happening.first == happening.verb:
        if column(reading, name) != column(reading, happening.verb):
            return False
    return happening.root in _TELLS or phrase in _TELLS_IN_TWO


def says_already(norm: list[str], event: Event, happening: Happening, name: int) -> bool:
    """Whether it is told what a paper says that is not out: "the White Paper *makes plain*", "*contains* 40 pages on it"."""
    if not publishes(event.verbs) or happening.role != "subject" or happening.tense != "present":
        return False
    if norm[name] in ("it", "this") or "draft" in norm[max(0, name - 2) : name]:
        return False
    phrase = (norm[happening.verb], *norm[happening.verb + 1 : happening.verb + 2])
    return happening.root in SAYING_NOW or phrase in _SAYS_IN_TWO
