"""Wording that recurs in letters and that no line covers, each with a draft of a line: `linter.mining` finds it."""

from __future__ import annotations

from datetime import timedelta

from linter.mining.recurring import Cluster
from linter.reporting.content import Action, Field, Item, Section
from linter.reporting.share import Share
from linter.reporting.state import WEEKS, State, count
from linter.showing.days import in_words

_NEW = timedelta(weeks=4)
"""What has recurred for longer makes no week less quiet: nobody has wanted it."""
_TITLE = "Recurring wording that no line covers"
_HOW = 'the history holds no wording of letters. With history-keep = ["passages"] in the settings it keeps what no line covers.'


def section(state: State) -> Section:
    """For every team alike, since nobody owns it yet; that of the letters of this period comes first."""
    if not state.archive.keeps_passages:
        return Section("recurring", _TITLE, f"Not looked for: {_HOW}")
    clusters = state.archive.clusters
    now = [cluster for cluster in clusters if state.period.covers(cluster.last)]
    looked = state.period.at_least(WEEKS)
    read = len(state.archive.within(looked))
    time = "" if looked == state.period else f" in the last {WEEKS} weeks"
    items = tuple(_item(cluster, read) for cluster in now)
    lead = (
        f"{count(len(now), 'passage')} of this period recurred{time}. Whoever owns the subject may adopt it."
        if now
        else "None."
    )
    new = [cluster for cluster in now if cluster.first > state.period.last - _NEW]
    most = max(now, key=lambda cluster: cluster.letters, default=None)
    return Section(
        "recurring",
        _TITLE,
        lead,
        items,
        actions=(
            Action(15, f"See whose line this is: “{_short(most.text)}” stood in {count(most.letters, 'letter')}."),
        )
        if most
        else (),
        changes=tuple(
            f"New recurring wording: “{_short(cluster.text)}” ({count(cluster.letters, 'letter')})" for cluster in new
        ),
        quiet=not new,
    )


def _item(cluster: Cluster, read: int) -> Item:
    """`read` is how many letters were looked at."""
    fields = [
        Field("Wording", cluster.text),
        Field("Letters", Share(cluster.letters, max(cluster.letters, read))),
        Field("Seen", f"{in_words(cluster.first)} to {in_words(cluster.last)}"),
    ]
    if cluster.variants:
        more = f" (and {len(cluster.variants) - 1:,} more)" if len(cluster.variants) > 1 else ""
        fields.append(Field("Also written", cluster.variants[0] + more))
    return Item(_short(cluster.text), tuple(fields), code=cluster.yaml)


def _short(text: str) -> str:
    """The beginning of a passage, to call it by."""
    words = text.split()
    return " ".join(words) if len(words) <= 9 else " ".join(words[:9]) + " …"
