"""The kinds of finding in plain words: what each means, what is left alone, what a drafter does about it."""

from __future__ import annotations

from linter.model.finding import FindingKind
from linter.model.frozen import frozen


@frozen
class KindPage:
    """One kind of finding: sentences for people. `to_do` is said where a finding brings no fix of its own."""

    title: str
    meaning: str
    left_alone: str
    to_do: str


PAGES: dict[FindingKind, KindPage] = {
    "outdated-fact": KindPage(
        "A figure or date that has since changed",
        "The letter states as present a value that the library held earlier and has since replaced.",
        "A past value given as past (“up from 3,000”), a future one announced as future, and a value on the days it held.",
        "Write the value in force, or say that you mean the earlier one.",
    ),
    "wrong-fact": KindPage(
        "A figure or date that was never approved",
        "The letter gives a value that matches no version of the fact, or gives one fact's value to another.",
        "Figures of other consultations or subjects, sub-totals, expectations, questions, and what a correspondent claims.",
        "Write the approved value, or check with the line's owner.",
    ),
    "wrong-qualifier": KindPage(
        "The right figure with the wrong bound",
        "The number is right, but “over”, “nearly”, “about”, “exactly” or the like is missing or says something else.",
        "Words that mean the same: “over”, “more than”, “in excess of”, “3,000-plus”; an exact figure written in words.",
        "Write the approved qualifier with the figure.",
    ),
    "list-missing": KindPage(
        "A list that lacks a member",
        "The letter gives a list as the whole list, and one or more of its approved members are not in it.",
        "Part of a list given as part: “including”, “such as”, “three of the eight”. Order and layout never matter.",
        "Add the missing member, or say that these are only some of them.",
    ),
    "list-extra": KindPage(
        "A list with a stranger in it",
        "The letter's list holds something that is no member of the approved list.",
        "Other lists, such as another government's, and accepted other names of a member.",
        "Take it out, or check with the list's owner whether it has joined.",
    ),
    "list-renamed": KindPage(
        "A member of a list under another name",
        "An item stands where a member should, and shares a word with it, but is not its approved name.",
        "Order, capitals, “&” for “and”, bullets and tables, and the aliases that the library accepts.",
        "Write the member's approved name.",
    ),
    "count-mismatch": KindPage(
        "The wrong number of members",
        "The letter says how many members a list has, and the library's number is another.",
        "A number that speaks of some of them: “six of the eight”.",
        "Write the approved number.",
    ),
    "missing-signpost": KindPage(
        "A subject without its signpost",
        "The letter speaks of something that must come with a pointer to where more will be said, and has none.",
        "A signpost anywhere in the letter counts, and a rule is silent before and after the days it is in force.",
        "Add the approved words where they fit.",
    ),
    "superseded-line": KindPage(
        "A statement that has been replaced or withdrawn",
        "The words are those of an earlier version of an approved line, or of one that must no longer be used.",
        "The same words while they were in force, and words quoted as what was said earlier.",
        "Use the version in force; where there is none, take the statement out.",
    ),
    "drifted-line": KindPage(
        "An approved line whose meaning was changed",
        "The passage is an approved line in all but a few words, and those change what it says.",
        "Changes of spelling, punctuation, capitals or layout, and the wordings that the library accepts.",
        "Go back to the approved words, or ask the line's owner to accept yours.",
    ),
    "stale-tense": KindPage(
        "The right event in the wrong tense",
        "The letter looks forward to something that has happened, or back on something that has not.",
        "What was said to be coming (“said it would be published”), effects still to come, either tense on the day itself.",
        "Say it as it stands on the letter's day.",
    ),
    "outdated-term": KindPage(
        "A name that has been replaced",
        "The letter uses an old name, or a former office-holder, as if it were the present one.",
        "The past told as past (“the former”, “in 2017”), quotations, addresses, and longer names that contain it.",
        "Write the present name, or make plain that you speak of the past.",
    ),
}
