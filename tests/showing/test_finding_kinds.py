"""Every kind that a check can find has its page."""

from typing import get_args

from linter.model.finding import FindingKind
from linter.showing.finding_kinds import PAGES


def test_every_kind_is_explained_and_no_other() -> None:
    assert set(PAGES) == set(get_args(FindingKind))


def test_every_page_is_sentences() -> None:
    for page in PAGES.values():
        assert all(words.endswith(".") for words in (page.meaning, page.left_alone, page.to_do)), page
