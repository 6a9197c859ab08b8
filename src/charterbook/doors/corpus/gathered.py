"""The portions of a corpus put together: one Parquet file a table, and an SQLite file that datasette opens as it is.

Comes in: the work folder and the digests of the portions in their order. Goes out: files, each whole or as it was. One
portion is in memory at a time.
"""

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from charterbook.doors.refusals import Refused
from charterbook.exchange.reading_tables import COLUMNS
from charterbook.exchange.tables import Kind

_SQL: dict[Kind, str] = {"text": "TEXT", "day": "TEXT", "moment": "TEXT", "whole": "INTEGER", "shares": "TEXT"}
_INDEXED = {"acts": ("act", "class", "series"), "papers": ("kind", "corporation", "sha256"), "facts": ("field",),
            "findings": ("rule", "level")}  # fmt: skip


def paths(out: Path) -> dict[str, Path]:
    """The files of a corpus whose acts stand at `out`: of each table its Parquet file, and the database ("sqlite")."""
    stem = out.name.removesuffix(".parquet")
    others = {name: out.with_name(f"{stem}.{name}.parquet") for name in COLUMNS if name != "acts"}
    return {"acts": out, **others, "sqlite": out.with_name(f"{stem}.sqlite")}


def is_current(out: Path, work: Path, digests: Sequence[str]) -> bool:
    """Whether these files are of these portions already."""
    try:
        kept = json.loads((work / "gathered.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return kept == list(digests) and all(path.is_file() for path in paths(out).values())


def gather(out: Path, work: Path, digests: Sequence[str]) -> None:
    """Write all files. `Refused` where that fails."""
    found = paths(out)
    try:
        for name in COLUMNS:
            _parquet(found[name], [work / digest / f"{name}.parquet" for digest in digests])
        _sqlite(found["sqlite"], work, digests)
        _whole(work / "gathered.json").write_text(json.dumps(list(digests)), encoding="utf-8")
        os.replace(_whole(work / "gathered.json"), work / "gathered.json")
    except (OSError, sqlite3.Error) as error:
        raise Refused(f"{out} and the files beside it cannot be written: {error}; what was read is kept") from None


def _whole(path: Path) -> Path:
    """Where a file is written until it is whole."""
    return path.with_name(f"{path.name}.part")


def _parquet(path: Path, parts: list[Path]) -> None:
    from pyarrow import parquet

    writer: Any = None
    for part in parts:
        table = parquet.read_table(part)
        if writer is None:
            writer = parquet.ParquetWriter(_whole(path), table.schema, compression="zstd")
        writer.write_table(table)
    if writer is not None:
        writer.close()
        os.replace(_whole(path), path)


def _sqlite(path: Path, work: Path, digests: Sequence[str]) -> None:
    draft = _whole(path)
    draft.unlink(missing_ok=True)
    with closing(sqlite3.connect(draft)) as database:
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        for name, columns in COLUMNS.items():
            told = ", ".join(f'"{column}" {_SQL[kind]}' for column, kind in columns)
            database.execute(f'CREATE TABLE "{name}" ({told})')
            marks = ", ".join("?" * len(columns))
            for digest in digests:
                rows = _rows(work / digest / f"{name}.parquet", columns)
                database.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)
            for column in _INDEXED.get(name, ()):
                database.execute(f'CREATE INDEX "{name}_{column}" ON "{name}" ("{column}")')
        database.commit()
    os.replace(draft, path)


def _rows(part: Path, columns: tuple[tuple[str, Kind], ...]) -> Iterator[tuple[Any, ...]]:
    """The rows of a portion as SQLite holds them: days as ISO text, counts by their figures, exact."""
    from pyarrow import parquet

    table = parquet.read_table(part)
    held = [
        [cell and cell.isoformat() for cell in table[name].to_pylist()]
        if kind == "day"
        else table[f"{name}_exact" if kind == "shares" else name].to_pylist()
        for name, kind in columns
    ]
    yield from zip(*held, strict=True)
