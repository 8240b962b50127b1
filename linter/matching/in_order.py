"""In what order the items of a list are told: "*From best to worst* these are …", "*In order of size* they are …"."""

from __future__ import annotations

_ARTICLES = frozenset("the a an its their".split())
_WAYS = frozenset(
    "ascending descending chronological geographical rising falling increasing decreasing reverse".split()
)
_STARTING = frozenset("starting beginning working going reading counting listed taken given".split())
_ENDS = 3
"""Words at the most in what an order begins with, or ends with: "from *the very best* to …"."""


def without_order(lead: list[str]) -> list[str]:
    """Words that lead to a list, without those that say no more than the order of its items."""
    kept = [word for word in lead if word not in _WAYS]
    if "from" in kept:
        begin = kept.index("from")
        to = next((at for at in range(begin + 2, begin + 2 + _ENDS) if kept[at : at + 1] == ["to"]), None)
        if to is not None:
            end = to + 1 + (kept[to + 1 : to + 2] != [] and kept[to + 1] in _ARTICLES)
            started = begin > 0 and kept[begin - 1] in _STARTING
            kept = kept[: begin - started] + kept[end + 1 :]
    for at in range(len(kept) - 1):
        if kept[at : at + 2] == ["order", "of"]:
            end = at + 2 + (kept[at + 2 : at + 3] != [] and kept[at + 2] in _ARTICLES)
            return kept[:at] + kept[end + 1 :]
    return kept


def only_order(tail: list[str]) -> bool:
    """Whether words after a list say no more than the order of its items, or nothing: "…, *in that order*"."""
    return not tail or (tail[0] == "in" and tail[-1] == "order" and len(tail) <= _ENDS + 1)
