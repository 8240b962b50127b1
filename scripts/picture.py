"""Draw docs/images/check.svg anew: what `policyline check` really says of an example letter, after its first findings cut."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
LETTER = "examples/letters/letter-3.md"
COLUMNS = 84
FINDINGS = 2
#: rich's drawing without the fonts that it would fetch from elsewhere.
DRAWING = (
    CONSOLE_SVG_FORMAT[: CONSOLE_SVG_FORMAT.index("@font-face")]
    + (CONSOLE_SVG_FORMAT[CONSOLE_SVG_FORMAT.index(".{unique_id}-matrix") :])
)


def main() -> int:
    """Run the command in a process of its own, and draw what it wrote."""
    words = ["check", "--as-of", "letter", LETTER]
    shown = subprocess.run(
        [sys.executable, "-m", "linter.cli", *words, "--color", "always"],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": str(COLUMNS - 2), "COLORTERM": "truecolor", "TERM": "xterm-256color"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if shown.returncode != 1:
        sys.exit(f"The picture wants letters with a finding, but the status was {shown.returncode}.\n{shown.stderr}")
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True)
    console.print(Text(f"$ policyline {' '.join(words)}\n"))
    rows = Text.from_ansi(shown.stdout.rstrip()).split("\n", allow_blank=True)
    heads = [number for number, row in enumerate(rows) if row.plain.startswith(("✗", "▲", "•"))]
    for row in (*rows[: heads[FINDINGS]], Text("  …\n"), *rows[-2:]):
        console.print(row)
    drawing = console.export_svg(
        title="policyline", code_format=DRAWING, unique_id="policyline", font_aspect_ratio=0.61
    )
    (ROOT / "docs" / "images" / "check.svg").write_text(drawing, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
