"""The nearest settings file holds, and every fault in it is said with its line."""

from pathlib import Path

import pytest

from linter.checking.settings import SettingsError, find


def test_without_a_file_there_are_no_settings(tmp_path: Path) -> None:
    settings = find(tmp_path)
    assert (settings.folder, dict(settings.values)) == (tmp_path, {})


def test_the_nearest_file_upwards_holds_and_its_paths_start_from_it(tmp_path: Path) -> None:
    inner = tmp_path / "letters" / "march"
    inner.mkdir(parents=True)
    (tmp_path / "policyline.toml").write_text('library = "approved"\nas-of = 2025-03-13\n')
    settings = find(inner)
    assert settings.path("library") == tmp_path / "approved"
    assert settings.path("rules") == tmp_path / "rules"
    assert settings.values["as-of"] == "2025-03-13"
    assert settings.places["as-of"].endswith("policyline.toml:2")


def test_a_table_in_pyproject_holds_and_a_pyproject_without_one_is_passed_over(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text('[project]\nname = "other"\n')
    (tmp_path / "pyproject.toml").write_text('[tool.other]\nrules = "no"\n[tool.policyline]\nrules = "ours"\n')
    settings = find(inner)
    assert settings.path("rules") == tmp_path / "ours"
    assert settings.places["rules"].endswith("pyproject.toml:4")


def test_policyline_toml_comes_before_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.policyline]\nfail-on = "note"\n')
    (tmp_path / "policyline.toml").write_text('fail-on = "error"\n')
    assert find(tmp_path).values["fail-on"] == "error"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('library = "a"\nfail_on = "error"\n', 2, "'fail_on' is not a setting"),
        ('\n\nfail-on = "sometimes"\n', 3, "fail-on is one of error, warning, note, never"),
        ('as-of = "letter"\n\n[letters]\nx = "y"\n', 3, "'letters' is not a setting"),
        ("library = 3\n", 1, "library wants words in quotation marks"),
        ('library = ""\n', 1, "library wants words in quotation marks"),
        ('library = "a"\nlibrary = "b"\n', 2, "is not TOML"),
        ("library = \n", 1, "is not TOML"),
    ],
)
def test_a_fault_is_said_with_its_line(tmp_path: Path, text: str, line: int, says: str) -> None:
    (tmp_path / "policyline.toml").write_text(text)
    with pytest.raises(SettingsError) as caught:
        find(tmp_path)
    (fault,) = caught.value.faults
    assert fault.startswith(f"{tmp_path / 'policyline.toml'}:{line}: ")
    assert says in fault


def test_all_faults_are_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "policyline.toml").write_text("a = 1\nb = 2\n")
    with pytest.raises(SettingsError) as caught:
        find(tmp_path)
    assert len(caught.value.faults) == 2


def test_a_file_that_is_not_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "policyline.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match="cannot be read"):
        find(tmp_path)
