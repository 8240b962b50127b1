"""Wording that no line covers, for the weekly report: clusters with counts and a draft that loads, and nobody's name."""

from datetime import date, timedelta
from pathlib import Path

from linter.checking.loading import load
from linter.mining.recurring import recurring
from linter.model.observed import Passage

DAY = date(2025, 6, 2)
LINE = "The Pond Fund pays for nets and rakes in every parish, and it is open until the end of the season."


def passages(*texts: str) -> list[Passage]:
    return [Passage(number, DAY + timedelta(days=number), text) for number, text in enumerate(texts)]


def test_near_duplicates_are_one_cluster_with_counts_days_and_variants() -> None:
    changed = LINE.replace("is open", "will stay open")
    (cluster,) = recurring(passages(LINE, LINE, changed, LINE, changed), frozenset(), DAY)
    assert (cluster.text, cluster.letters, cluster.passages) == (LINE, 5, 5)
    assert (cluster.first, cluster.last) == (DAY, DAY + timedelta(days=4))
    assert cluster.variants == (changed,)


def test_the_draft_loads_and_takes_an_id_that_is_free(tmp_path: Path) -> None:
    (first,) = recurring(passages(LINE, LINE, LINE), frozenset(), DAY)
    (tmp_path / "first.yaml").write_text(first.yaml, encoding="utf-8")
    library, _ = load(tmp_path, None)
    (line,) = library.lines
    (other,) = recurring(passages(LINE, LINE, LINE), frozenset([line.id]), DAY)
    (tmp_path / "other.yaml").write_text(other.yaml, encoding="utf-8")
    library, _ = load(tmp_path, None)
    assert len(library.lines) == 2
    assert library.lines[0].title.startswith("DRAFT: ")


def test_what_stands_in_fewer_letters_or_twice_in_one_is_none() -> None:
    assert recurring(passages(LINE, LINE), frozenset(), DAY) == ()
    assert recurring([Passage(1, DAY, LINE)] * 5, frozenset(), DAY) == ()
    assert recurring([], frozenset(), DAY) == ()


def test_names_of_single_letters_are_in_neither_text_nor_draft() -> None:
    names = "Ada Quenby,Bo Raistrick,Cy Sowerby,Di Tolland,Ed Umfreville,Flo Vaisey".split(",")
    said = " I have asked {} to call you about the state of your pond this week."
    found = recurring(passages(*(LINE + said.format(name) for name in names)), frozenset(), DAY)
    shown = " ".join(part for cluster in found for part in (cluster.text, cluster.yaml, *cluster.variants))
    assert "I have asked [NAME] to call you" in shown
    assert not [name for both in names for name in both.split() if f" {name} " in shown]


def test_those_of_most_letters_come_first() -> None:
    other = "Wardens look after the ponds of each district and publish what they did at the end of the year."
    found = recurring(passages(other, LINE, other, LINE, other, LINE, LINE), frozenset(), DAY)
    assert [cluster.text for cluster in found] == [LINE, other]
