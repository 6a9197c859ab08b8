"""Arkansas: the Business Corporation Act of 1987 (title 4 of the Code), articles of amendment."""

from charterbook.text.states.state import ARTICLES, StateTable, citations

ARKANSAS = StateTable(
    "US-AR",
    citations=citations(
        "Ark. Code", r"4-2[67]-\d{3,4}",
        ("arkansas code", r"arkansas code(?: of 1987)?(?: annotated)?"),
        ("ark. code", r"ark\. code(?: ann\.)?"),
        ("arkansas business corporation act", r"arkansas business corporation act(?: of 1987)?"),
        alone="4-27-",
    ),
    titles=ARTICLES,
)  # fmt: skip
