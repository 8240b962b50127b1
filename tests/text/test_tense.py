"""The tense of a verb group, as a table."""

import pytest

from linter.text.tense import tense_at
from linter.text.words import read_words

TENSES = {
    "future": [
        "The plan will be published",
        "The plan will shortly be published",
        "The plan will, in due course, be published",
        "The plan shall be published",
        "The plan is to be published",
        "The plan is due to be published",
        "The plan is expected to be published",
        "The plan is set to be published",
        "The plan is scheduled to be published",
        "The plan is still to be published",
        "The plan, to be published",
        "We intend to publish",
        "We are going to publish",
        "We plan to publish",
        "We'll publish",
        "The plan may be published",
    ],
    "past": [
        "The plan was published",
        "The plan was recently published",
        "The plan has been published",
        "The plan has now been published",
        "The plan had been published",
        "We published",
        "We have published",
        "We have already published",
        "The meeting was held",
    ],
    "future-in-past": [
        "We said the plan would be published",
        "The plan would be published",
        "The plan was to be published",
        "The plan was due to be published",
        "The plan was expected to be published",
        "The plan was set to be published",
    ],
    "not-yet": [
        "The plan has yet to be published",
        "The plan is yet to be published",
        "The plan has not been published",
        "The plan has not yet been published",
        "The plan hasn't been published",
        "The plan was not yet published",
    ],
    "under-way": [
        "We are publishing",
        "The plan is being published",
        "We are currently publishing",
        "The plan is currently being published",
    ],
    "open": ["The plan could be published", "The plan should be published", "The plan might be published", "The plan must be published"],
    "present": ["We publish", "The plan is published"],
}  # fmt: skip


@pytest.mark.parametrize(("tense", "text"), [(tense, text) for tense, group in TENSES.items() for text in group])
@pytest.mark.parametrize("end", [".", " soon.", ", and more."])
def test_the_tense_of_the_verb(tense: str, text: str, end: str) -> None:
    words = read_words(text + end)
    verb = next(index for index, word in enumerate(words.norm) if word.startswith("publish") or word == "held")
    assert tense_at(words, verb, 0) == tense


def test_the_group_does_not_reach_back_over_the_start() -> None:
    words = read_words("It will come. Published plans")
    assert tense_at(words, words.norm.index("published"), words.norm.index("published")) == "past"
