"""An entry or a rule of the library as a page: every version, since when, and on whose authority."""

from __future__ import annotations

from linter.cli.page import Page
from linter.model.library import Entry, Library
from linter.model.rule import Rule
from linter.showing.days import days, in_words
from linter.showing.entries import sections


def show_entry(page: Page, entry: Entry, library: Library) -> None:
    """Add an entry's page: what all kinds have, then its own."""
    for section in sections(entry, library):
        page.heading(section.heading, section.aside)
        for label, words in section.facts:
            page.fact(label, words)


def show_rule(page: Page, rule: Rule) -> None:
    """Add a rule's page."""
    page.heading(rule.id, f"rule of the kind {rule.kind} · {rule.title}")
    page.paragraph(rule.why)
    page.fact("severity", rule.severity)
    page.fact("in force", days(rule.period))
    page.fact("entries", ", ".join(rule.entries) or "all that it fits")
    page.fact("owner", rule.owner)
    page.fact("file", rule.place)
    for example in rule.examples:
        finds = f" ({example.finds})" if example.finds else ""
        page.fact("wrong" if finds else "right", f"“{example.text.strip()}” on {in_words(example.as_of)}{finds}")
