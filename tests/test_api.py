"""The Python interface: what it promises, what it costs, and what it does not load."""

import json
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import linter
from linter import Compiled, Fault, Finding, LibraryError, Report, check_text, load_library
from tests.libraries import GRANTS, ROOT, starter

DAY = date(2025, 3, 13)
LETTER = (ROOT / "examples" / "letters" / "letter-2.txt").read_text(encoding="utf-8")
FAULTY = "The Green Paper consultation received over 2,800 responses."


def test_what_is_promised_is_there() -> None:
    promised = {"Compiled", "Fault", "Finding", "LibraryError", "Report", "__version__", "check_text", "load_library"}
    assert promised <= set(dir(linter))
    assert all(hasattr(linter, name) for name in promised)


def test_what_is_not_promised_is_not() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        linter.no_such_name  # type: ignore[attr-defined]  # noqa: B018


def test_a_library_is_loaded_from_two_folders_given_as_text_or_paths() -> None:
    first = load_library(str(GRANTS / "canonical_lines"), str(GRANTS / "rules"), cache=False)
    second = load_library(GRANTS / "canonical_lines", GRANTS / "rules")
    assert isinstance(first, Compiled)
    assert first.library == second.library
    assert first.rules == second.rules


def test_faults_of_a_library_are_all_told(tmp_path: Path) -> None:
    (tmp_path / "lines").mkdir()
    (tmp_path / "lines" / "a.yaml").write_text("kind: term\nid: A b\n")
    (tmp_path / "lines" / "b.yaml").write_text("kind: nonsense\n")
    with pytest.raises(LibraryError) as broken:
        load_library(tmp_path / "lines", GRANTS / "rules", cache=False)
    assert len(broken.value.faults) >= 2
    assert all(isinstance(fault, Fault) for fault in broken.value.faults)


def test_a_report_has_the_fields_of_the_written_one() -> None:
    report = check_text(FAULTY, starter(), as_of=DAY)
    assert isinstance(report, Report)
    assert (report.checked, report.as_of, report.path, report.reason) == (True, DAY, "<text>", None)
    (finding,) = report.findings
    assert isinstance(finding, Finding)
    assert (finding.kind, finding.rule, finding.severity) == ("wrong-fact", "facts", "error")
    assert finding.quote == "2,800" == FAULTY[finding.start : finding.end]
    assert (finding.place.line, finding.place.column, finding.place.label) == (1, 44, "paragraph 1")
    assert finding.approved.id == "responses"
    assert finding.approved.owner == "industrial-strategy@example.gov.uk"
    assert finding.approved.valid_from == date(2024, 12, 23)
    assert finding.approved.source
    assert finding.approved.text
    assert finding.message.startswith("“2,800”")
    assert finding.fix is not None
    assert len(finding.fingerprint) == 16


def test_the_name_of_a_text_is_the_callers() -> None:
    assert check_text("", starter(), as_of=DAY, path="draft 7").path == "draft 7"


def test_offsets_are_code_points_of_the_very_text() -> None:
    text = "🐝 e\u0301\r\n\r\n" + FAULTY
    (finding,) = check_text(text, starter(), as_of=DAY).findings
    assert text[finding.start : finding.end] == "2,800"


def test_findings_can_be_compared_and_kept_in_sets() -> None:
    first, second = (check_text(FAULTY, starter(), as_of=DAY).findings for _ in range(2))
    assert first == second
    assert len({*first, *second}) == 1


def test_a_finding_cannot_be_changed() -> None:
    (finding,) = check_text(FAULTY, starter(), as_of=DAY).findings
    with pytest.raises(AttributeError):
        finding.quote = "another"  # type: ignore[misc]


def calls(text: str, times: int) -> Counter[str]:
    """How often each function of ours is called while `text` is checked so many times."""
    counted: Counter[str] = Counter()

    def count(frame: object, event: str, argument: object) -> None:
        code = frame.f_code  # type: ignore[attr-defined]
        if event == "call" and "linter" in code.co_filename:
            counted[f"{Path(code.co_filename).name}:{code.co_name}"] += 1

    sys.setprofile(count)
    try:
        for _ in range(times):
            check_text(text, starter(), as_of=DAY)
    finally:
        sys.setprofile(None)
    return counted


def test_each_further_check_costs_the_same_and_compiles_nothing() -> None:
    check_text(LETTER, starter(), as_of=DAY)
    once, ten = calls(LETTER, 1), calls(LETTER, 10)
    assert sum(ten.values()) <= 10.5 * sum(once.values())
    assert not [
        name for name in ten if name.startswith(("compile.py", "loading.py", "index.py:build", "files.py", "schema.py"))
    ]


def test_a_short_text_costs_a_small_part_of_a_letter() -> None:
    """Nothing is done for each entry of the library that a text does not speak of."""
    check_text(LETTER, starter(), as_of=DAY)
    letter = LETTER.replace(" the ", " the  ")  # paragraphs that were not read before
    assert sum(calls("Thank you for your letter.", 1).values()) < 0.05 * sum(calls(letter, 1).values())


def loaded(code: str, cache: Path) -> tuple[set[str], object]:
    """The modules that a fresh Python holds after `code`, and what it left in `result`."""
    program = f"import sys, json\nresult = None\n{code}\nprint(json.dumps([sorted(sys.modules), result]))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"POLICYLINE_CACHE": str(cache), "PATH": "", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    modules, result = json.loads(done.stdout)
    return set(modules), result


HEAVY = {"pydantic", "pydantic_core", "spacy", "numpy", "thinc", "rich", "click", "yaml", "lxml", "docx"}
CHECK = f"""
from datetime import date
from linter import load_library, check_text
library = load_library("canonical_lines", "rules")
result = [[f.kind, f.quote] for f in check_text({FAULTY!r}, library, as_of=date(2025, 3, 13)).findings]
"""


def test_importing_loads_nothing_heavy(tmp_path: Path) -> None:
    modules, _ = loaded("import linter", tmp_path)
    assert not modules & HEAVY


def test_a_check_with_a_compiled_library_loads_nothing_heavy(tmp_path: Path) -> None:
    _, first = loaded(CHECK, tmp_path)
    modules, second = loaded(CHECK, tmp_path)
    assert first == second == [["wrong-fact", "2,800"]]
    assert not modules & HEAVY
