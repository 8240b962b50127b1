"""Every module can be imported, and an everyday check starts quickly: nothing heavy is loaded for it."""

import ast
import subprocess
import sys
from pathlib import Path
from pkgutil import walk_packages

import pytest

import linter

HEAVY = ("spacy", "numpy", "pydantic", "thinc", "docx", "lxml", "rich", "yaml", "asyncio", "requests")
RARE = (
    "click",
    "copy",
    "dataclasses",
    "inspect",
    "locale",
    "tempfile",
    "threading",
    "shutil",
    "multiprocessing",
    "sqlite3",
    "linter.cli.page",
    "linter.cli.annotating",
    "linter.history",
)
"""What a letter in plain text, shown as text, has no use for."""
MODULES = [module.name for module in walk_packages(linter.__path__, "linter.") if not module.name.endswith("__main__")]
LETTER = "Groups can apply to the Community Gardens Fund for a grant of up to £5,000.\n"
SHORT = "Dear Ms Hale,\n\nThank you for your letter of 3 March. An officer will call on you.\n\nYours sincerely,\n"
UNTOLD = ("rapidfuzz", "difflib", "html", "linter.rule_kinds.tense", "linter.rule_kinds.items", "linter.matching.drift")
"""What a letter that names nothing of the library has no use for, besides."""


def loaded(code: str, cwd: Path) -> set[str]:
    """The modules that a fresh Python has loaded after `code`."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint('\\n'.join(['--', *sys.modules]))"],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.rpartition("--\n")[2].split())


def test_every_module_can_be_imported(tmp_path: Path) -> None:
    assert set(MODULES) <= loaded(f"import {', '.join(MODULES)}", tmp_path)


def test_an_everyday_check_loads_nothing_heavy(tmp_path: Path) -> None:
    code = "from linter.cli.main import main\nassert main({!r}) == {}"
    loaded(code.format(["init", "lib"], 0), tmp_path)
    folder = tmp_path / "lib"
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    check = code.format(["check", "letter.txt"], 1)
    loaded(check, folder)  # compiles the library, once
    modules = loaded(check, folder)
    assert {module for module in modules if module.split(".")[0] in HEAVY} == set()
    assert modules.isdisjoint(RARE)
    (folder / "short.txt").write_text(SHORT, encoding="utf-8")
    modules = loaded(code.format(["check", "short.txt"], 0), folder)
    assert modules.isdisjoint({*RARE, *UNTOLD})
    assert len([module for module in modules if module.startswith("linter")]) < 170


QUICK = [["--version"], ["--help"], ["explain"], ["explain", "wrong-fact"], ["explain", "signpost"]]
ENGINE = ("linter.matching", "linter.text", "linter.documents", "linter.rule_kinds.", "linter.checking.c", "rapidfuzz")


@pytest.mark.parametrize("arguments", QUICK, ids=" ".join)
def test_what_needs_no_library_loads_no_engine(tmp_path: Path, arguments: list[str]) -> None:
    modules = loaded(f"from linter.cli.main import main\nassert main({arguments!r}) == 0", tmp_path)
    assert {module for module in modules if module.startswith(ENGINE) or module.split(".")[0] in HEAVY} == set()
    assert len([module for module in modules if module.startswith("linter")]) < 47


def test_every_promised_name_is_there_and_typed(tmp_path: Path) -> None:
    assert not [module for module in loaded("import linter", tmp_path) if module.startswith("linter.")]
    for name in linter.__all__:
        assert getattr(linter, name)
        assert name in dir(linter)
    stub = ast.parse(Path(linter.__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
    typed = {
        alias.asname or alias.name for node in stub.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert typed == set(linter.__all__)
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        _ = linter.chekc  # type: ignore[attr-defined]


def test_a_letter_in_the_library_is_what_the_python_interface_gives(tmp_path: Path) -> None:
    assert {"spacy", "numpy", "pydantic", "click"}.isdisjoint(
        loaded("from linter import check_text, load_library", tmp_path)
    )
