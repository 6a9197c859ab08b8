"""District of Columbia: the Business Corporation Act (title 29 of the Code)."""

from charterbook.text.states.state import ARTICLES, StateTable, citations

DISTRICT_OF_COLUMBIA = StateTable(
    "US-DC",
    citations=citations(
        "D.C. Code", r"29-\d{3}(?:\.\d{2})?",
        ("d.c. code", r"d\.c\. (?:official )?code"),
        ("district of columbia code", r"district of columbia (?:official )?code"),
        ("district of columbia business corporation act", r"district of columbia business corporation act"),
        alone="29-3",
    ),
    titles=ARTICLES,
)  # fmt: skip
