"""KINDS, "Predictable change under": each change of a letter changes its findings by what it is, and by nothing else."""

from collections import Counter
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter import Finding
from tests.libraries import found
from tests.properties.letters import CLOSING, OPENING, Letter, letters, named
from tests.properties.subjects import HARBOURS, STRATEGY, Passage, Subject
from tests.properties.test_spelling import INTRODUCTIONS, PURPOSES, SECTORS, in_prose, in_words

LISTS = {
    "strategy": (STRATEGY, SECTORS, "growth-driving-sectors"),
    "harbours": (HARBOURS, PURPOSES, "eligible-purposes"),
}
LIST = st.sampled_from(sorted(LISTS))


def kinds(subject: Subject, text: str) -> list[tuple[str, str]]:
    return sorted(named(found(text, subject.library(), subject.day)).elements())


def whole(name: str, items: list[str], introduction: str | None = None) -> str:
    return (introduction or INTRODUCTIONS[name]) + in_prose(items, "; ", "; and ")


# Figures


@given(
    st.integers(100, 99_999).filter(lambda number: number not in (1847, 1200)),
    st.sampled_from(["", "over ", "almost "]),
)
def test_another_number_is_one_wrong_fact(number: int, bound: str) -> None:
    text = (
        f"The Harbour Renewal Grants Scheme has received {bound}{number:,} applications from every part of the coast."
    )
    assert kinds(HARBOURS, text) == [("wrong-fact", "applications-received")]


@pytest.mark.parametrize("written", ["1,200", "1200", "twelve hundred", "one thousand two hundred"])
def test_the_number_of_an_earlier_version_is_one_outdated_fact(written: str) -> None:
    text = f"The Harbour Renewal Grants Scheme has received over {written} applications."
    assert kinds(HARBOURS, text) == [("outdated-fact", "applications-received")]


@given(st.decimals("1", "999", places=0))
@example(Decimal(120))
@example(Decimal(145))
def test_a_sum_is_right_outdated_or_wrong_by_the_versions_of_its_fact(amount: Decimal) -> None:
    text = f"The Harbour Renewal Grants Scheme has a total fund of £{amount} million."
    expected = {Decimal(145): [], Decimal(120): [("outdated-fact", "fund-total")]}
    assert kinds(HARBOURS, text) == expected.get(amount, [("wrong-fact", "fund-total")])


QUALIFIED = {
    "over": ["over {}", "more than {}", "upwards of {}", "in excess of {}", "{}-plus", "{}+", "{} or more"],
    "exact": ["{}", "exactly {}", "a total of {}", "precisely {}"],
    "under": ["fewer than {}", "under {}", "less than {}", "below {}"],
    "almost": ["almost {}", "nearly {}", "just under {}"],
    "up-to": ["up to {}", "at most {}", "no more than {}"],
    "about": ["about {}", "approximately {}", "around {}", "roughly {}", "some {}"],
}


@pytest.mark.parametrize(
    ("meaning", "form"), [(meaning, form) for meaning, forms in QUALIFIED.items() for form in forms]
)
def test_a_qualifier_is_judged_by_its_meaning(meaning: str, form: str) -> None:
    def expected(approved: str, entry: str) -> list[tuple[str, str]]:
        return [] if meaning == approved else [("wrong-qualifier", entry)]

    text = f"The Industrial Strategy Green Paper Consultation received {form.format('3,000')} responses."
    assert kinds(STRATEGY, text) == expected("over", "responses")
    text = f"The Harbour Renewal Grants Scheme has received {form.format('1,847')} applications."
    assert kinds(HARBOURS, text) == expected("exact", "applications-received")


# Lists


@given(LIST, st.data())
def test_a_member_left_out_is_one_missing(name: str, data: st.DataObject) -> None:
    subject, members, entry = LISTS[name]
    items = data.draw(st.permutations(members))[:-1]
    (finding,) = found(whole(name, items), subject.library(), subject.day)
    assert (finding.kind, finding.approved.id) == ("list-missing", entry)
    (absent,) = set(members) - set(items)
    assert absent in finding.message


@given(LIST, st.sampled_from(["Tourism", "Agriculture", "Retail", "Sheep farming"]), st.data())
def test_a_stranger_put_in_is_one_extra(name: str, stranger: str, data: st.DataObject) -> None:
    subject, members, entry = LISTS[name]
    items = list(data.draw(st.permutations(members)))
    items.insert(data.draw(st.integers(0, len(items))), stranger)
    text = whole(name, items)
    (finding,) = found(text, subject.library(), subject.day)
    assert (finding.kind, finding.approved.id) == ("list-extra", entry)
    assert finding.quote == stranger


SUBSETS = ["including", "such as", "among them", "for example", "notably"]


@given(LIST, st.sampled_from(SUBSETS), st.data())
def test_a_shortened_list_marked_as_such_is_right(name: str, mark: str, data: st.DataObject) -> None:
    subject, members, _ = LISTS[name]
    items = data.draw(st.permutations(members))[: data.draw(st.integers(2, len(members) - 1))]
    named_set = INTRODUCTIONS[name].removesuffix(" are")
    text = whole(name, items, f"We support {named_set[0].lower()}{named_set[1:]}, {mark}")
    assert kinds(subject, text) == []


@given(name=LIST, number=st.integers(2, 20), spoken=st.booleans())
def test_a_stated_number_is_right_or_one_mismatch(name: str, number: int, *, spoken: bool) -> None:
    subject, members, entry = LISTS[name]
    written = in_words(number) if spoken else str(number)
    texts = {
        "strategy": f"The Industrial Strategy's {written} growth-driving sectors are at the heart of it.",
        "harbours": f"The {written} eligible purposes of the Scheme are set out in the guidance.",
    }
    assert kinds(subject, texts[name]) == ([] if number == len(members) else [("count-mismatch", entry)])


# What others say


FAULTY = [(subject, passage) for subject in (STRATEGY, HARBOURS) for passage in subject.passages if passage.kind]


@pytest.mark.parametrize(
    "frame", ["You say that “{}”", "You say that '{}'", "You write: ‘{}’", "“{}” is what you wrote."]
)
@pytest.mark.parametrize(("subject", "passage"), FAULTY, ids=[f"{p.kind} {p.entry}" for _, p in FAULTY])
def test_a_fault_that_somebody_else_is_quoted_with_is_none(frame: str, subject: Subject, passage: Passage) -> None:
    text = passage.text.replace("'s", "")  # an apostrophe would end the quotation
    assert kinds(subject, f"Thank you for your letter. {frame.format(text)}") == []


@pytest.mark.parametrize(("subject", "passage"), FAULTY, ids=[f"{p.kind} {p.entry}" for _, p in FAULTY])
def test_a_fault_below_in_a_reply_is_none(subject: Subject, passage: Passage) -> None:
    quoted = "\n".join(f"> {line}" for line in passage.text.split("\n"))
    text = f"{OPENING}\n\nThank you for your letter.\n\n{CLOSING}\n\nOn 3 March 2025, J Okafor wrote:\n{quoted}\n"
    assert kinds(subject, text) == []


@pytest.mark.parametrize("field", ["{{ name }}", "«Name»", "[INSERT DATE]", "[NAME]"])
@pytest.mark.parametrize(("subject", "passage"), FAULTY, ids=[f"{p.kind} {p.entry}" for _, p in FAULTY])
def test_a_template_field_beside_a_fault_hides_nothing(field: str, subject: Subject, passage: Passage) -> None:
    text = f"Dear {field},\n\n{passage.text}\n\n{field}\n\n{CLOSING}"
    assert kinds(subject, text) == [(passage.kind, passage.entry)]


# Signposts

ASKING = {
    "strategy": (STRATEGY, "Regional growth is a core objective of this Industrial Strategy.", "The Government will set out its plans at the Spending Review."),
    "harbours": (HARBOURS, "We know how much coastal erosion worries people in the village.", "It is a matter for the Shoreline Protection Programme."),
}  # fmt: skip


@given(letter=letters(leave=frozenset({"review"})))
def test_a_trigger_wants_a_signpost_anywhere_in_the_letter(letter: Letter) -> None:
    subject, trigger, signpost = ASKING[letter.subject.name]
    plain = named(letter.findings())
    asked = letter.text.replace(CLOSING, f"{trigger}\n\n{CLOSING}")
    wanted = [kind for kind, _ in (named(letter.findings(asked)) - plain).elements()]
    assert wanted == ["missing-signpost"]
    twice = asked.replace(OPENING, f"{OPENING}\n\n{trigger}")
    assert named(letter.findings(twice)) == named(letter.findings(asked))
    for answered in (asked.replace(OPENING, f"{OPENING}\n\n{signpost}"), f"{asked}\n\n{signpost}"):
        assert named(letter.findings(answered)) == plain
    assert subject is letter.subject


# Lines

LINES = [
    (STRATEGY, "all-sectors-benefit", "will benefit", ["will not benefit", "may benefit", "could benefit"]),
    (STRATEGY, "lockstep-partners", "is being designed", ["is not being designed"]),
    (STRATEGY, "considering-responses", "is currently considering", ["is not currently considering"]),
    (HARBOURS, "protected-sites", "will not be paid", ["will be paid", "may not be paid", "might not be paid"]),
    (HARBOURS, "protected-sites", "must show", ["need not show", "should show", "may show", "must not show"]),
    (HARBOURS, "same-criteria", "is assessed", ["is not assessed"]),
    (HARBOURS, "same-criteria", "will be given", ["may be given"]),
    (HARBOURS, "who-can-apply", "can apply", ["cannot apply", "must apply", "can't apply"]),
    (HARBOURS, "scheme-purpose", "small harbours", ["large harbours"]),
    (HARBOURS, "scheme-purpose", "the United Kingdom", ["England", "England and Wales"]),
    (HARBOURS, "who-can-apply", "Harbour authorities, parish councils, charities", ["Harbour authorities, charities"]),
]


@pytest.mark.parametrize(
    ("subject", "entry", "old", "new"), [(s, e, old, new) for s, e, old, news in LINES for new in news]
)
def test_a_change_of_meaning_in_an_approved_line_is_drift(subject: Subject, entry: str, old: str, new: str) -> None:
    line = subject.library().index.line(entry).in_force(subject.day)
    assert line is not None
    assert kinds(subject, line.text) == []
    assert old in line.text
    assert kinds(subject, line.text.replace(old, new, 1)) == [("drifted-line", entry)]


# Fixes


def safe(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.fix and finding.fix.safety == "safe"]


def mended(text: str, finding: Finding) -> str:
    assert finding.fix
    for edit in reversed(finding.fix.edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@given(letters())
def test_a_safe_fix_takes_its_finding_away_and_brings_none(letter: Letter) -> None:
    text, findings = letter.text, letter.findings()
    for finding in safe(findings):
        left = named(letter.findings(mended(text, finding)))
        assert left == named(findings) - Counter([(finding.kind, finding.approved.id)]), finding.fix


@given(letters())
def test_all_safe_fixes_together_leave_nothing_to_fix(letter: Letter) -> None:
    text = letter.text
    for finding in reversed(safe(letter.findings())):
        text = mended(text, finding)
    again = letter.findings(text)
    assert safe(again) == []
    assert named(again) == named(f for f in letter.findings() if f not in safe(letter.findings()))


def test_edits_of_one_fix_are_in_order_and_apart() -> None:
    for subject, passage in FAULTY:
        for finding in found(passage.text, subject.library(), subject.day):
            edits = finding.fix.edits if finding.fix else ()
            assert all(left.span.end <= right.span.start for left, right in combinations(edits, 2))
            assert all(0 <= edit.span.start <= edit.span.end <= len(passage.text) for edit in edits)


@pytest.mark.parametrize("subject", [STRATEGY, HARBOURS])
def test_the_passages_are_what_they_are_said_to_be(subject: Subject) -> None:
    for passage in subject.passages:
        assert kinds(subject, passage.text) == ([(passage.kind, passage.entry)] if passage.kind else []), passage.text
