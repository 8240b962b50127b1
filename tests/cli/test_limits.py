"""The limits on what is read of one file are settings, and a wrong one is told in a line."""

import random
from pathlib import Path

import pytest

from linter.checking.limiting import limits
from linter.checking.setting_keys import KEYS, LIMITS
from linter.checking.settings import find
from linter.editing.archive import repacked
from linter.parsing.source.limits import DEFAULT, Limits
from tests.cli.conftest import Run
from tests.cli.test_attached import mail
from tests.cli.test_fix import OLD, RIGHT, SIGNPOST
from tests.documents.word_file import p
from tests.editing.letters import letter


def set_(folder: Path, line: str) -> None:
    file = folder / "policyline.toml"
    file.write_text(f"{line}\n{file.read_text(encoding='utf-8')}", encoding="utf-8")


def test_every_limit_is_a_setting_and_usual_where_none_is_set(tmp_path: Path) -> None:
    assert {limit.name for limit in LIMITS.values()} == set(Limits.__dataclass_fields__)
    assert limits(find(tmp_path)) == DEFAULT


@pytest.mark.parametrize(
    ("setting", "paragraphs", "said"),
    [
        ("max-characters = 100", 1, "it is too long for a letter ("),
        ("max-tags = 10", 1, "it has more parts than can be checked: split it"),
        ("max-packed-files = 2", 1, "it holds too many files for a letter"),
        ("max-unpacked-mb = 1", 70, "it unpacks to more than 1.0 MB"),
    ],
)
def test_what_is_beyond_a_limit_is_not_passed(
    run: Run, starter: Path, setting: str, paragraphs: int, said: str
) -> None:
    (starter / "a.docx").write_bytes(
        letter(p(RIGHT + SIGNPOST), *(p(*(f"{n} x{m} " for n in range(300))) for m in range(paragraphs)))
    )
    assert run("check", "a.docx").status == 0
    set_(starter, setting)
    for command in ("check", "fix"):
        outcome = run(command, "a.docx")
        assert outcome.status == 2
        assert said in " ".join((outcome.out + outcome.err).split())


def test_a_file_that_is_too_large_is_not_even_opened(run: Run, starter: Path) -> None:
    picture = random.Random(5).randbytes(1_000_001)
    (starter / "a.docx").write_bytes(repacked(letter(p(OLD + SIGNPOST)), {"word/media/a.png": picture}))
    assert run("check", "a.docx").status == 1
    set_(starter, "max-file-mb = 1")
    outcome = run("check", "a.docx")
    assert outcome.status == 2
    assert "the file is too large (1.0 MB; the limit is 1.0 MB)" in " ".join(outcome.out.split())


def test_attached_letters_beyond_the_limit_are_said(run: Run, starter: Path) -> None:
    draft = letter(p(RIGHT + SIGNPOST))
    (starter / "a.eml").write_bytes(mail("See both.", ("a.docx", draft), ("b.docx", draft)))
    assert run("check", "a.eml").status == 0
    set_(starter, "max-attached = 1")
    outcome = run("check", "a.eml")
    assert outcome.status == 2
    assert "a.eml > b.docx" in outcome.out
    assert "more than 1 letters are attached: save this one" in " ".join(outcome.out.split())


@pytest.mark.parametrize("value", ["0", "-1", "1.5", "true", '"10"', "[]", "99999999999999999999"])
def test_a_wrong_limit_is_told_in_a_line(run: Run, starter: Path, value: str) -> None:
    set_(starter, f"# how much\nmax-pages = {value}")
    outcome = run("check", ".")
    assert outcome.status == 2
    assert outcome.err == (
        "policyline.toml:2: max-pages wants a whole number from 1 to 1,000,000,000, as in max-pages = 500\n"
    )


def test_the_page_on_security_names_every_limit() -> None:
    page = (Path(__file__).parents[2] / "docs" / "security.md").read_text(encoding="utf-8")
    for name, limit in LIMITS.items():
        assert f"| `{name}` | {KEYS[name].default:,} | {limit.help} |" in page
