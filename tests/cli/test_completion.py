"""Shells complete commands, options and names: asked as bash asks, in a real bash where there is one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

PROGRAM = Path(sys.executable).parent / "policyline"


def offered(words: str, folder: Path) -> list[str]:
    """What a new bash that has our script offers for the last of `words`."""
    script = (
        f'eval "$({PROGRAM} completion bash)"\n'
        f"COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); COMPREPLY=()\n"
        f"_policyline_completion {PROGRAM}\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(
        [shutil.which("bash") or "bash", "--norc", "-c", script],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"TERM": "dumb"},
    )
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.skipif(not (shutil.which("bash") and PROGRAM.exists()), reason="needs bash and the installed command")
def test_bash_completes_commands_options_and_names(starter: Path) -> None:
    subprocess.run([PROGRAM, "rules", "list"], cwd=starter, check=True, capture_output=True)  # compiles the library
    assert offered("policyline ch", starter) == ["check"]
    assert offered("policyline check --show-s", starter) == ["--show-settings"]
    assert offered("policyline check --fail-on w", starter) == ["warning"]
    assert offered("policyline check --ignore outdated-fact,dri", starter) == ["outdated-fact,drifted-line"]
    assert offered("policyline explain largest-g", starter) == ["largest-grant"]


def test_names_of_a_library_that_is_broken_are_left_out(
    starter: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    (starter / "rules" / "facts.yaml").write_text("kind: [", encoding="utf-8")
    monkeypatch.setenv("_POLICYLINE_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "policyline explain wrong-")
    monkeypatch.setenv("COMP_CWORD", "2")
    with pytest.raises(SystemExit) as ended:
        run("explain")
    assert ended.value.code == 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_a_script_that_asks_us(run: Run, shell: str) -> None:
    outcome = run("completion", shell)
    assert (outcome.status, outcome.err) == (0, "")
    assert f"_POLICYLINE_COMPLETE={shell}_complete" in outcome.out


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_scripts_are_right_for_their_shells(run: Run, shell: str, tmp_path: Path) -> None:
    program = shutil.which(shell)
    if not program:
        pytest.skip(f"needs {shell}")
    script = tmp_path / "completion"
    script.write_text(run("completion", shell).out, encoding="utf-8")
    assert subprocess.run([program, "-n", str(script)], check=False).returncode == 0


def test_another_shell_is_a_plain_fault(run: Run) -> None:
    outcome = run("completion", "powershell")
    assert outcome.status == 2
    assert "'bash', 'zsh', 'fish'" in outcome.err
