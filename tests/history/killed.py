"""Records letters one by one, for ever, telling each when it is recorded: to be killed. Arguments: the history, who I am."""

import sys
from pathlib import Path

from linter.history.store import History
from tests.history.letters import letter, recorder, report

file, name = Path(sys.argv[1]), sys.argv[2]
BODIES = [
    "The total fund of the Harbour Renewal Grants Scheme is £120 million.",
    "Some applications are assessed against the same published criteria, and no part of the coast will be given "
    "preference over another.",
]
with History(file, create=True) as history:
    into = recorder(history)
    for number in range(int(sys.argv[3])):
        reference = int(name) * 10_000 + number
        into.add(report(letter(reference, BODIES[number % 2]), f"{reference}.txt"))
        if number % 3 == 2:
            into.flush()
            sys.stdout.write(f"{reference}\n")
            sys.stdout.flush()
    into.flush()
