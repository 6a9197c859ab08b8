"""What a company filed, from the SEC's submissions JSON: columns side by side, one row a filing.

Comes in: the parsed JSON of `submissions/CIK##########.json` and of the older files that it names. Goes out: filings.
Source: SEC, EDGAR application programming interfaces (submissions; `filings.recent` has the latest 1,000 or one year,
`filings.files` names the rest).
"""

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import Any, NamedTuple

from charterbook.doors.edgar.places import is_accession, printable

Json = dict[str, Any]


class Filing(NamedTuple):
    """A filing as the list of a company has it. `items` are those of a Form 8-K ("5.03"); `split` tells whether its
    documents stand as files of their own."""

    accession: str
    form: str
    filed_on: date
    items: frozenset[str]
    split: bool


def company_name(told: object) -> str:
    """The company's name as the SEC has it today."""
    return printable(str(_part(told, "name") or ""))


def older_files(told: object) -> tuple[str, ...]:
    """The names of the files with the older filings."""
    files = _part(_part(told, "filings"), "files")
    return tuple(str(one.get("name")) for one in files if isinstance(one, dict)) if isinstance(files, list) else ()


def recent(told: object) -> tuple[Filing, ...]:
    """The filings that the first file has itself. ValueError where it has no such list."""
    return filings(_part(_part(told, "filings"), "recent"))


def filings(columns: object) -> tuple[Filing, ...]:
    """The filings of one list. ValueError where it is none."""
    if not isinstance(columns, dict) or not isinstance(columns.get("accessionNumber"), list):
        raise ValueError("it is no list of filings")
    return tuple(_rows(columns))


def _rows(columns: Json) -> Iterator[Filing]:
    names = ("accessionNumber", "form", "filingDate", "items", "primaryDocument")
    given = [columns.get(name) for name in names]
    lists = [column if isinstance(column, list) else [] for column in given]
    for accession, form, filed_on, items, document in zip_longest(*lists, fillvalue=""):
        if not is_accession(str(accession)):
            raise ValueError(f"'{str(accession)[:40]}' is no number of a filing")
        said = frozenset(item.strip() for item in str(items or "").split(","))
        yield Filing(accession, str(form).upper(), date.fromisoformat(str(filed_on)), said, bool(document))


def _part(told: object, name: str) -> object:
    return told.get(name) if isinstance(told, dict) else None
