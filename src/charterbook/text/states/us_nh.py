"""New Hampshire: the Business Corporation Act (RSA chapter 293-A), articles of amendment, form 14."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, StateTable, citations

NEW_HAMPSHIRE = StateTable(
    "US-NH",
    citations=citations(
        "RSA", r"293-a:\d{1,2}(?:\.\d{2})?",
        ("rsa", r"(?<![a-z])rsa"),
        ("new hampshire revised statutes", r"new hampshire revised statutes(?: annotated)?"),
        ("new hampshire business corporation act", r"new hampshire business corporation act"),
        alone="293-a:",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "filed", r"state of new hampshire\s(?:department of state\s)?filed\s{D:filed_on}", back=50),
    ),
)  # fmt: skip
