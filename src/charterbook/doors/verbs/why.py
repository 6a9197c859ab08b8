"""`charterbook why ACCOUNT`: the entries and the sentences behind a balance."""

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
from charterbook.doors.sources import sources_of
from charterbook.exchange.book_json import entry_json
from charterbook.exchange.book_text import count_text, entry_line
from charterbook.exchange.sentences import act_spans, said
from charterbook.ledger.explain import Selector
from charterbook.model.entries import Count, Position
from charterbook.model.shares import figures

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
        sources = sources_of(book)
        evidence = [sources.evidence(act_spans(ground.entry.act)) for ground in grounds]
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
        print("\n".join(said(found, 6)))
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
