"""The chain of a corporation's papers as the command line's JSON (`log -f json`).

Comes in: a chain and the sources of its papers. Goes out: dictionaries.
"""

from typing import Any

from charterbook.exchange.sentences import Sources
from charterbook.law.set.gaps import Gap
from charterbook.law.set.links import Chain, Link

Json = dict[str, Any]


def chain_json(chain: Chain, sources: Sources) -> Json:
    """The papers, the gaps in a sentence each, and the papers cited and not held with the places that cite them."""
    return {
        "instruments": [_link(link, sources) for link in chain.links],
        "gaps": [gap.why for gap in chain.gaps],
        "mentioned": [gap_json(gap, sources) for gap in chain.gaps],
    }


def _link(link: Link, sources: Sources) -> Json:
    held, became = link.held, link.became
    return {
        "paper": held.number,
        "date": link.on.isoformat() if link.on else "no date",
        "kind": held.paper.kind,
        "state": link.state,
        "title": held.paper.title.value if held.paper.title else "(no title)",
        "file": sources.origin(held.paper.span.source),
        "filed_on": held.filed_on.isoformat() if held.filed_on else None,
        "refused_on": held.refused_on.isoformat() if held.refused_on else None,
        "became": {"state": became.state, "by_paper": became.by, "on": became.on.isoformat()} if became else None,
    }


def gap_json(gap: Gap, sources: Sources) -> Json:
    """A paper that is cited and not held, with the places that cite it."""
    return {
        "paper": gap.name,
        "why": gap.why,
        "filed_on": gap.filed_on.isoformat() if gap.filed_on else None,
        "perhaps": list(gap.perhaps),
        "cited_by": [{"paper": by.number, "evidence": sources.evidence(by.spans)} for by in gap.cited_by],
    }
