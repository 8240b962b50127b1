"""What changed in a library, entry by entry and rule by rule: a page for people, and the same as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from linter.care.differences import Change, Said, What
from linter.care.rule_differences import RuleChange
from linter.cli.page import Page
from linter.model.library import Entry
from linter.model.rule import Rule
from linter.showing.entries import KINDS

VERSION = 1
_WHATS: tuple[What, ...] = ("added", "changed", "removed")


def show_differences(page: Page, changes: Sequence[Change], rules: Sequence[RuleChange], since: str) -> None:
    """What was added, changed and removed, each thing a sentence, with the words that differ."""
    if not changes and not rules:
        page.paragraph(f"Nothing changed in the library since {since}.")
        return
    for change in changes:
        _show(page, change.entry, KINDS[type(change.entry)], change.what, change.said)
    for changed in rules:
        _show(page, changed.rule, "rule", changed.what, changed.said)
    tally = Counter[What](change.what for change in changes) + Counter[What](changed.what for changed in rules)
    amount = ", ".join(f"{tally[what]} {what}" for what in _WHATS if tally[what])
    old = sum(change.bears for change in changes)
    page.heading(f"Since {since}: {amount}.")
    if old:
        page.paragraph(
            f"{'One of them makes' if old == 1 else f'{old} of them make'} words of letters old. "
            f"To see which letters: policyline impact --from {since}"
        )


def _show(page: Page, of: Entry | Rule, kind: str, what: What, sentences: Sequence[Said]) -> None:
    page.heading(f"{of.id}: {what}", f"{kind} · {of.title}")
    page.fact("owner", of.owner)
    if what == "changed":
        for said in sentences:
            page.paragraph(f"{_sentence(said)}")
            for was, now in said.words:
                page.aside(_words(was, now))


def as_data(changes: Sequence[Change], rules: Sequence[RuleChange]) -> dict[str, object]:
    """The same for programs, version 1."""
    return {
        "version": VERSION,
        "changes": [
            {
                "id": change.entry.id,
                "kind": KINDS[type(change.entry)],
                "title": change.entry.title,
                "owner": change.entry.owner,
                "place": change.entry.place,
                "what": change.what,
                "makes_letters_old": change.bears,
                "said": _data(change.said),
            }
            for change in changes
        ],
        "rules": [
            {
                "id": change.rule.id,
                "kind": change.rule.kind,
                "title": change.rule.title,
                "owner": change.rule.owner,
                "what": change.what,
                "said": _data(change.said),
            }
            for change in rules
        ],
    }


def _data(sentences: Sequence[Said]) -> list[dict[str, object]]:
    return [
        {
            "sentence": said.sentence,
            "makes_letters_old": said.bears,
            "words": [{"was": was, "is": now} for was, now in said.words],
        }
        for said in sentences
    ]


def _sentence(said: Said) -> str:
    return f"{said.sentence[0].upper()}{said.sentence[1:]}{':' if said.words else '.'}"


def _words(was: str, now: str) -> str:
    if was and now:
        return f"“{was}” became “{now}”"
    return f"“{now}” was added" if now else f"“{was}” was taken out"
