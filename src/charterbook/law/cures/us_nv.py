"""Nevada: correction since 1997, amendment and withdrawal of designations, ratification since October 2015."""

from datetime import date

from charterbook.law.cures.cure import Remedy

_CORRECTED = (
    "https://getpocketlaw.com/law/state_nevada/section-78-0295-correction-of-inaccurate-or-de"
    "fective-record-filed-with-the-secretary-of-state-cancellation-of-filings_3f30e5ba6f54"
)
_RATIFIED = "https://nevada.public.law/statutes/nrs_78.0296"
_SERIES = (
    "https://e.casetext.com/statute/nevada-revised-statutes/title-7-business-associations-sec"
    "urities-commodities/chapter-78-private-corporations/stock-and-other-securities-distribut"
    "ions/section-781955-establishment-of-matters-regarding-class-or-series-of-stock-by-certi"
    "ficate-of-designation"
)
_CONTENTS = "https://leg.state.nv.us/NRs/NRS-078.html (table of contents)"

REMEDIES = (
    Remedy(
        "correction",
        ("text", "articles", "signing"),
        "NRS 78.0295",
        ("File a certificate of correction: it repairs the record as of its own filing, not what the board decided."),
        _CORRECTED,
        since="1997 session",
        first=date(1997, 10, 1),
    ),
    Remedy(
        "amendment",
        ("text", "excess", "standing"),
        "NRS 78.1955",
        "Amend the designation, with the statement or the vote that the section asks for.",
        _SERIES,
    ),
    Remedy(
        "withdrawal",
        ("standing",),
        "NRS 78.1955(6)",
        "File a certificate of withdrawal, once no share of the series is outstanding.",
        _SERIES,
        "partly verified",
    ),
    Remedy(
        "amendment",
        ("excess", "act", "articles"),
        "NRS 78.390",
        "Amend the articles by the vote of the stockholders.",
        _CONTENTS,
        "partly verified",
    ),
    Remedy(
        "ratification",
        ("act", "excess"),
        "NRS 78.0296",
        (
            "Ratify the act by the board and, where then or now needed, the stockholders; a "
            "certificate of validation where a filing was part of it. Not open where articles filed "
            "on or after 1 October 2015 forbid it."
        ),
        _RATIFIED,
        since="2015-10-01 (inferred from the cut-off date in the section)",
        first=date(2015, 10, 1),
    ),
)
