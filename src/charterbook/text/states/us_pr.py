"""Puerto Rico: the General Corporations Act (Act 164 of 2009; before it Act 144 of 1995), title 14 of the Laws.

The Act follows Delaware's, with its titles. Papers cite its own sections ("Section 5.01") or those of the code ("14
L.P.R.A. 3581").
"""

from charterbook.text.states.state import StateTable, citations

PUERTO_RICO = StateTable(
    "US-PR",
    citations=(
        *citations(
            "14 LPRA", r"3[5-9]\d{2}",
            ("l.p.r.a.", r"14 l\.p\.r\.a\."),
            ("laws of puerto rico", r"(?:title 14 of the )?laws of puerto rico(?: annotated)?"),
            ("p.r. laws", r"p\.r\. laws(?: ann\.)?(?:,? tit\. 14)?"),
        ),
        *citations(
            "PR GCA", r"\d{1,2}\.\d{2}",
            ("puerto rico general corporation", r"puerto rico general corporations? (?:act|law)"),
            bare=("general corporation", r"general corporations? (?:act|law)", "puerto rico"),
        ),
    ),
)  # fmt: skip
