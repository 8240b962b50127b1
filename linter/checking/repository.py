"""A git repository as somebody left it: the files of a folder at one of its commits. Nothing in it is ever changed or run.

git is asked through its plumbing: https://git-scm.com/docs/git-ls-tree, https://git-scm.com/docs/git-cat-file
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

#: In seconds: no question that is asked here takes git longer, unless it waits for somebody.
_PATIENCE = 60
#: What a git hook sets to say which repository it runs for; we always say ourselves.
_OF_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR")
_FILES = ("100644", "100755")


class NoHistory(Exception):
    """What was asked of git is not to be had; the message is a sentence that says why."""


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository whose files lie in and under `root`."""

    root: Path

    def commit(self, revision: str) -> str | None:
        """The full name of the commit that `revision` names; None for `HEAD` where nothing was committed yet.

        Raises `NoHistory` where there is no such revision.
        """
        found = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if found.returncode == 0:
            return found.stdout.decode().strip()
        if revision == "HEAD" and self._ask("rev-list", "-n", "1", "--all").stdout == b"":
            return None
        raise NoHistory(f"there is no revision {revision!r} in the git repository at {self.root}")

    def files(self, commit: str, folder: Path, endings: tuple[str, ...]) -> Iterator[tuple[PurePosixPath, bytes]]:
        """The name in `folder` and the content of each file that lay in or under it at `commit` and ends so.

        Links are left out. Raises `NoHistory` where the folder lies in another place than this repository.
        """
        folder = folder.resolve()
        if not folder.is_relative_to(self.root):
            raise NoHistory(f"{folder} is not in the git repository at {self.root}")
        inside = folder.relative_to(self.root).as_posix()
        here = [] if inside == "." else ["--", inside]
        listed = self._ask("ls-tree", "-r", "-z", "--full-tree", commit, *here)
        if listed.returncode:
            raise NoHistory(_said(listed))
        wanted: list[tuple[PurePosixPath, bytes]] = []
        for row in filter(None, listed.stdout.split(b"\0")):
            about, _, path = row.partition(b"\t")
            mode, _, name = about.decode().split(" ")
            if mode in _FILES and path.lower().endswith(tuple(map(os.fsencode, endings))):
                wanted.append((PurePosixPath(os.fsdecode(path)).relative_to(inside), name.encode()))
        contents = self._ask("cat-file", "--batch", given=b"".join(name + b"\n" for _, name in wanted))
        if contents.returncode:
            raise NoHistory(_said(contents))
        at = 0
        for name_inside, _ in wanted:
            end = contents.stdout.index(b"\n", at)
            size = int(contents.stdout[at:end].split()[-1])
            yield name_inside, contents.stdout[end + 1 : end + 1 + size]
            at = end + size + 2

    def changed(self, revision: str) -> frozenset[Path]:
        """The files that differ from where the present work left `revision`: committed, uncommitted and new ones.

        That is the newest commit that `revision` and `HEAD` both come from. Files that git ignores are left out, and
        those that are no more. Raises `NoHistory` where there is no such revision.
        """
        commit = self.commit(revision)
        base = self._ask("merge-base", commit, "HEAD").stdout.decode().strip() if commit else ""
        asked: list[tuple[str, ...]] = [("ls-files", "-z", "--others", "--exclude-standard", "--full-name")]
        if commit:
            asked.append(
                ("diff", "-z", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", base or commit)
            )
        else:
            asked.append(("ls-files", "-z", "--full-name"))  # nothing was committed yet, so everything is new
        names: set[Path] = set()
        for words in asked:
            # What watches the file system for git is a program that the repository's configuration names.
            listed = self._ask("-c", "core.fsmonitor=false", *words)
            if listed.returncode:
                raise NoHistory(_said(listed))
            names.update(self.root / os.fsdecode(name) for name in listed.stdout.split(b"\0") if name)
        return frozenset(path.resolve() for path in names)

    def _ask(self, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return _git(self.root, *words, given=given)


def repository_of(folder: Path) -> Repository:
    """The repository that `folder` lies in. Raises `NoHistory` where it lies in none, or git cannot be run."""
    found = _git(folder, "rev-parse", "--show-toplevel")
    if found.returncode:
        said = _said(found)
        raise NoHistory(f"{folder} is in no git repository" if "not a git repository" in said else said)
    return Repository(Path(os.fsdecode(found.stdout.rstrip(b"\n"))).resolve())


def _git(folder: Path, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {key: value for key, value in os.environ.items() if key not in _OF_HOOKS}
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_LITERAL_PATHSPECS": "1"}
    try:
        return subprocess.run(  # noqa: S603 - the words are ours; a revision stands behind --end-of-options
            ["git", "-C", str(folder), *words],  # noqa: S607 - whichever git the person uses
            input=given,
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
            env=environment,
        )
    except FileNotFoundError:
        raise NoHistory("git is not installed here, or cannot be found") from None
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise NoHistory(f"git could not be asked: {fault}") from None


def _said(answer: subprocess.CompletedProcess[bytes]) -> str:
    """What git itself says went wrong, in one line."""
    lines = answer.stderr.decode("utf-8", "replace").strip().splitlines()
    return f"git says: {lines[0].removeprefix('fatal: ')}" if lines else "git could not say"
