"""A compound name as it is said in several words: "growth-driving sectors" are "sectors that drive growth"."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Compiled when a library is: no letter asks.
_COMPOUND = r"(?i)(?P<lead>.*\b|)(?P<object>[a-z]{3,})[-\s](?P<verb>[a-z]{2,})ing (?P<head>[a-z]+s)"


_RELATIVE = r"(?i)(?P<things>[a-z]+s) (?:that|which|who) (?P<said>[a-z]+ [a-z].*)"
_WITHOUT_VERB = r"(?i)(?P<things>[a-z]+s) (?P<said>(?:exempt|free|[a-z]+ed) (?:from|for|to|by|under|in) .*)"


def said_apart(name: str) -> Iterator[str]:
    """The wordings in which a name of the form "growth-driving sectors" may be taken apart, or told in a clause.

    "Groups exempt from charges" are told so in "groups *are* exempt from charges", "routes that lead to settlement" in
    "routes lead to settlement".

    Which of "driv" and "drive" is the verb is not asked: what is no word stands in no letter.
    """
    if told := re.fullmatch(_RELATIVE, name.strip()):
        yield f"{told['things']} {told['said']}"
    elif told := re.fullmatch(_WITHOUT_VERB, name.strip()):
        yield f"{told['things']} are {told['said']}"
    found = re.fullmatch(_COMPOUND, name.strip())
    if not found:
        return
    lead, head, thing = found["lead"].strip(), found["head"], found["object"]
    verb = found["verb"]
    bases = {verb, f"{verb}e", *([verb[:-1]] if verb[-2:-1] == verb[-1:] else [])}
    for said in (
        f"{verb}ing",
        *(f"{which} {base}" for which in ("that", "which", "that will", "to") for base in sorted(bases)),
    ):
        yield " ".join(part for part in (lead, head, said, thing) if part)
