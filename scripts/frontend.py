"""Build what the pages of `policyline serve` are dressed in, into linter/web/assets: GOV.UK Frontend's components, as npm has them.

Run it after a change to scripts/frontend. What it makes is committed, so that installing needs no npm. Needs npm.
"""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent / "frontend"
ASSETS = HERE.parent.parent / "linter" / "web" / "assets"
PACKAGE = HERE / "node_modules" / "govuk-frontend" / "dist" / "govuk"
#: What is for GOV.UK alone, and may not be on other sites.
FORBIDDEN = ("GDS Transport", "@font-face", "crown", "url(")


def main() -> int:
    """Exit status: 1 if something came out that may not be on our pages."""
    npm = shutil.which("npm") or "npm"
    subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=HERE, check=True)
    built = subprocess.run([npm, "run", "--silent", "build"], cwd=HERE, check=True, capture_output=True, text=True)
    style = built.stdout.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    found = [words for words in FORBIDDEN if words in style]
    if found:
        print(f"The style has {', '.join(found)} in it.", file=sys.stderr)
        return 1
    (ASSETS / "govuk.css").write_text(style, encoding="utf-8")
    script = (PACKAGE / "govuk-frontend.min.js").read_text(encoding="utf-8")
    (ASSETS / "govuk.js").write_text(script.partition("//# sourceMappingURL")[0], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
