"""The file in which a person settles what each source's names mean, so that a tie-out asks but once.

Comes in: the text of a TOML file with one `[[name]]` table a name: `source` ("xbrl", "agent", "ocf", "resolutions"),
`name` as the source has it, `class`, and `series` where a series is meant. Goes out: the settled names, or one line
that says what is wrong.
"""

import tomllib

from charterbook.model.ties import folded
from charterbook.tie.names import Names

_ASKED = ("source", "name", "class")
_ALLOWED = {*_ASKED, "series"}
_SOURCES = ("agent", "ocf", "resolutions", "xbrl")


def names(text: str) -> Names | str:
    """The settled names of a file's text, or what is wrong with it."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return f"is not TOML: {error}"
    if unknown := sorted(table.keys() - {"name"}):
        return f"has an unknown key {unknown[0]}; each name is a table [[name]]"
    rows = table.get("name", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return "holds no tables [[name]]"
    settled: dict[tuple[str, str], tuple[str, str | None]] = {}
    for number, row in enumerate(rows, 1):
        if unknown := sorted(row.keys() - _ALLOWED):
            return f"name {number} has an unknown key {unknown[0]}; it may have {', '.join(sorted(_ALLOWED))}"
        if wrong := [key for key in _ASKED if not isinstance(row.get(key), str) or not row[key].strip()]:
            return f"name {number} lacks {wrong[0]}, in words"
        if row["source"] not in _SOURCES:
            return f'name {number} is of a source "{row["source"]}", which there is not; it is {" or ".join(_SOURCES)}'
        series = row.get("series")
        if series is not None and not isinstance(series, str):
            return f"name {number} has a series that is not in words"
        key = row["source"], folded(row["name"])
        if key in settled:
            return f'name {number} settles "{row["name"]}" of {row["source"]} a second time'
        settled[key] = row["class"], series
    return settled
