"""The chain of a corporation's papers as a person reads it: each paper with its state, then the gaps with the sentence
that cites what is missing.

Comes in: a chain and the sources of its papers. Goes out: lines of at most 100 characters.
"""

from collections.abc import Iterable
from datetime import date

from charterbook.exchange.columns import table, wrapped
from charterbook.exchange.sentences import Sources, said
from charterbook.law.set.gaps import Gap
from charterbook.law.set.links import Chain, Link
from charterbook.model.acts import Act
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument

_Row = tuple[str, str, str, str]


def chain_text(corporation: str, chain: Chain, sources: Sources) -> list[str]:
    """The papers by their day, those that are only mentioned among them."""
    held, missing = len(chain.links), len(chain.gaps)
    count = f"{held} paper{'s' if held != 1 else ''} held, {missing or 'no'} gap{'s' if missing != 1 else ''}"
    dated: list[tuple[date, int, list[_Row]]] = [
        (link.on or date.max, link.held.number, _rows(link, sources)) for link in chain.links
    ]
    dated += [(gap.filed_on or date.max, 0, _mentioned(gap)) for gap in chain.gaps]
    rows = [row for _, _, block in sorted(dated, key=lambda one: one[:2]) for row in block]
    lines = [corporation, count, "", *table(("paper", "date", "state", "what it is"), rows)]
    return [*lines, *(["", "gaps:"] if chain.gaps else []), *gaps_text(chain.gaps, sources)]


def gaps_text(gaps: Iterable[Gap], sources: Sources) -> list[str]:
    """Each paper that is missing, with the sentences that cite it."""
    lines: list[str] = []
    for gap in gaps:
        lines += wrapped(f"- {gap.why}", 2)
        for by in gap.cited_by:
            quoted = said(sources.evidence(by.spans), 8)
            lines += [f"      paper {by.number}:", *quoted] if quoted else []
    return lines


def _rows(link: Link, sources: Sources) -> list[_Row]:
    paper = link.held.paper
    title = " ".join(paper.title.value.split()) if paper.title else "(no title)"
    rows: list[_Row] = [(str(link.held.number), str(link.on or "no date"), state_words(link), title)]
    rows.append(("", "", "", kind_words(paper)))
    if link.held.refused_on is not None:
        rows.append(("", "", "", f"refused by the registrar on {link.held.refused_on}"))
    if link.became is not None:
        rows.append(("", "", "", f"{link.became.state} by paper {link.became.by} on {link.became.on}"))
    rows.append(("", "", "", sources.origin(paper.span.source) or ""))
    return rows


def state_words(link: Link) -> str:
    """The state; a paper that is held and shows neither decision nor signature is more than mentioned."""
    return "not shown" if link.state == "mentioned" else link.state


def _mentioned(gap: Gap) -> list[_Row]:
    name = gap.name[:1].upper() + gap.name[1:]
    by = ", ".join(dict.fromkeys(str(one.number) for one in gap.cited_by))
    held = f"perhaps paper {', '.join(map(str, gap.perhaps))}" if gap.perhaps else "not held"
    return [("-", str(gap.filed_on or "no date"), "mentioned", name), ("", "", "", f"{held}; see paper {by}")]


def kind_words(paper: Instrument) -> str:
    """The kind, the copy it is where that is no paper, and the series that it acts on."""
    kind = paper.kind.replace("_", " ")
    names = list(dict.fromkeys(name for act in paper.acts if (name := _series(act))))
    more = f" and {len(names) - 2} more" if len(names) > 2 else ""
    copy = "" if paper.status == "paper" else f", {paper.status.replace('_', ' ')}"
    return f"{kind}{copy}{': ' if names else ''}{', '.join(names[:2])}{more}"


def _series(act: Act) -> str | None:
    named = getattr(act, "series", None)
    return named.value if isinstance(named, Cited) else None
