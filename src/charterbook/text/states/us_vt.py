"""Vermont: the Business Corporation Act (title 11A of the Statutes), articles of amendment."""

from charterbook.text.states.state import ARTICLES, StateTable, citations

VERMONT = StateTable(
    "US-VT",
    citations=citations(
        "11A VSA", r"\d{1,2}\.\d{2}",
        ("11a v", r"(?:title )?11a,? v\.?s\.?a\.?"),
        ("title 11a", r"title 11a(?: of the vermont statutes)?(?: annotated)?"),
        ("vermont business corporation act", r"vermont business corporation act"),
    ),
    titles=ARTICLES,
)  # fmt: skip
