"""The first page of a binder, for somebody who has never heard of charterbook."""

from textwrap import fill

from charterbook.exchange.binder import Manifest

_TEXT = """\
{corporation}
BINDER as of {as_of}, made by charterbook {version}

{what}

WHAT IS IN IT

{members}

HOW TO RUN IT AGAIN

With charterbook {version}:

    charterbook verify BINDER.zip

{rerun}

The log makes the same book again, from which every other question can be asked:

    unzip BINDER.zip log/journal.txt
    charterbook restore log/journal.txt --book copy.db
    charterbook show --book copy.db --as-of {as_of}
{cut}
{law}
"""
_WHAT = (
    "This archive holds the papers that create and change the stock of the corporation, what was read in them, the "
    "ledger that follows, what was found against them, and the law by which it was found. Every number in it leads to "
    "the words of a paper: by the number of the entry, of the paper, and the bytes of the source."
)
_RERUN = (
    "It reads every source anew, makes the book anew from its log, reckons the control books, asks the rules and holds "
    "the other sources against the charter; then it says that all is identical, or what differs and why. It needs no "
    "network."
)
_CUT = (
    "The book it was made of holds other corporations too. This log has the rows of this one alone, with a tree of its "
    "own; the sender says that they are from a log of {rows:,} rows with the root {head}."
)
_LAW = (
    "Findings say that a paper is consistent with a statute or contradicts it, or that something is not shown; whether "
    "a paper is good in law is for counsel to say."
)
_MEMBERS = (
    ("manifest.json", "the SHA-256 of every member, the name of every source, and one hash over all of it"),
    ("sources/", "the papers as they came, each under its SHA-256"),
    ("papers/", "what was read in each: kind, dates, signers, acts, each with the words that say it"),
    ("entries.json", "the ledger: entries with their postings, the papers by number, the acts that wait"),
    ("control-book/", "authorized, issued and available shares on four bases: adopted, executed, filed, effective"),
    ("findings.json", "what the rules found, with the section of law and what would cure it"),
    ("waivers.toml", "the findings that a person let stand, with the reason"),
    ("workbook.xlsx", "control book, history, tie-out, findings and sources for a spreadsheet program"),
    ("tie-out.json", "the charter beside the board's papers and other sources, number by number"),
    ("tie/", "the other sources as they came, each under its SHA-256"),
    ("law.json", "the version of charterbook, of each law and of each rule"),
    ("log/", "the book's log as text, with its size and the root of its hash tree (RFC 6962)"),
)
_WIDTH = 100


def readme(manifest: Manifest, members: frozenset[str]) -> bytes:
    """The page, in UTF-8; it tells of those members that are there."""
    there = [
        fill(f"{name:<17}{told}", _WIDTH, subsequent_indent=" " * 17)
        for name, told in _MEMBERS
        if name == "manifest.json" or any(member.startswith(name) for member in members)
    ]
    cut = manifest.cut_from
    text = _TEXT.format(
        corporation=manifest.corporation, as_of=manifest.as_of, version=manifest.version, members="\n".join(there),
        what=fill(_WHAT, _WIDTH), rerun=fill(_RERUN, _WIDTH),
        cut=f"\n{fill(_CUT.format(**cut._asdict()), _WIDTH)}\n" if cut else "", law=fill(_LAW, _WIDTH),
    )  # fmt: skip
    return text.encode()
