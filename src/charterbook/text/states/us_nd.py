"""North Dakota: chapter 10-19.1 of the Century Code."""

from charterbook.text.states.state import ARTICLES, StateTable, citations

NORTH_DAKOTA = StateTable(
    "US-ND",
    citations=citations(
        "NDCC", r"10-19\.1-\d{2,3}(?:\.\d)?",
        ("century code", r"north dakota century code"),
        ("n.d.c.c.", r"n\.d\.c\.c\."),
        ("north dakota business corporation act", r"north dakota business corporation act"),
        alone="10-19.1",
    ),
    titles=ARTICLES,
)  # fmt: skip
