"""Whether the words before a name are of another happening than the event: what came of it, or its other end.

After the opening of a round, "the *results of* the round will be announced" is right, as "the *outcome of* the
consultation will be published" is once it has closed.
"""

from __future__ import annotations

from linter.matching.happening import phrase_begin
from linter.matching.phrases import Mention
from linter.matching.statements import CLOSING, STARTING
from linter.text.stems import root
from linter.text.words import Words

_RESULTS = frozenset("outcome outcomes result results conclusion conclusions findings report announcement".split())
_BEGINNING = frozenset("publication launch introduction opening reopening release start beginning commencement".split())
_END = frozenset("completion close closure end conclusion conclusions".split())
_REPORTING = {root(verb) for verb in "publish release issue report conclude complete announce".split()}


def other_happening(words: Words, name: Mention, verbs: tuple[str, ...]) -> bool:
    """Whether what happens to the thing of `name` is not what an event that happens by `verbs` is."""
    nouns = words.norm[phrase_begin(words, name.first) : name.first]
    if not nouns:
        return False
    own = {root(verb.split()[0]) for verb in verbs}
    others = set[str]()
    if own and not own & _REPORTING:
        others |= _RESULTS
    if own and own <= CLOSING:
        others |= _BEGINNING
    if own & STARTING and not own & CLOSING:
        others |= _END
    return not others.isdisjoint(nouns)
