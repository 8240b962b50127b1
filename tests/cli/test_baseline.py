"""`check --write-baseline` and `--baseline`, as a team uses them."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

OLD = "Groups can apply to the Community Gardens Fund for a grant of up to £5,000 towards tools, plants and soil."
SIGNPOST = "The guidance for applicants explains who can apply and how."
FAULTY = f"Dear Ms Example,\n\n{OLD} {SIGNPOST}\n"


@pytest.fixture
def letters(starter: Path) -> Path:
    folder = starter / "drafts"
    folder.mkdir()
    (folder / "one.txt").write_text(FAULTY, encoding="utf-8")
    (folder / "two.md").write_text(FAULTY, encoding="utf-8")
    return folder


def test_what_is_known_is_not_reported_and_what_is_new_is(run: Run, letters: Path) -> None:
    outcome = run("check", "--write-baseline", "known.json", "drafts")
    assert (outcome.status, outcome.out) == (0, "")
    assert (
        outcome.err
        == "known.json: 2 findings in 2 letters. To report only what is new: policyline check --baseline known.json\n"
    )
    outcome = run("check", "--baseline", "known.json", "drafts")
    assert outcome.status == 0
    assert "2 known findings are not shown: see known.json, or check with -v." in outcome.err
    new = OLD.replace("Groups", "Your own group")
    (letters / "two.md").write_text(f"{new}\n\n{FAULTY}", encoding="utf-8")
    outcome = run("check", "--baseline", "known.json", "drafts")
    assert outcome.status == 1
    assert outcome.out.count("outdated-fact") == 1
    assert "line 1," in outcome.out


def test_what_is_mended_is_said_and_let_go_of(run: Run, letters: Path) -> None:
    run("check", "--write-baseline", "known.json", "drafts")
    (letters / "one.txt").write_text(FAULTY.replace("£5,000", "£7,500"), encoding="utf-8")
    (letters / "two.md").unlink()
    outcome = run("check", "--baseline", "known.json", "drafts")
    assert outcome.status == 0
    assert (
        "2 known findings are mended: drafts/one.txt, drafts/two.md. "
        "Take them out of the baseline with --write-baseline known.json." in outcome.err
    )
    assert run("check", "-q", "--baseline", "known.json", "drafts").err == ""
    assert run("check", "--write-baseline", "known.json", "drafts").status == 0
    assert run("check", "--baseline", "known.json", "drafts").err == ""


def test_what_was_not_looked_for_is_not_called_mended(run: Run, letters: Path) -> None:
    run("check", "--write-baseline", "known.json", "drafts")
    for option in (["--select", "wording"], ["--ignore", "facts"]):
        outcome = run("check", "--baseline", "known.json", *option, "drafts")
        assert (outcome.status, outcome.err) == (0, "")


def test_letters_that_were_not_looked_at_stay_known(run: Run, letters: Path) -> None:
    run("check", "--write-baseline", "known.json", "drafts")
    outcome = run("check", "--baseline", "known.json", letters / "one.txt")
    assert (outcome.status, "mended" in outcome.err) == (0, False)
    run("check", "--write-baseline", "known.json", "drafts/one.txt")
    assert run("check", "--baseline", "known.json", "drafts").status == 0


def test_the_setting_starts_from_its_own_folder(run: Run, letters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (letters.parent / "policyline.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    outcome = run("check", "drafts")
    assert outcome.status == 2
    assert "known.json: there is no such baseline; make one with --write-baseline known.json." in outcome.err
    assert run("check", "--write-baseline", "known.json", "drafts").status == 0
    monkeypatch.chdir(letters)
    assert run("check", "one.txt").status == 0


def test_it_fails_safe(run: Run, letters: Path) -> None:
    file = Path("known.json")
    file.write_text("<<<<<<< ours\n", encoding="utf-8")
    for option in ("--baseline", "--write-baseline"):
        outcome = run("check", option, file, "drafts")
        assert (outcome.status, outcome.out) == (2, "")
        assert outcome.err.startswith("known.json:1: is not a baseline, or is damaged")
    assert file.read_text(encoding="utf-8") == "<<<<<<< ours\n"


def test_what_cannot_be_checked_is_said_and_stays_known(run: Run, letters: Path) -> None:
    run("check", "--write-baseline", "known.json", "drafts")
    before = Path("known.json").read_text(encoding="utf-8")
    (letters / "one.txt").write_bytes(b"")
    outcome = run("check", "--write-baseline", "known.json", "drafts")
    assert outcome.status == 2
    assert "one.txt: could not be checked: the file is empty" in outcome.err
    assert Path("known.json").read_text(encoding="utf-8") == before
    assert run("check", "--baseline", "known.json", "drafts").status == 2


@pytest.mark.parametrize("other", [["--baseline", "b"], ["-o", "f"], ["--annotate"], ["--output-format", "json"]])
def test_what_does_not_go_together(run: Run, letters: Path, other: list[str]) -> None:
    outcome = run("check", "--write-baseline", "known.json", *other, "drafts")
    assert outcome.status == 2
    assert "leave the other outputs out" in outcome.err
    assert not Path("known.json").exists()
