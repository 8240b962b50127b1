"""A check in plain words is done without click, and is what it would be with it: what is asked, said and answered."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from linter.cli import everyday, group, running, words
from linter.cli.asked import Asked
from linter.cli.commands.check import command
from tests.cli.conftest import Outcome, Run

ABSENT = "no such letter.txt"


def plainly(given: list[str]) -> Asked | None:
    """What is asked for without click; None where it is left for click."""
    found = words.plain(given)
    return everyday.asked(found) if found else None


@pytest.fixture
def by_click(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[str]], Asked | None]:
    """What is asked for by way of click; None where click refuses it."""
    seen: list[Asked] = []
    monkeypatch.setattr(running, "run", lambda asked, _here, _session: seen.append(asked))

    def way(given: list[str]) -> Asked | None:
        seen.clear()
        group.run(["check", *given])
        return seen[0] if seen else None

    return way


PLAIN = (
    ["letter.txt"],
    ["one.txt", "-q", "two.txt", "one.txt"],
    ["-", "--verbose"],
    ["", "-v", "--as-of", "letter"],
    ["letter.txt", "--as-of=2026-03-15", "--as-of", "today"],
    ["--library", ".", "--rules=.", "letter.txt"],
    ["letter.txt", "--output-format", "json", "--fail-on=error", "--color", "never", "--colour=always"],
    ["letter.txt", "--workers", "02", "--quiet", "-q"],
)
LEFT: tuple[list[str], ...] = (
    [],
    ["-q"],
    ["letter.txt", "-q", "-v"],
    ["letter.txt", "-qv"],
    ["letter.txt", "--as-of"],
    ["letter.txt", "--as-of="],
    ["letter.txt", "--as-of", "--quiet"],
    ["letter.txt", "--quiet=1"],
    ["letter.txt", "--workers", "0"],
    ["letter.txt", "--workers", "two"],
    ["letter.txt", "--workers", "٣"],
    ["letter.txt", "--output-format", "rubbish"],
    ["letter.txt", "--fail-on", "Error"],
    ["letter.txt", "--color", "green"],
    ["letter.txt", "--library", "nowhere"],
    ["letter.txt", "--no-cache"],
    ["letter.txt", "--debug"],
    ["--", "letter.txt"],
    ["--help"],
)


@pytest.mark.parametrize("given", PLAIN, ids=" ".join)
def test_plain_words_ask_for_what_click_makes_of_them(
    by_click: Callable[[list[str]], Asked | None], given: list[str]
) -> None:
    assert plainly(given) == by_click(given) != None  # noqa: E711 - that neither is None


@pytest.mark.parametrize("given", LEFT, ids=" ".join)
def test_other_words_are_left_for_click(given: list[str]) -> None:
    assert plainly(given) is None


WORDS = some.sampled_from(
    [
        *(*words.FLAGS, *words.VALUES, "--", "-qv", "--watch", "=", "-q="),
        *(f"{name}={value}" for name in words.VALUES for value in ("", "2", "json", ".")),
        *("letter.txt", "-", "", "1", "json", "auto", "error", "html", ".", "nowhere"),
    ]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(given=some.lists(WORDS, max_size=5))
def test_whatever_is_plain_is_what_click_makes_of_it(
    by_click: Callable[[list[str]], Asked | None], given: list[str]
) -> None:
    asked = plainly(given)
    assert asked is None or asked == by_click(given)


def test_every_plain_option_is_one_of_the_command() -> None:
    options = {word: param for param in command.params for word in param.opts}
    for word, name in {**words.FLAGS, **words.VALUES}.items():
        assert options[word].name == name
        assert getattr(options[word], "is_flag", None) == (word in words.FLAGS)


@pytest.fixture
def both(run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """The outcome of a check that takes the plain way, which is the same by way of click."""

    def outcome(*given: str) -> Outcome:
        with monkeypatch.context() as patch:
            patch.setattr(group, "run", None)  # which the plain way does without
            plain = run("check", *given)
        capsys.readouterr()
        assert Outcome(group.run(["check", *given]), *capsys.readouterr()) == plain
        return plain

    return outcome


def test_what_cannot_be_done_is_said_alike(starter: Path, both: Callable[..., Outcome]) -> None:
    assert both(ABSENT).err == ""
    assert both(ABSENT, "--output-format", "json").err == f"{ABSENT}: could not be checked: there is no such file\n"
    assert both(ABSENT, "--as-of", "someday").err.startswith("--as-of: ")
    (starter / "canonical_lines" / "extra.yaml").write_text("nonsense: 1\n", encoding="utf-8")
    assert both(ABSENT).err.startswith("The library cannot be used; ")
    (starter / "policyline.toml").write_text("fail-on = 3\n", encoding="utf-8")
    broken = both(ABSENT)
    assert broken.status == 2
    assert broken.err.startswith("policyline.toml")


def test_no_library_and_one_that_cannot_be_read_are_said_alike(
    tmp_path: Path, both: Callable[..., Outcome], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "There is no library here" in both(ABSENT).err
    assert run("check", ABSENT, "--library", "nowhere").err == "--library nowhere: there is no such folder.\n"
    (tmp_path / "lines").mkdir()
    (tmp_path / "rules").mkdir()
    assert "holds no .yaml file" in both(ABSENT, "--library", "lines").err
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, *more: path != "lines" and access(path, *more))
    assert "is not readable" in run("check", ABSENT, "--library", "lines").err


@pytest.mark.parametrize("fault", [RuntimeError("odd"), KeyboardInterrupt(), EOFError(), BrokenPipeError()], ids=repr)
def test_what_nobody_foresaw_ends_alike(
    starter: Path, both: Callable[..., Outcome], fault: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise fault

    monkeypatch.setattr(running, "asked_day", failing)
    ended = both(ABSENT)
    assert ended.status == (130 if isinstance(fault, KeyboardInterrupt | EOFError) else 2)
    assert ("this should not have happened" in ended.err) == isinstance(fault, RuntimeError)
