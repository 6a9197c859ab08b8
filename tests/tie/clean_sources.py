"""What a cap table, a report to the SEC and a transfer agent would tell of a book if nobody had made a mistake."""

import json
from datetime import date
from hashlib import md5
from io import BytesIO
from zipfile import ZipFile

from charterbook import cap_table
from charterbook.model.entries import SOLE, Count, Exactly, Position
from charterbook.model.shares import decimal_string
from charterbook.model.ties import Row
from charterbook.register.store import Book
from charterbook.tie.charter import charter
from charterbook.tie.headroom import stocks

HEAD = (
    '<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:g="http://fasb.org/us-gaap/2020" '
    'xmlns:d="http://xbrl.org/2006/xbrldi">'
)
CONTEXT = "<context id='{}'><entity>{}</entity><period><instant>{}</instant></period></context>"
MEMBER = "<segment><d:explicitMember dimension='g:StatementClassOfStockAxis'>x:{}Member</d:explicitMember></segment>"


def instance(position: Position, on: date) -> str:
    """The numbers of each class, and of each series under its member, as an XBRL instance."""
    parts = [HEAD]
    for number, stock in enumerate(stocks(position)):
        context = f"c{number}"
        parts.append(CONTEXT.format(context, MEMBER.format(member(stock.series)) if stock.series else "", on))
        kind = "Preferred" if stock.series or "Preferred" in stock.share_class else "Common"
        for measure in ("authorized", "issued", "outstanding"):
            shares = charter(position, stock._replace(measure=measure))
            if isinstance(shares, Exactly):
                parts.append(fact(f"{kind}StockShares{measure.title()}", context, count(shares)))
        if stock.series is None:
            par = charter(position, stock._replace(measure="par value"))
            name = "NoParValue" if getattr(par, "usd", None) is None else "ParOrStatedValuePerShare"
            parts.append(fact(f"{kind}Stock{name}", context, str(getattr(par, "usd", None) or 0)))
    return "".join([*parts, "</xbrl>"])


def fact(concept: str, context: str, value: str) -> str:
    """One number."""
    return f'<g:{concept} contextRef="{context}" decimals="INF">{value}</g:{concept}>'


def member(name: str) -> str:
    """The name of a series as a taxonomy writes it."""
    return "".join(word[:1].upper() + word[1:] for word in "".join(c if c.isalnum() else " " for c in name).split())


def listed(position: Position) -> str:
    """The holders of each stock, two a stock, as an agent's list."""
    lines = ["Security,Holder,Shares"]
    for stock in held(position):
        shares = int(count(charter(position, stock._replace(measure="outstanding"))))
        name = f'"{stock.series or stock.share_class}"'
        lines += [f"{name},Ann Fictitious,{shares // 3}", f"{name},Bob Fictitious,{shares - shares // 3}"]
    return "\n".join(lines) + "\n"


def held(position: Position) -> list[Row]:
    """The stocks that have holders: each series, and each class without series."""
    whole = {one.share_class for one in position.classes if [each.series for each in one.series] == [SOLE]}
    return [stock for stock in stocks(position) if stock.series or stock.share_class in whole]


def count(value: object) -> str:
    """A known count in figures."""
    known: Count = value  # type: ignore[assignment]
    assert isinstance(known, Exactly), known
    return decimal_string(known.value)


def package(book: Book, corporation: str, on: date) -> bytes:
    """The Open Cap Format package that the book itself gives."""
    return cap_table.written(book, corporation, on, None, "effective", "published")


def changed(data: bytes, kind: str, name: str, field: str, value: object) -> bytes:
    """A package in which a field of the first object of a kind and name has another value, and the manifest knows."""
    with ZipFile(BytesIO(data)) as old:
        files = {path: old.read(path) for path in old.namelist()}
    for path in [path for path in files if path.endswith(".ocf.json") and "Manifest" not in path]:
        told = json.loads(files[path])
        found = [item for item in told["items"] if item["object_type"] == kind and item.get("name") == name]
        if found:
            found[0][field] = value
            before, files[path] = files[path], json.dumps(told).encode()
            break
    was, became = (md5(one, usedforsecurity=False).hexdigest().encode() for one in (before, files[path]))
    made = BytesIO()
    with ZipFile(made, "w") as new:
        for file, content in files.items():
            new.writestr(file, content.replace(was, became))
    return made.getvalue()
