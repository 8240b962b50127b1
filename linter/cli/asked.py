"""What a person asked `policyline check` for: its options as they were typed, nothing settled yet."""

from __future__ import annotations

from pathlib import Path

from linter.model.frozen import frozen


@frozen
class Asked:
    """One field for each option of `check`, under its name; None, "", False and () are for what was not given."""

    paths: tuple[str, ...] = ()
    as_of: str | None = None
    library: Path | None = None
    rules: Path | None = None
    output_format: str | None = None
    file: Path | None = None
    annotate: bool = False
    output_dir: Path | None = None
    baseline: Path | None = None
    write_baseline: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    since: str | None = None
    record: bool = False
    force_exclude: bool = False
    statistics: bool = False
    watch: bool = False
    show_files: bool = False
    show_settings: bool = False
    fail_on: str | None = None
    stdin_filename: str | None = None
    quiet: bool = False
    verbose: bool = False
    color: str | None = None
    no_cache: bool = False
    workers: int | None = None
