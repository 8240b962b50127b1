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


def test_tables(tmp_path: Path) -> None:
    (tmp_path / "policyline.toml").write_text(
        'ignore = "tense"\ngitignore = false\nseverity.tense = "note"\n\n'
        '[[paths]]\nmatch = ["archive/", "!archive/new.txt"]\nas-of = 2025-03-13\nselect = ["facts"]\nseverity = { facts = "warning" }\n\n'
        '[[suppress]]\npath = "a.pdf"\nnames = ["a-line"]\nwords = "over 3,000"\nreason = "agreed with the owner"\n'
    )
    settings = find(tmp_path)
    assert settings.words("ignore") == ("tense",)
    assert not settings.switch("gitignore")
    assert settings.severity == {"tense": "note"}
    (some,) = settings.paths
    assert (some.place[-17:], some.select, some.as_of, some.severity) == (
        "policyline.toml:5",
        ("facts",),
        "2025-03-13",
        {"facts": "warning"},
    )
    assert [some.patterns.match(tmp_path / "archive" / name) for name in ("old.txt", "new.txt")] == [True, False]
    (setting,) = settings.suppress
    assert setting.place.endswith("policyline.toml:11")
    assert (setting.names, setting.words, setting.reason) == (("a-line",), ("over 3,000",), "agreed with the owner")


def test_tables_in_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[tool.other]\nreason = "x"\n\n[[tool.policyline.suppress]]\npath = "a.pdf"\nreason = "x"\n\n'
        '[[tool.policyline.suppress]]\npath = "b.pdf"\nreason = "y"\n'
    )
    settings = find(tmp_path)
    assert [setting.place.rpartition(":")[2] for setting in settings.suppress] == ["4", "8"]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('[[suppress]]\npath = "a.pdf"\nnames = "tense"\n', 1, 'this [[suppress]] gives no reason: add reason = "…"'),
        ('[[suppress]]\nreason = "x"\n', 1, 'this [[suppress]] says not in which letters: add path = "…"'),
        ('[[suppress]]\npath = "a"\nreason = "…"\n', 3, "gives no reason: say in words why"),
        (
            '[[suppress]]\npath = "a"\nreason = "x"\n[[suppress]]\npath = "b"\nreason = "y"\nrule = "z"\n',
            7,
            "'rule' is not a key",
        ),
        ('suppress = "a.pdf"\n', 1, "suppress is a table, begun with a line [[suppress]]"),
        ('[[paths]]\nignore = "tense"\n', 1, 'says not which letters it is for: add match = ["…"]'),
        ('[[paths]]\nmatch = "a"\nmacth = "b"\n', 3, "(did you mean 'match'?)"),
        ('[[paths]]\nmatch = "!"\n', 2, "not a pattern of paths"),
        ('[severity]\ntense = "high"\n', 2, "tense is one of error, warning, note, not 'high'"),
        ('severity = "note"\n', 1, "severity is a table of names"),
        ('gitignore = "no"\n', 1, "gitignore is true or false, without quotation marks"),
        ("exclude = []\n", 1, "exclude wants words in quotation marks between brackets"),
        ('exlude = ["a"]\n', 1, "(did you mean 'exclude'?)"),
    ],
)
def test_a_fault_in_a_table_is_said_with_its_line(tmp_path: Path, text: str, line: int, says: str) -> None:
    (tmp_path / "policyline.toml").write_text(text)
    with pytest.raises(SettingsError) as caught:
        find(tmp_path)
    assert [fault for fault in caught.value.faults if says in fault and f"policyline.toml:{line}: " in fault]
