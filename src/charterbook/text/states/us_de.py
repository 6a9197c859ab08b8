"""Delaware: the General Corporation Law."""

from charterbook.text.states.state import SECTION, Citation, StateTable

_DGCL = r"(\d{3}(?:\([a-z]\))?(?:\(\d\))?)"

DELAWARE = StateTable(
    "US-DE",
    citations=(
        Citation("DGCL", "general corporation law",
                 rf"{SECTION}{_DGCL} of (?:the )?(?:delaware )?general corporation law(?: of (?:the state of )?delaware)?"),
        Citation("DGCL", "dgcl", rf"(?<![a-z])dgcl (?:{SECTION})?{_DGCL}"),
        Citation("DGCL", "8 del. c.", rf"8 del\. c\. §? ?{_DGCL}"),
    ),
)  # fmt: skip
