"""How a report is to be looked at: the one argument that every renderer takes besides the reports."""

from __future__ import annotations

from collections.abc import Mapping

from linter.model.frozen import field, frozen


@frozen
class View:
    """`width` is in columns; `verbosity` is -1 (quiet), 0 or 1; `why` gives each rule's reason by its id.

    `encoding` is what the reader's screen or file can take; a renderer writes no character outside it.
    With `list_clean`, letters in which nothing was found have a line of their own. `here` is the folder that letters'
    paths start from and `root` the one that programs name files from, both whole; where `root` is "", paths stay.
    """

    width: int = 80
    colour: bool = False
    encoding: str = "utf-8"
    verbosity: int = 0
    list_clean: bool = True
    why: Mapping[str, str] = field(default_factory=dict)
    here: str = ""
    root: str = ""
