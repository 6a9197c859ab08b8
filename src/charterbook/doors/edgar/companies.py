"""Which companies are meant: by Central Index Key, by ticker, or by a list of both.

Comes in: what a user names, and the SEC's list of tickers. Goes out: keys of ten digits, each once, in their order.
Source: SEC, company_tickers.json ({"0": {"cik_str": 320193, "ticker": "AAPL", "title": "Apple Inc."}, ...}).
"""

from collections.abc import Iterable

from charterbook.doors.refusals import Refused


def key(text: str) -> str:
    """A Central Index Key as ten digits. ValueError where it is none."""
    bare = text.strip().upper().removeprefix("CIK").strip()
    if not (bare.isdecimal() and bare.isascii() and len(bare) <= 10 and int(bare)):
        raise ValueError(f"'{text}' is no Central Index Key; it is a number of at most ten digits, such as 1078207")
    return bare.zfill(10)


def in_list(text: str) -> tuple[str, ...]:
    """The keys and tickers of a list: one a line, what stands behind a # is a remark."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


def is_key(text: str) -> bool:
    """Whether a line of a list is a key; else it is a ticker."""
    try:
        key(text)
    except ValueError:
        return False
    return True


def by_ticker(told: object, asked: Iterable[str]) -> tuple[str, ...]:
    """The keys of tickers. `Refused` for the first that the list does not have. Of two classes of stock the list writes
    BRK-B, others BRK.B: both are found."""
    rows = told.values() if isinstance(told, dict) else ()
    known = {
        str(row["ticker"]).upper(): str(row["cik_str"]).zfill(10)
        for row in rows
        if isinstance(row, dict) and "ticker" in row and str(row.get("cik_str", "")).isdecimal()
    }
    if not known:
        raise Refused("the SEC's list of tickers holds none; name the company by its key (--cik)")
    wanted = [ticker.strip().upper().replace(".", "-") for ticker in asked]
    for ticker in wanted:
        if ticker not in known:
            raise Refused(
                f"the SEC's list has no ticker {ticker}: it has those of today alone; "
                "name the company by its Central Index Key (--cik)"
            )
    return tuple(known[ticker] for ticker in wanted)
