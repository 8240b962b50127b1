"""LibreOffice as the judge of our Word files: it accepts or rejects all tracked changes and says how the letter reads.

Run as a program, by a Python that has LibreOffice's `uno` module, it does so: a profile's folder, then for each file
its path, a command and where to write the text. Without that module the tests that need it are skipped.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

OFFICE = shutil.which("soffice")


def _python() -> str | None:
    """A Python that can speak to LibreOffice."""
    for name in ("/usr/bin/python3", "python3"):
        found = shutil.which(name)
        if found and not subprocess.run([found, "-c", "import uno"], check=False, capture_output=True).returncode:
            return found
    return None


PYTHON = _python() if OFFICE else None


def judged(files: list[Path], work: Path) -> list[tuple[str, str]]:
    """The text of each file's body with all tracked changes accepted, and with all rejected."""
    assert PYTHON
    words: list[str] = []
    for number, file in enumerate(files):
        for command in ("AcceptAllTrackedChanges", "RejectAllTrackedChanges"):
            words += [str(file), command, str(work / f"{number}.{command}.txt")]
    subprocess.run([PYTHON, __file__, str(work), *words], check=True, capture_output=True, timeout=300)
    texts = [Path(target).read_text(encoding="utf-8-sig").rstrip("\n") for target in words[2::3]]
    return list(zip(texts[::2], texts[1::2], strict=True))


def main(work: Path, words: list[str]) -> None:
    """Do what the words say in one LibreOffice with a profile of its own."""
    uno: Any = import_module("uno")

    def setting(name: str, value: object) -> Any:
        made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        made.Name, made.Value = name, value
        return made

    pipe = f"policyline-{work.name}-{time.time_ns()}"
    office = subprocess.Popen(
        [
            "soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation={(work / 'profile').as_uri()}",
            f"--accept=pipe,name={pipe};urp",
        ]
    )  # fmt: skip
    try:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(600):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except uno.getClass("com.sun.star.connection.NoConnectException"):
                time.sleep(0.1)
        manager = context.ServiceManager
        desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        for source, command, target in zip(words[::3], words[1::3], words[2::3], strict=True):
            letter = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, (setting("Hidden", True),))
            dispatcher.executeDispatch(letter.CurrentController.Frame, f".uno:{command}", "", 0, ())
            text = (setting("FilterName", "Text (encoded)"), setting("FilterOptions", "UTF8,LF"))
            letter.storeToURL(Path(target).as_uri(), text)
            letter.close(True)
    finally:
        office.terminate()
        office.wait(60)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
