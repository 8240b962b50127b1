"""`policyline lsp` where the extra is not installed."""

import sys

import pytest

from tests.cli.conftest import Run


def test_without_the_extra_it_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("pygls", "linter.language_server"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    outcome = run("lsp")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == "Editors need the extra “lsp”: install policyline[lsp].\n"


def test_help(run: Run) -> None:
    outcome = run("lsp", "--help")
    assert outcome.status == 0
    assert "editors start this" in " ".join(outcome.out.split())
