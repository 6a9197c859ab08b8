"""Alaska: the Corporations Code (AS 10.06), articles of amendment."""

from charterbook.text.states.state import ARTICLES, StateTable, citations

ALASKA = StateTable(
    "US-AK",
    citations=citations(
        "AS", r"10\.06\.\d{3}",
        ("alaska statutes", r"alaska statutes"),
        ("alaska corporations code", r"alaska corporations code"),
        ("as 10", r"as(?= 10\.06)"),
        alone="10.06.",
    ),
    titles=ARTICLES,
)  # fmt: skip
