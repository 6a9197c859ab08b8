"""South Dakota: the Business Corporation Act (chapter 47-1A of the Codified Laws)."""

from charterbook.text.states.state import ARTICLES, StateTable, citations

SOUTH_DAKOTA = StateTable(
    "US-SD",
    citations=citations(
        "SDCL", r"47-(?:1a|[1-9])-\d{1,4}(?:\.\d{1,2})?",
        ("sdcl", r"sdcl"),
        ("south dakota codified laws", r"south dakota codified laws"),
        ("south dakota business corporation act", r"south dakota business corporation act"),
        alone="47-1",
    ),
    titles=ARTICLES,
)  # fmt: skip
