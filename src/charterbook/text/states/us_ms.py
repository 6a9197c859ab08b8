"""Mississippi: the Business Corporation Act (79-4 of the Code), articles of amendment."""

from charterbook.text.states.state import ARTICLES, StateTable, citations

MISSISSIPPI = StateTable(
    "US-MS",
    citations=citations(
        "Miss. Code", r"79-4-\d{1,2}\.\d{2}",
        ("mississippi code", r"mississippi code(?: of 1972)?(?: annotated)?"),
        ("miss. code", r"miss\. code(?: ann\.)?"),
        ("mississippi business corporation act", r"mississippi business corporation act"),
        alone="79-4-",
    ),
    titles=ARTICLES,
)  # fmt: skip
