"""`charterbook why ACCOUNT`: the entries and the sentences behind a balance."""

from typing import TYPE_CHECKING, Any

from charterbook import flow
from charterbook.doors.options import (
    add_book,
    add_clocks,
    add_corporation,
    add_output_format,
    corporation_of,
    now,
    open_book,
    parser,
    print_json,
)
from charterbook.doors.refusals import Refused
from charterbook.exchange.book_json import entry_json
from charterbook.exchange.book_text import count_text, entry_line
from charterbook.exchange.places import Places
from charterbook.exchange.reading_json import span_json
from charterbook.ledger.explain import Selector
from charterbook.model.entries import Count, Entry, Position
from charterbook.model.evidence import Cited, Disputed, Span
from charterbook.model.shares import figures

if TYPE_CHECKING:
    from charterbook.register.store import Book

LEAVES = ("authorized", "undesignated", "available", "reserved", "outstanding", "treasury")


def run(arguments: list[str]) -> int:
    """Print what stands behind a balance."""
    options = parser("why", "The entries behind a balance, each with the sentence of the paper that says it.")
    options.add_argument(
        "account",
        metavar="ACCOUNT",
        help='a class or series, with a leaf where wanted: "Preferred Stock:undesignated", '
        '"Series A Convertible Preferred Stock", "...:available"',
    )
    add_book(options)
    add_corporation(options)
    add_clocks(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    with open_book(asked.book) as book:
        corporation = corporation_of(book, asked.corporation)
        as_of = asked.as_of or now().date()
        position = flow.position(book, corporation, as_of, asked.known_at, asked.basis)
        selector, balance = _account(position, asked.account)
        grounds = flow.behind(book, corporation, selector, as_of, asked.known_at, asked.basis)
        evidence = [_evidence(book, ground.entry) for ground in grounds]
    if asked.output_format == "json":
        from charterbook.exchange.book_json import count_json

        print_json(
            {
                "account": asked.account,
                "basis": asked.basis,
                "as_of": as_of.isoformat(),
                "balance": count_json(balance),
                "entries": [
                    {
                        **entry_json(ground.entry),
                        "counts_from": ground.day.isoformat() if ground.day else None,
                        "shares": str(ground.shares),
                        "evidence": found,
                    }
                    for ground, found in zip(grounds, evidence, strict=True)
                ],
            }
        )
        return 0
    print(f"{asked.account}, basis {asked.basis}, as of {as_of}: {count_text(balance)}")
    for ground, found in zip(grounds, evidence, strict=True):
        moved = f"{'+' if ground.shares > 0 else ''}{figures(ground.shares)}" if ground.shares else "no shares moved"
        day = ground.day or "waits: no filing is in evidence"
        print(f"\n  {day}  {moved}  {entry_line(ground.entry)}")
        # One sentence may say several of the act's values: it is shown once, at its first place.
        said = {(one["path"], one["sentence"]): one["line"] for one in reversed(found)}
        for (path, sentence), line in reversed(said.items()):
            print(f'      {path}:{line} "{sentence}"')
    return 0


def _account(position: Position, account: str) -> tuple[Selector, Count]:
    """The account a user names and its balance."""
    name, _, leaf = account.partition(":")
    leaf = leaf.strip().lower()
    if leaf and leaf not in LEAVES:
        raise Refused(f"there is no leaf {leaf}; these are: {', '.join(LEAVES)}")
    wanted = " ".join(name.lower().split())
    for one in position.classes:
        if one.share_class.lower() == wanted and leaf in ("", "authorized", "undesignated"):
            inner = leaf if leaf == "undesignated" else "charter"
            return Selector(
                one.share_class, None, inner
            ), one.undesignated if leaf == "undesignated" else one.authorized
        for series in one.series:
            if wanted in (series.series.lower(), f"{one.share_class} {series.series}".lower()):
                shown = leaf if leaf in ("available", "reserved", "outstanding", "treasury") else "authorized"
                inner_leaf = None if shown == "authorized" else shown
                return (
                    Selector(one.share_class, series.series, inner_leaf, series.created_on),
                    getattr(series, shown),
                )
    known = [one.share_class for one in position.classes] + [
        series.series for one in position.classes for series in one.series
    ]
    raise Refused(f'no account is named "{account}" on that day and basis; there are: {", ".join(known) or "none"}')


def _evidence(book: "Book", entry: Entry) -> list[dict[str, Any]]:
    """The places of an entry's act in the sources, each with its sentence."""
    origins = {source.sha256: source.origin for source in book.sources()}
    places: dict[str, Places] = {}
    found = []
    for span in _spans(entry):
        if span.source not in origins:
            continue
        if span.source not in places:
            places[span.source] = Places(flow.shown(book.source(span.source)))
        own = places[span.source]
        found.append({"path": origins[span.source], **span_json(span, own), "sentence": own.sentence(span)})
    return found


def _spans(entry: Entry) -> list[Span]:
    """The spans of the act's numbers and dates, else of its names."""
    act = entry.act
    cited = {name: value for name, value in zip(act._fields, act, strict=True) if isinstance(value, Cited | Disputed)}
    telling = [name for name in cited if name not in ("share_class", "series", "par_value")] or list(cited)
    spans = {span for name in telling for span in cited[name].spans}
    return sorted(spans, key=lambda span: (span.source, span.start))
