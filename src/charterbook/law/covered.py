"""Which states' papers the rules can be asked of, since when, and by how many rules: the reference page."""

from collections import Counter

from charterbook.law.packs import MODEL_ACT, STATES, pack_of
from charterbook.text.states.table import code_of


def covered() -> str:
    """The page in Markdown: a row for each state."""
    head = (
        "# The states",
        "",
        "Made from the packs (`python tools/rule_pages.py`). A paper of another state or of an earlier day is told to",
        "be of a law that is not covered. The securities rules are asked of exhibits, EDGAR texts and filed papers of",
        "every state.",
        "",
        "| state | its law, as papers cite it | papers from | rules |",
        "| --- | --- | --- | --- |",
    )
    return "\n".join((*head, *(_row(code) for code in (*STATES, *sorted(MODEL_ACT))))) + "\n"


def _row(code: str) -> str:
    pack = pack_of(code)
    assert pack is not None, code
    cites = [(rule.cite or "").split(",")[0].split("(")[0].strip() for rule in pack.rules]
    laws = Counter(cite.rpartition(" ")[0] for cite in cites if code_of(cite) == code)
    shared = " (Model Act)" if code in MODEL_ACT else ""
    return f"| {code} | {laws.most_common(1)[0][0]}{shared} | {pack.first} | {len(pack.rules)} |"
