"""Which everyday wordings find a figure: `python -m tests.evaluation.wordings [WORDS OF WHAT THEY TELL]`.

Each wording of `wordings.yaml` is put round the wrong and the earlier values of every fact of the dev half's libraries
that has such a measure. A wording that is hardly ever found shows a hole in a mechanism, without a letter to show it.
Printed for each: how many wrong and how many earlier values are found, of how many.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from linter import Compiled, check_text
from linter.model.library import Fact, Value
from tests.evaluation import score

DAY = date(2026, 6, 1)
KINDS = {"wrong-fact", "outdated-fact"}
WORDINGS = Path(__file__).with_name("wordings.yaml")


def values_of(fact: Fact) -> Iterator[tuple[str, str]]:
    """A wrong value of a fact, and an earlier one where it has one, each with the kind of its fault."""
    current = next((each for each in fact.versions if each.period.covers(DAY)), None)
    if current is None:
        return
    if wrong := another(current.value):
        yield wrong, "wrong-fact"
    earlier = next((each for each in fact.versions if each is not current), None)
    if earlier:
        yield earlier.value.text, "outdated-fact"


def another(value: Value) -> str:
    """A value of the same form, two fifths greater, or eleven days later; "" where it has no digits."""
    if value.day:
        day = value.day + timedelta(days=11)
        return f"{day.day} {day:%B %Y}"
    found = re.search(r"[0-9][0-9,]*(\.[0-9]+)?", value.text)
    if not found:
        return ""
    amount = float(found.group().replace(",", ""))
    more = f"{amount * 1.4:.2f}" if found.group(1) else f"{max(round(amount * 1.4), int(amount) + 1):,}"
    return value.text[: found.start()] + more + value.text[found.end() :]


def with_article(name: str) -> str:
    """The name of a subject as it stands in a sentence."""
    if name.endswith("s") and not name.endswith("ss"):
        return f"the {name}" if name[0].isupper() else name
    if name[0].isupper() and name.rsplit(maxsplit=1)[-1] in ("Scheme", "Fund", "Programme", "Service"):
        return f"the {name}"
    return f"{'an' if name[0] in 'aeiouAEIOU' else 'a'} {name}"


def sentence(wording: str, fact: Fact, value: str) -> str:
    """A wording with its fact's subject and a value of it."""
    name = max(fact.subject, key=lambda each: (each[0].isupper(), len(each) < 30, len(each)))
    if re.search(r"\{[vV]\} (notice|warning)", wording):
        value += "’" if value.endswith("s") else "’s"
    subject = with_article(name)
    return wording.format(
        A=subject[0].upper() + subject[1:], a=subject, n=name, v=value, V=value[0].upper() + value[1:]
    )


def tried(entry: dict[str, Any], libraries: list[Compiled]) -> Iterator[tuple[str, str, bool]]:
    """Each wording of an entry with each value: the wording, the kind of fault, and whether it was found."""
    for library in libraries:
        for fact in library.library.facts:
            kinds = {version.value.kind for version in fact.versions}
            if not fact.subject or kinds.isdisjoint(entry["kinds"]) or not {*fact.measure} & {*entry["measures"]}:
                continue
            for value, kind in values_of(fact):
                for wording in entry["wordings"]:
                    findings = check_text(sentence(wording, fact, value), library, as_of=DAY).findings
                    yield wording, kind, any(each.kind in KINDS for each in findings)


def main() -> None:
    entries = yaml.safe_load(WORDINGS.read_text(encoding="utf-8"))
    wanted = " ".join(sys.argv[1:])
    libraries = [score.library(name) for name in sorted({case.library for case in score.cases("dev")})]
    for entry in entries:
        if wanted not in entry["tells"]:
            continue
        found, of = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
        for wording, kind, hit in tried(entry, libraries):
            of[wording, kind] += 1
            found[wording, kind] += hit
        sys.stdout.write(f"{entry['tells']}\n")
        for wording in entry["wordings"]:
            shares = [
                f"{found[wording, kind]:>4} of {of[wording, kind]:<4}" for kind in ("wrong-fact", "outdated-fact")
            ]
            sys.stdout.write(f"  {' '.join(shares)} {wording}\n")


if __name__ == "__main__":
    main()
