"""A scratch repository of templates, and Policyline as a repository that hooks are installed from."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "template-repo"
#: What the hooks are built from.
PACKAGE = (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE", "linter")
PROGRAMS = Path(sys.executable).parent


@dataclass(frozen=True)
class Outcome:
    """What a program left behind; `said` is all its output."""

    status: int
    said: str


@dataclass(frozen=True)
class Repository:
    """A git repository, and the surroundings that programs in it are run with."""

    folder: Path
    surroundings: Mapping[str, str]

    def run(self, *command: str, **more: str) -> Outcome:
        done = subprocess.run(
            command,
            cwd=self.folder,
            env={**self.surroundings, **more},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=900,
            check=False,
        )
        return Outcome(done.returncode, done.stdout)

    def git(self, *arguments: str) -> str:
        outcome = self.run("git", *arguments)
        assert outcome.status == 0, outcome.said
        return outcome.said.strip()

    def commit(self) -> str:
        """Everything as it lies, committed with no hook asked; gives the commit's name."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--message", "As it stands")
        return self.git("rev-parse", "HEAD")

    def change(self, file: str, old: str, new: str) -> None:
        """Put `new` in the place of `old` in a text file, and stage it."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        self.git("add", file)


@pytest.fixture(scope="session")
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Programs find ours first, git asks nobody who commits, and what hooks install is kept for this test run alone."""
    shared = _shared(tmp_path_factory)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT", "PREK_"))}
    return {
        **kept,
        "PATH": os.pathsep.join((str(PROGRAMS), os.environ["PATH"])),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "init.defaultBranch",
        "GIT_CONFIG_VALUE_0": "main",
        **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in _WHO.items()},
        "PRE_COMMIT_HOME": str(shared / "pre-commit"),
        "PREK_HOME": str(shared / "prek"),
    }


_WHO = {"NAME": "A. Drafter", "EMAIL": "drafter@example.gov.uk", "DATE": "2025-06-02T12:00:00+00:00"}


def _shared(factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of one test run have in common."""
    base = factory.getbasetemp()
    return (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "hooks"


@pytest.fixture(scope="session")
def policyline(tmp_path_factory: pytest.TempPathFactory, surroundings: dict[str, str]) -> tuple[str, str]:
    """Where the hooks are cloned from, and the commit: the same in all processes, since nothing in it depends on time."""
    folder = tmp_path_factory.mktemp("made") / "policyline"
    folder.mkdir()
    for name in PACKAGE:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    made = Repository(folder, surroundings)
    made.git("init", "--quiet")
    commit = made.commit()
    place = _shared(tmp_path_factory) / commit
    place.parent.mkdir(exist_ok=True)
    if not place.exists():
        try:
            folder.rename(place)
        except OSError:
            assert place.exists()  # another process was faster
    return str(place), commit


@pytest.fixture
def templates(tmp_path: Path, surroundings: dict[str, str]) -> Repository:
    """The example repository, committed."""
    folder = tmp_path / "templates of ours"
    shutil.copytree(EXAMPLE, folder)
    repository = Repository(folder, surroundings)
    repository.git("init", "--quiet")
    repository.commit()
    return repository
