"""`charterbook fetch`: a company's papers from EDGAR, politely."""

import argparse
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from charterbook.doors.options import add_output_format, day, parser, print_json, typed
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from charterbook.doors.edgar.fetched import Folder, Record
    from charterbook.doors.edgar.fetching import Done, Listed, Source
    from charterbook.doors.edgar.wanted import Wanted

_WHAT = (
    "A company's charter papers from EDGAR into a folder: exhibits 3 and 4, and the reports on Form 8-K that tell of "
    "Items 3.03 and 5.03. The SEC wants to know who asks (--user-agent or CHARTERBOOK_USER_AGENT), and at most 10 "
    "requests a second. What is in the folder is not fetched again. Then: charterbook add --from-fetch FOLDER. "
    "CHARTERBOOK_EDGAR names another server with the same paths."
)


class _Count(NamedTuple):
    """What came of one company: how many filings it has, how many may hold what is asked for, and so on."""

    cik: str
    name: str
    filings: int
    looked_at: int
    asked: int
    papers: int
    fresh: int
    left: tuple[tuple[str, str], ...]
    failed: tuple[str, ...]


def run(arguments: list[str]) -> int:
    """Fetch what is asked for, company after company; exit code 2 where a filing could not be read."""
    from charterbook.doors.edgar import companies
    from charterbook.doors.edgar.wanted import EXHIBITS

    options = parser("fetch", _WHAT)
    key = typed(companies.key)
    options.add_argument("--cik", action="append", type=key, default=[], metavar="N", help="a company by its key")
    options.add_argument("--ticker", action="append", default=[], metavar="T", help="a company by its ticker of today")
    options.add_argument("--list", metavar="FILE", help="keys and tickers, one a line; # begins a remark")
    options.add_argument(
        "--exhibit", action="append", metavar="PATTERN", help=f"types of documents (default: {' and '.join(EXHIBITS)})"
    )
    options.add_argument("--form", action="append", default=[], metavar="PATTERN", help="filings of these forms alone")
    options.add_argument("--since", type=day, metavar="DATE", help="filed on this day or later")
    options.add_argument("--until", type=day, metavar="DATE", help="filed on this day or before")
    options.add_argument("--user-agent", metavar="TEXT", help="who asks: 'Your Company you@company.com'")
    options.add_argument("-o", "--output", default="edgar", metavar="FOLDER", help="where to (default: ./edgar)")
    add_output_format(options)
    return _fetch(options.parse_args(arguments))


def _fetch(asked: argparse.Namespace) -> int:
    from charterbook.doors.edgar import fetching
    from charterbook.doors.edgar.agent import declared
    from charterbook.doors.edgar.client import Client
    from charterbook.doors.edgar.fetched import Folder
    from charterbook.doors.edgar.pace import SEC_SPACING, folder
    from charterbook.doors.edgar.places import places
    from charterbook.doors.edgar.shelf import Shelf
    from charterbook.doors.edgar.wanted import EXHIBITS, Wanted

    keys, tickers = _companies(asked)
    wanted = Wanted(tuple(asked.exhibit or EXHIBITS), tuple(asked.form), asked.since, asked.until)
    into = Folder(asked.output)
    with Client(declared(asked.user_agent), tell=_told_on_stderr, spacing=SEC_SPACING) as client:
        source = fetching.Source(client, places(), Shelf(folder() / "indexes"))
        keys = tuple(dict.fromkeys((*keys, *fetching.with_tickers(source, tickers))))
        counts: list[_Count] = []
        absent = False
        try:
            for one in keys:
                try:
                    counts.append(_company(source, one, wanted, into))
                    if asked.output_format == "text":
                        _tell_company(counts[-1])
                except fetching.NotListed as refused:
                    absent = True
                    _told_on_stderr(str(refused))
        finally:
            # Whatever stopped the run: what is whole can be posted.
            records = into.put_manifest() if os.path.isdir(asked.output) else ()
    if counts:
        _tell(asked, counts, records, client.requests)
    return 2 if absent or any(count.failed for count in counts) else 0


def _companies(asked: argparse.Namespace) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys and the tickers that are asked for."""
    from charterbook.doors.edgar.companies import in_list, is_key, key
    from charterbook.doors.options import paper

    lines = in_list(paper(asked.list).decode("utf-8", "replace")) if asked.list else ()
    keys = (*asked.cik, *(key(line) for line in lines if is_key(line)))
    tickers = (*asked.ticker, *(line for line in lines if not is_key(line)))
    if not keys and not tickers:
        raise Refused("name a company: --cik 1078207, --ticker ACME, or --list FILE")
    return keys, tickers


def _company(source: "Source", key: str, wanted: "Wanted", into: "Folder") -> _Count:
    from charterbook.doors.edgar import fetching

    company = fetching.listed(source, key, wanted)
    done = list(_shown(company, fetching.fetched(source, company, wanted, into)))
    kept = [one.record for one in done if one.record is not None]
    fresh = [one.record for one in done if one.record is not None and one.asked]
    return _Count(
        key,
        company.name,
        len(company.filings),
        len(company.looked_at),
        len([one for one in done if one.asked]),
        sum(len(record.papers) for record in kept),
        sum(len(record.papers) for record in fresh),
        tuple((f"{left.type} of {record.accession}", left.why) for record in kept for left in record.left),
        tuple(one.why for one in done if one.record is None),
    )


def _shown(company: "Listed", every: "Iterator[Done]") -> "Iterator[Done]":
    """The filings, with a bar on standard error where that is a terminal."""
    if not sys.stderr.isatty() or os.environ.get("NO_COLOR") is not None:
        yield from every
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(every, company.name, len(company.looked_at), console=Console(stderr=True), transient=True)


def _told_on_stderr(said: str) -> None:
    print(f"charterbook fetch: {said}", file=sys.stderr)


def _tell(asked: argparse.Namespace, counts: list[_Count], records: "tuple[Record, ...]", requests: int) -> None:
    from charterbook.doors.edgar.fetched import MANIFEST

    manifest = os.path.join(asked.output, MANIFEST)
    if asked.output_format == "json":
        told = [_count_json(count) for count in counts]
        print_json({"companies": told, "filings_held": len(records), "manifest": manifest, "requests": requests})
        return
    print(f"{requests:,} requests; the papers are in {asked.output}, listed in {MANIFEST}")


def _tell_company(count: _Count) -> None:
    """One company as soon as it is done: a list of many takes hours."""
    papers = "1 paper" if count.papers == 1 else f"{count.papers:,} papers"
    print(
        f"{count.name} (CIK {count.cik}): {papers}, {count.fresh:,} of them fetched now; "
        f"{count.looked_at:,} of {count.filings:,} filings may have any, {count.asked:,} looked at now",
        flush=True,
    )
    for what, why in count.left:
        print(f"  not fetched: {what}: {why}")
    for why in count.failed:
        _told_on_stderr(f"not read: {why}")


def _count_json(count: _Count) -> dict[str, object]:
    return {
        "cik": count.cik, "company": count.name, "filings": count.filings, "looked_at": count.looked_at,
        "asked_now": count.asked, "papers": count.papers, "fetched_now": count.fresh,
        "left": [{"document": what, "why": why} for what, why in count.left], "failed": list(count.failed),
    }  # fmt: skip
