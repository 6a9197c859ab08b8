"""Cures that rest on no state's statute: before a filing, and beside it."""

from charterbook.law.cures.cure import Remedy

_PRACTICE = "no statute; practice"

REMEDIES = (
    Remedy(
        "redrafting",
        ("text", "articles"),
        None,
        "Before it is filed: write the paper anew, and have it signed again.",
        _PRACTICE,
    ),
    Remedy(
        "signing",
        ("signing",),
        None,
        (
            "Before it is filed: sign, date and acknowledge it; the same notary completes a "
            "certificate only for an act that took place."
        ),
        _PRACTICE,
    ),
    Remedy(
        "approval",
        ("act",),
        None,
        "Before it is filed: adopt the resolution or hold the vote anew, and then file.",
        _PRACTICE,
    ),
    Remedy(
        "copy",
        ("evidence", "signing"),
        None,
        "Obtain the stamped copy, or the registrar's list of filings, and add it to the book.",
        _PRACTICE,
    ),
    Remedy(
        "amendment",
        ("excess",),
        None,
        "Before shares are issued: cut a series, or enlarge the class by an amendment.",
        _PRACTICE,
    ),
    Remedy(
        "withdrawal",
        ("standing",),
        None,
        "Redeem, convert or retire what is outstanding; withdraw the old series.",
        _PRACTICE,
    ),
    Remedy("report", ("report",), "Form 8-K", "File the report, or an amendment of it.", "https://www.sec.gov/forms"),
    Remedy("none", ("none",), None, "Nothing is to be repaired.", _PRACTICE),
)
