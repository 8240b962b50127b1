"""A line's fingerprints in words, for a person who wants to know how it is found again."""

from __future__ import annotations

import textwrap

from linter.matching.fingerprints import is_slot
from linter.matching.index import Index, version_key
from linter.model.library import Line
from linter.text.words import FIELD


def describe(index: Index, line: Line) -> list[str]:
    """Lines of text: for each version and sentence its exact fingerprint, its skeleton, and its indexed shingles."""
    said: list[str] = []
    for version in line.versions:
        said.append(f"version {version.number}")
        for number in index.units_of.get(version_key(line.id, version.number)) or ():
            unit = index.units[number]
            wording = next(o.wording for o in unit.owners if (o.line, o.version) == (line.id, version.number))
            name = "text" if wording == 0 else f"variant {wording}"
            said.append(f"  {name}: {textwrap.shorten(unit.text, 70, placeholder=' …')}")
            symbols = ["{field}" if s == FIELD else f"{{{s}}}" if is_slot(s) else s for s in unit.skeleton.symbols]
            kept = index.shingles.kept(number)
            said.append(f"    exact     {unit.exact}")
            said.append(f"    skeleton  {' '.join(symbols)}")
            said.append(f"    shingles  {kept} of {max(0, len(symbols) - 2)} indexed")
    return said
