"""Whatever the files hold, they load or every fault is said: no other exception, no endless wait, every place real."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from linter.checking import sources
from linter.checking.faults import Fault, LibraryError
from linter.checking.loading import load

ROOT = Path(__file__).parents[2]
STARTER = sorted((ROOT / "canonical_lines").rglob("*.yaml"))
KEYS = (
    "kind id title owner review_by note source confidence versions number valid_from valid_until withdrawn text variants "
    "facts ref quote value qualifier type unit measure subject introduced_by complete ordered count items name aliases "
    "since until names on known_from window from said verbs before after preferred historical_use outdated form "
    "case_sensitive not_in titles holders why severity entries examples ok bad as_of finds triggers requires scope"
).split()
WORDS = (
    "line fact list event term post signpost true 3000 £27.8bn 60% 2025-06-23 0001-01-01 9999-12-31 over exact dozens 1 0 "
    "half-a-million error x y null ~ letter wrong-fact 31 February 16–25 1e9 twelve hundred ½ ² ٣"
).split()
YAML_PIECES = [
    "\n",
    "\n  ",
    "\n- ",
    "---\n",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "'",
    '"',
    "|\n ",
    ">-\n ",
    "&a ",
    "*a",
    "!!x ",
    "#",
    "\t",
    "\\",
    "?",
    "\r",
    "%",
]
words = st.sampled_from(KEYS) | st.sampled_from(WORDS) | st.text(max_size=8)
soup = st.lists(words | st.sampled_from(YAML_PIECES), max_size=60).map("".join)
values = st.recursive(
    words | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
)
kinds = st.sampled_from(["line", "fact", "list", "event", "term", "post"])
entries = st.builds(
    lambda keys, kind, name: {**keys, "kind": kind, "id": name},
    st.dictionaries(st.sampled_from(KEYS), values, max_size=10),
    kinds,
    st.sampled_from("abc"),
)
days = st.dates(date(2024, 1, 1), date(2024, 1, 9)).map(str) | st.sampled_from(["0001-01-01", "9999-12-31"])
facts = st.fixed_dictionaries(
    {"quote": words}, optional={"id": words, "value": words, "ref": words, "measure": st.lists(words, max_size=2)}
)
versions = st.fixed_dictionaries(
    {"number": st.integers(1, 3), "valid_from": days, "source": st.just("S"), "text": st.lists(words).map(" ".join)},
    optional={"valid_until": days, "withdrawn": st.just("true"), "facts": st.lists(facts, max_size=3)},
)
lines = st.fixed_dictionaries(
    {"kind": st.just("line"), "id": st.sampled_from("abc"), "title": st.just("T"), "owner": st.just("O")},
    optional={"versions": st.lists(versions, max_size=3)},
)


def loads_or_says(content: bytes, rule: bytes | None = None) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for part, inside in (("lines", content), ("rules", rule)):
            if inside is not None:
                (folder / part).mkdir()
                (folder / part / "a.yaml").write_bytes(inside)
        faults: tuple[Fault, ...] = ()
        try:
            library, _ = load(folder / "lines", folder / "rules" if rule is not None else None)
            assert library.entries()
        except LibraryError as broken:
            faults = broken.faults
    for fault in faults:
        text = (content if "lines" in Path(fault.file).parts else rule or b"").decode("utf-8", "replace")
        assert 1 <= fault.line <= text.count("\n") + text.count("\r") + 1
        assert 1 <= fault.column <= len(text) + 1
        assert fault.message == " ".join(fault.message.split()), "one line each"


def dumped(documents: list[Any]) -> bytes:
    return yaml.safe_dump_all(documents, allow_unicode=True, sort_keys=False).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@given(content=st.text() | soup | st.binary())
def test_any_text_as_yaml_loads_or_every_fault_is_said(loader: str, content: str | bytes) -> None:
    sources.LOADER = getattr(yaml, loader)
    try:
        loads_or_says(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    finally:
        sources.LOADER = yaml.CSafeLoader


@given(documents=st.lists(entries | lines, max_size=4))
def test_any_keys_and_values_load_or_every_fault_is_said(documents: list[Any]) -> None:
    loads_or_says(dumped(documents))


@given(documents=st.lists(lines, min_size=1, max_size=3))
def test_any_versions_and_facts_of_lines_load_or_every_fault_is_said(documents: list[Any]) -> None:
    loads_or_says(dumped(documents))


@given(rules=st.lists(entries.map(lambda entry: {**entry, "kind": "signpost"}), max_size=3))
def test_any_rules_load_or_every_fault_is_said(rules: list[Any]) -> None:
    loads_or_says(STARTER[0].read_bytes(), dumped(rules))


@given(file=st.sampled_from(STARTER), data=st.data())
def test_a_starter_file_with_something_cut_out_or_put_in_loads_or_every_fault_is_said(
    file: Path, data: st.DataObject
) -> None:
    text = file.read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    loads_or_says((text[:start] + data.draw(soup) + text[end:]).encode("utf-8", "surrogatepass"))
