"""Sentences that say the same gathered around the commonest of them.

Each sentence, the commonest first, joins the one it is most like of those that stand for a cluster, or stands for one
itself: clusters have no chains, and come out the same every time. Where many clusters differ in a name alone, in the same
place, that is a place to fill in, and they are one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from linter.matching.fingerprints import shingles
from linter.mining.gathering import Wording
from linter.mining.likeness import Code, exchanged, likeness

_POSTINGS = 48
"""So many clusters are looked at for one run of words; a run that more have says nothing."""
_CANDIDATES = 8
_MANY = 5
"""So many things that are said alike but for a name are one thing, said of each."""


@dataclass(slots=True)
class Cluster:
    """Sentences that say the same; the first is the commonest. `likenesses` are those of the others to it."""

    wordings: list[Wording]
    codes: list[str]
    likenesses: list[float] = field(default_factory=list)

    @property
    def letters(self) -> int:
        """The letters that hold one of the sentences."""
        return sum(wording.letters for wording in self.wordings)


def clusters(wordings: Sequence[Wording], strong: int) -> list[Cluster]:
    """The clusters of `wordings`, which come commonest first.

    A sentence of at least `strong` letters that differs from another in a name alone is of another thing, and no
    variant of it, unless there are many such.
    """
    code = Code()
    found: list[Cluster] = []
    postings: dict[str, list[int]] = defaultdict(list)
    alike: dict[int, dict[int, float]] = defaultdict(dict)
    for wording in wordings:
        coded = code.encoded(wording.symbols)
        runs = {shingle for _, shingle in shingles(coded)}
        shared = Counter(number for run in runs for number in postings.get(run, ()))
        best, most = None, 0.0
        others: dict[int, float] = {}
        for number, _ in sorted(shared.items(), key=lambda each: (-each[1], each[0]))[:_CANDIDATES]:
            cluster = found[number]
            same = likeness(cluster.wordings[0].symbols, cluster.codes[0], coded)
            if wording.letters >= strong and _of_another(cluster, wording, coded):
                if same and _but_for_a_name(cluster, wording, coded):
                    others[number] = same
            elif same > most:
                best, most = cluster, same
        if best:
            best.wordings.append(wording)
            best.codes.append(coded)
            best.likenesses.append(most)
            continue
        for run in runs:
            if len(postings[run]) < _POSTINGS:
                postings[run].append(len(found))
        if others:
            alike[min(others)][len(found)] = others[min(others)]
        found.append(Cluster([wording], [coded]))
    return _together(found, alike)


def _together(found: list[Cluster], alike: dict[int, dict[int, float]]) -> list[Cluster]:
    """The clusters, with those put together that many differ from in a name alone: of each, the number and likeness."""
    gone: set[int] = set()
    for leader, others in alike.items():
        if leader in gone or len(others) + 1 < _MANY:
            continue
        for number, same in others.items():
            found[leader].wordings += found[number].wordings
            found[leader].codes += found[number].codes
            found[leader].likenesses += [same, *found[number].likenesses]
        gone.update(others)
    return [cluster for number, cluster in enumerate(found) if number not in gone]


def _of_another(cluster: Cluster, wording: Wording, coded: str) -> bool:
    """Whether the sentence has other names than the cluster's where it differs from it."""
    leader = cluster.wordings[0]
    return any(
        _named(leader, first, last)
        and _named(wording, begin, until)
        and not _abbreviated(leader.symbols[first:last], wording.symbols[begin:until])
        for first, last, begin, until in exchanged(cluster.codes[0], coded)
    )


def _but_for_a_name(cluster: Cluster, wording: Wording, coded: str) -> bool:
    """Whether the sentence is the cluster's but for one name."""
    leader = cluster.wordings[0]
    found = exchanged(cluster.codes[0], coded, either=True)
    return len(found) == 1 and all(
        _named(leader, first, last) and _named(wording, begin, until) for first, last, begin, until in found
    )


def _abbreviated(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one name is the initials of the other."""
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)


def _named(wording: Wording, first: int, last: int) -> bool:
    """Whether there is a name in a stretch; a capital at the beginning of the sentence is none."""
    return any(wording.shape.capitals[max(first, 1) : last])
