"""Whatever the text: no reader of it fails, every offset lies in it and in order, and the time is bounded."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.documents.txt import read_text
from linter.text.attribution import attributed, quoted
from linter.text.dates import read_dates
from linter.text.numbers import read_figures
from linter.text.sentences import judged, read_sentences
from linter.text.tense import tense_at
from linter.text.words import Words, read_words

WORDS = st.sampled_from(
    "over almost 3,000 3000 £ % bn million hundred and a half of the will be published was to not yet has you say that "
    "“ ” ‘ ’ ' \" ( ) [ ] {{ }} « » . , ; : ? ! - – & 31 March 2025 spring per cent hour / # + plus or more between "
    "once one in five dozen 0 00 007 1.2.3 ,,, £3m £3bn-£4bn 10:30 2025-26 zero".split()
)
LETTERISH = st.lists(WORDS, max_size=40).flatmap(
    lambda words: st.sampled_from([" ", "", "\n", "\n\n", "\u00a0", "\r\n", "\t"]).map(lambda joint: joint.join(words))
)
TEXTS = st.one_of(st.text(max_size=120), LETTERISH)


def read_everything(text: str) -> Words:
    """Read `text` with every reader; what each gives is checked."""
    document = read_text(text)
    words, blocks = judged(read_words(text), document)
    size = len(words)
    last = 0
    for figure in read_figures(words):
        assert (
            last <= figure.outer_first <= figure.first < figure.last <= figure.outer_last <= size
            or figure.outer_first < last
        )
        assert last <= figure.first
        assert figure.upper is None or figure.upper > figure.amount
        last = figure.last
    last = 0
    for mention in read_dates(words):
        assert last <= mention.first < mention.last <= size
        assert mention.yearless or mention.start <= mention.end
        last = mention.last
    assert len(quoted(words)) == size
    last = 0
    for sentence in read_sentences(words, blocks, document):
        assert last == sentence.first < sentence.last
        last = sentence.last
        for stretch in attributed(words, sentence):
            assert 0 <= stretch.start <= stretch.stop <= size
        tense_at(words, sentence.last - 1, sentence.first)
    assert last == size
    return words


@given(TEXTS)
def test_any_text_can_be_read(text: str) -> None:
    read_everything(text)


@given(TEXTS, TEXTS)
def test_paragraphs_of_figures_do_not_reach_into_each_other(left: str, right: str) -> None:
    joined = read_words(f"{left} Well.\n\nSo {right}")
    middle = len(read_words(f"{left} Well."))
    for figure in read_figures(joined):
        assert not figure.first < middle < figure.last


LONG = 256_000
RUNS = ["a", "1", "0", " ", "\n", "(", "[", "{", "«", '"', "'", "“", "‘", "-", "\u00ad", "\u200b", ",", ".", "£", "%", "é", "?", "\t", "\x00",
        "1,", "1 ", "a ", "'a ", "a' ", "“a ", "-\n", "a-\n", "over ", "one ", "hundred ", "and a half ", "[A", "{{a", "a@", "a.", "www.", "1/", "31 March ", "\r\n"]  # fmt: skip


def taken(text: str) -> float:
    """The seconds of the processor's that `text` takes to be read."""
    began = time.process_time()
    words = read_words(text)
    read_figures(words)
    read_dates(words)
    quoted(words)
    return time.process_time() - began


@pytest.mark.parametrize("run", RUNS, ids=ascii)
def test_a_long_run_of_one_thing_takes_its_time_and_no_more(run: str) -> None:
    """Sixteen times the text takes about sixteen times as long, by the processor's clock: nothing is quadratic."""
    seconds = [min(taken(run * (size // len(run))) for _ in range(2)) for size in (LONG // 16, LONG)]
    assert seconds[1] < 64 * max(seconds[0], 0.01), seconds
