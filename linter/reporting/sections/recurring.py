"""Wording that recurs in letters and that no line covers, each with a draft of a line: `linter.mining` finds it."""

from __future__ import annotations

from datetime import timedelta

from linter.mining.recurring import Cluster
from linter.reporting.content import Action, Field, Item, Section
from linter.reporting.state import WEEKS, State, count
from linter.showing.days import in_words

_NEW = timedelta(weeks=4)
"""What has recurred for longer makes no week less quiet: nobody has wanted it."""
_TITLE = "Recurring wording that no line covers"
_HOW = 'the history keeps no wording of letters. With history-keep = ["passages"] in the settings it does.'


def section(state: State) -> Section:
    """For every team alike, since nobody owns it yet; that of the letters of this period comes first."""
    if not state.archive.keeps_passages:
        return Section("recurring", _TITLE, f"Not looked for: {_HOW}")
    clusters = state.archive.clusters
    now = [cluster for cluster in clusters if state.period.covers(cluster.last)]
    items = tuple(_item(cluster) for cluster in now)
    lead = (
        f"{count(len(now), 'passage')} of this period recurred in the last {WEEKS} weeks. Whoever owns the subject may adopt it."
        if now
        else "None."
    )
    new = [cluster for cluster in now if cluster.first > state.period.last - _NEW]
    most = max((cluster.letters for cluster in now), default=0)
    return Section(
        "recurring",
        _TITLE,
        lead,
        items,
        actions=(Action(15, f"Look at wording that no line covers: one passage stood in {most:,} letters."),)
        if now
        else (),
        changes=tuple(
            f"New recurring wording: “{_short(cluster.text)}” ({count(cluster.letters, 'letter')})" for cluster in new
        ),
        quiet=not new,
    )


def _item(cluster: Cluster) -> Item:
    fields = [
        Field("Wording", cluster.text),
        Field("Letters", cluster.letters),
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
