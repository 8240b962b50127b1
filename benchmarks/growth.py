"""How the cost grows: with the library, with the letter, with hostile text; and what is still found in a large library."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path
from statistics import median

from benchmarks import engine
from benchmarks.corpus import DAY, letter, letters, own_paragraphs, write_library
from benchmarks.drift import ADVERSARIAL, DRIFTS, drifting_letters
from benchmarks.page import table
from benchmarks.peers import PROGRAM, policyline
from benchmarks.process import apart, program

LENGTHS = (1_000, 5_000, 20_000, 100_000, 300_000, 1_000_000)


def _library(work: Path, lines: int) -> tuple[Path, Path]:
    """A generated library, and the folder that keeps it compiled during this run."""
    library, cache = write_library(work / f"generated-{lines}", lines), work / "cache" / f"generated-{lines}"
    if not cache.exists():  # in a process of its own: what compiling takes is not the check's
        apart(engine.seconds_to_open, library, cache)
    return library, cache


def compiling(work: Path, sizes: tuple[int, ...], rounds: int) -> str:
    """A library compiled, what is kept of it, and opened again; the times are of fresh processes."""
    rows = []
    for lines in sizes:
        library, cache = _library(work, lines)
        shutil.rmtree(cache, ignore_errors=True)
        first, most = apart(engine.seconds_to_open, library, cache)
        kept = sum(file.stat().st_size for file in cache.rglob("*") if file.is_file())
        again = [apart(engine.seconds_to_open, library, cache) for _ in range(rounds)]
        rows.append(
            (
                f"{lines:,}",
                f"{first:.1f}",
                f"{most:,.0f}",
                f"{kept / 1e6:,.1f}",
                f"{median(seconds for seconds, _ in again) * 1e3:,.0f}",
                f"{max(memory for _, memory in again):,.0f}",
            )
        )
    return table(
        ("lines", "compile, s", "memory meanwhile, MiB", "kept, MB", "open again, ms", "memory opened, MiB"), rows
    )


def library(work: Path, sizes: tuple[int, ...], rounds: int) -> str:
    """The same letters of 6 kB with libraries of every size: checked in one process, and each by a process of its own."""
    texts = drifting_letters(40)
    *files, first = letters(work / "letters", rounds + 1)
    taken: dict[int, tuple[float, float, float]] = {}
    for lines in sizes:
        folder, cache = _library(work, lines)
        seconds, most = apart(engine.each, folder, cache, texts, rounds)
        whole = policyline(work, folder, cache)
        whole([first])
        alone = median(whole([file]).seconds for file in files)
        taken[lines] = (median(seconds), most, alone)
    least = taken.get(200, next(iter(taken.values())))[0]
    return table(
        ("lines", "ms a letter", "× that with 200", "memory, MiB", "a whole process, s"),
        [
            (f"{lines:,}", f"{each * 1e3:.2f}", f"{each / least:.2f}", f"{most:,.0f}", f"{alone:.3f}")
            for lines, (each, most, alone) in taken.items()
        ],
    )


def length(work: Path, lines: int, rounds: int) -> str:
    """Letters from 1 kB to 1 MB."""
    folder, cache = _library(work, lines)
    seconds, _ = apart(engine.each, folder, cache, [letter(1, size) for size in LENGTHS], rounds)
    base = seconds[LENGTHS.index(5_000)]
    return table(
        ("characters", "ms", "× that of 5,000", "ms for 1,000 characters"),
        [
            (f"{size:,}", f"{taken * 1e3:,.1f}", f"{taken / base:,.1f}", f"{taken * 1e6 / size:.2f}")
            for size, taken in zip(LENGTHS, seconds, strict=True)
        ],
    )


def adversarial(work: Path, lines: int, rounds: int, size: int = 100_000) -> str:
    """Texts made to be slow, of 100 kB and of 200 kB: the ratio is 2 where the cost is linear."""
    folder, cache = _library(work, lines)
    texts = [text(each) for text in ADVERSARIAL.values() for each in (size, 2 * size)]
    seconds, _ = apart(engine.each, folder, cache, texts, rounds)
    base = seconds[0]
    return table(
        ("text", "100 kB, ms", "× an ordinary letter", "200 kB, ms", "200 kB ÷ 100 kB"),
        [
            (name, f"{one * 1e3:,.0f}", f"{one / base:.1f}", f"{two * 1e3:,.0f}", f"{two / one:.1f}")
            for name, one, two in zip(ADVERSARIAL, seconds[::2], seconds[1::2], strict=True)
        ],
    )


def stages(work: Path, sizes: tuple[int, ...]) -> str:
    """Milliseconds a letter of 6 kB by stage, with the project's own library made up to 200 lines and with others."""
    own, cache = write_library(work / "library-200", 200, starter=True), work / "cache" / "own"
    taken = {"our own": apart(engine.stages, own, cache, [letter(number) for number in range(60)])[0]}
    for lines in sizes:
        taken[f"{lines:,} lines"] = apart(engine.stages, *_library(work, lines), drifting_letters(60))[0]
    names = next(iter(taken.values()))
    return table(
        ("stage, ms a letter", *taken),
        [(name, *(f"{of[name]:.2f}" for of in taken.values())) for name in names],
    )


def sharing(work: Path, count: int) -> str:
    """Letters alone and together, with the project's own library made up to 200 lines."""
    own, cache = write_library(work / "library-200", 200, starter=True), work / "cache" / "own"
    rows = []
    for name, texts in (
        ("letters of the same paragraphs", [letter(number) for number in range(count)]),
        ("letters that share nothing", ["\n\n".join(own_paragraphs(20, number)) for number in range(count)]),
    ):
        (alone, together, again), _ = apart(engine.sharing, own, cache, texts)
        rows.append((name, f"{again:.0%}", f"{alone:.2f}", f"{together:.2f}", f"{alone / together:.1f}"))
    return table(("letters", "characters that stood in earlier ones", "alone, ms", "together, ms", "× as fast"), rows)


def recall(work: Path, sizes: tuple[int, ...], sample: int) -> str:
    """The share of drifted lines, each planted in a letter of its own, whose own line is found first."""
    found = {lines: apart(engine.recall, *_library(work, lines), lines, sample)[0] for lines in sizes}
    return table(
        ("found again", *(f"{lines:,} lines" for lines in found)),
        [
            (name, *(f"{right / tried:.3f}" if tried else "–" for right, tried in (of[name] for of in found.values())))
            for name in DRIFTS
        ],
    )


def archive(work: Path, runs: tuple[tuple[int, int], ...]) -> str:
    """Archives of letters of 6 kB in one Parquet file, audited with the project's library: (letters, workers)."""
    folder = write_library(work / "library-200", 200, starter=True)
    policyline(work, folder, work / "cache" / "archive")(letters(work / "letters", 1))  # compiles the library
    rows = []
    for count, workers in runs:
        file = work / f"archive-{count}.parquet"
        if not file.exists():
            apart(_write_archive, file, count)
        command = [PROGRAM, "audit", str(file), "--out", f"{work}/audited", "--afresh", "--workers", str(workers)]
        command += ["--library", f"{folder}/canonical_lines", "--rules", f"{folder}/rules"]
        run = program(command, work, {"POLICYLINE_CACHE": str(work / "cache" / "archive")})
        rows.append(
            (f"{count:,}", str(workers), f"{run.seconds:,.0f}", f"{count / run.seconds:,.0f}", f"{run.memory:,.0f}")
        )
    return table(("letters", "workers", "s", "letters a second", "memory of the largest process, MiB"), rows)


def _write_archive(file: Path, count: int) -> None:
    """Letters with dates and references, written as they are made; in a process apart, as memory is handed down."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    part = file.with_suffix(".part")
    schema = pa.schema([("reference", pa.string()), ("date", pa.date32()), ("text", pa.string())])
    with pq.ParquetWriter(part, schema, compression="zstd") as writer:
        for start in range(0, count, 1_000):
            numbers = range(start, min(start + 1_000, count))
            days = [DAY + timedelta(days=number % 600) for number in numbers]
            texts = [letter(number) for number in numbers]
            writer.write_table(pa.table([[f"L{number}" for number in numbers], days, texts], schema=schema))
    part.replace(file)
