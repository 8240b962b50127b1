"""KINDS, "Engineering": letters together, other processes, any text, and how long it takes."""

import cProfile
import json
import os
import subprocess
import sys
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import check_text
from tests.libraries import ROOT, grants, starter
from tests.properties.letters import Letter, letters
from tests.properties.subjects import HARBOURS, STRATEGY, SUBJECTS, Subject

#: What one letter says may answer for another: one signpost is enough, and a total explains its parts.
APART = frozenset({"review"})


@given(st.sampled_from(SUBJECTS).flatmap(lambda s: st.tuples(letters([s], leave=APART), letters([s], leave=APART))))
def test_two_letters_together_have_the_findings_of_both(pair: tuple[Letter, Letter]) -> None:
    left, right = pair
    second = Letter(right.subject, tuple(p for p in right.passages if p.topic not in {q.topic for q in left.passages}))
    shift = len(left.text) + 2
    together = left.findings(f"{left.text}\n\n{second.text}")
    expected = [(f.kind, f.approved.id, f.start, f.end, f.fingerprint) for f in left.findings()]
    expected += [(f.kind, f.approved.id, f.start + shift, f.end + shift, f.fingerprint) for f in second.findings()]
    assert [(f.kind, f.approved.id, f.start, f.end, f.fingerprint) for f in together] == expected


@given(st.lists(letters(), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_a_batch_changes_nothing(batch: list[Letter], random: object) -> None:
    first = {letter.text: letter.findings() for letter in batch}
    random.shuffle(batch)  # type: ignore[attr-defined]
    assert {letter.text: letter.findings() for letter in batch} == first


@given(st.sampled_from(SUBJECTS).flatmap(lambda s: st.lists(letters([s]), min_size=2, max_size=4)), st.randoms())
def test_what_was_read_before_changes_nothing(batch: list[Letter], random: Random) -> None:
    subject = batch[0].subject
    paragraphs = [paragraph for letter in batch for paragraph in letter.paragraphs]
    mixed = ["\n\n".join(random.sample(paragraphs, random.randint(1, len(paragraphs)))) for _ in range(6)]
    together = [check_text(text, subject.library(), as_of=subject.day) for text in mixed]
    for text, report in zip(mixed, together, strict=True):
        subject.library().index.forget()
        assert check_text(text, subject.library(), as_of=subject.day) == report


PROGRAM = """
import json, sys
from datetime import date
from tests.properties.subjects import SUBJECTS
from linter import check_text
said = []
for subject in SUBJECTS:
    for passages in (subject.passages, subject.passages[::-1]):
        text = "\\n\\n".join(passage.text for passage in passages)
        for finding in check_text(text, subject.library(), as_of=subject.day).findings:
            said.append([finding.kind, finding.approved.id, finding.start, finding.end, finding.message, finding.fingerprint, repr(finding.fix)])
json.dump(said, sys.stdout)
"""


def test_another_process_hash_seed_and_locale_find_the_same() -> None:
    def run(seed: str, locale: str) -> object:
        environment = os.environ | {
            "PYTHONHASHSEED": seed,
            "LC_ALL": locale,
            "PYTHONUTF8": "0",
            "PYTHONIOENCODING": "utf-8",
        }
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM], cwd=ROOT, env=environment, capture_output=True, check=True
        )
        return json.loads(done.stdout)

    first = run("0", "C.UTF-8")
    assert first
    assert run("1", "C") == first
    assert run("4242", "C.UTF-8") == first


PARTS = [passage.text for subject in SUBJECTS for passage in subject.passages]
SNIPPETS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(PARTS),
    st.sampled_from(PARTS).flatmap(lambda text: st.integers(0, len(text)).map(lambda cut: text[cut:])),
    st.sampled_from(PARTS).flatmap(lambda text: st.integers(0, len(text)).map(lambda cut: text[:cut])),
    st.sampled_from(
        [
            "\n\n",
            "\n",
            "- ",
            "> ",
            "| a | b |\n|---|---|\n",
            "\t",
            "1. ",
            "“",
            "'",
            "(",
            "{{",
            "]",
            "¹",
            "½",
            "3,",
            "£",
            "\x00",
            "\ud800",
        ]
    ),
)


@given(st.lists(SNIPPETS, max_size=8).map("".join))
def test_any_text_can_be_checked(text: str) -> None:
    for subject in SUBJECTS:
        for finding in check_text(text, subject.library(), as_of=subject.day).findings:
            assert 0 <= finding.start < finding.end <= len(text)
            assert finding.quote in (None, text[finding.start : finding.end])
            assert finding.message
            for edit in finding.fix.edits if finding.fix else ():
                assert 0 <= edit.span.start <= edit.span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "\ufeff",
        "\x00",
        "…",
        "¹",
        "½",
        "²A",
        "３０００ responses",
        "9" * 6000,
        "1 " + "billion " * 2000,
        "\ud800",
    ],
    ids=ascii,
)
def test_texts_with_nothing_in_them_have_no_finding(text: str) -> None:
    for subject in (STRATEGY, HARBOURS):
        assert check_text(text, subject.library(), as_of=subject.day).findings == ()


def test_a_number_of_thousands_of_digits_beside_a_measure_is_read() -> None:
    text = f"The consultation received {'1' * 6000} responses for {'9' * 6000} businesses and £{'8' * 6000}bn."
    for library in (starter(), grants()):
        check_text(text, library, as_of=date(2025, 3, 3))


def work(text: str, subject: Subject) -> int:
    """How many calls checking `text` makes: what it costs, whatever else the machine is doing."""
    profile = cProfile.Profile()
    profile.runcall(check_text, text, subject.library(), as_of=subject.day)
    return sum(entry.callcount for entry in profile.getstats())


LONG = 8_000
RUNS = ["a", "1", " ", "\n", "(", '"', "“", "‘", "- ", "> ", "\u00ad", "1,", "a ", "\n\n", "one ", "over ", "3,000 ", "responses ", "the ", "Defence, ",
        "Defence\n", "- Defence\n", "| Defence |\n", "The Industrial Strategy ", "will be published ", "3,000 responses ", "You say that ", "Spending Review ", "growth-driving sectors ",
        "a\tb\n", "{{a}} ", "Sarah Jones ", "BEIS ", "£3bn ", "31 March 2025 ", "consultation ", "; ", ". ", "? "]  # fmt: skip


@pytest.mark.parametrize("run", RUNS, ids=ascii)
def test_a_long_run_takes_its_time_and_no_more(run: str) -> None:
    """Four times the text takes about four times the work, counted in calls: nothing is quadratic."""
    calls = [work(run * (size // len(run)), STRATEGY) for size in (LONG // 4, LONG)]
    assert calls[1] < 8 * max(calls[0], 2_000), calls


@pytest.mark.parametrize("index", range(len(PARTS)))
def test_an_approved_passage_said_again_and_again_takes_its_time_and_no_more(index: int) -> None:
    subject = STRATEGY if index < len(STRATEGY.passages) else HARBOURS
    calls = [work("\n\n".join([PARTS[index]] * times), subject) for times in (8, 32)]
    assert calls[1] < 8 * calls[0], calls
