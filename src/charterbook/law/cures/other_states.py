"""Texas, New York, California, Maryland: correction and amendment; ratification where a statute of it is known.

The sections here are from memory unless said otherwise: they are shown with that, and no level rests on them.
"""

from datetime import date

from charterbook.law.cures.cure import Remedy

_MEMORY = "from memory: not found in a page read"

REMEDIES = {
    "US-TX": (
        Remedy(
            "correction",
            ("text", "signing"),
            "BOC 4.101",
            "File a certificate of correction.",
            _MEMORY,
            "from memory",
            since="2006-01-01, with the Code",
            first=date(2006, 1, 1),
        ),
        Remedy(
            "amendment",
            ("text", "excess", "standing", "act"),
            "BOC 21.364",
            "Amend the certificate of formation by the vote of the shareholders.",
            _MEMORY,
            "from memory",
        ),
        Remedy(
            "ratification",
            ("act", "excess"),
            "BOC 21.901-21.917",
            "Ratify the defective act or the putative shares.",
            _MEMORY,
            "from memory",
            since="2015-09-01",
            first=date(2015, 9, 1),
        ),
    ),
    "US-NY": (
        Remedy(
            "correction", ("text", "signing"), "BCL 105", "File a certificate of correction.", _MEMORY, "from memory"
        ),
        Remedy(
            "amendment",
            ("text", "excess", "standing", "act"),
            "BCL 805",
            (
                "File a certificate of amendment with the approval that it needs; no statute of "
                "ratification is known to us."
            ),
            _MEMORY,
            "from memory",
        ),
    ),
    "US-CA": (
        Remedy(
            "correction",
            ("text", "signing"),
            "Corp Code 109",
            "File a certificate of correction.",
            _MEMORY,
            "from memory",
        ),
        Remedy(
            "amendment",
            ("text", "excess", "standing", "act"),
            "Corp Code 902",
            "Amend the articles with the approval of the board and the outstanding shares.",
            _MEMORY,
            "from memory",
        ),
        Remedy(
            "ratification",
            ("act", "excess"),
            "Corp Code 119",
            "Ratify an act that did not comply.",
            _MEMORY,
            "from memory",
            since="2023-01-01",
            first=date(2023, 1, 1),
        ),
    ),
    "US-MD": (
        Remedy(
            "correction",
            ("text", "signing"),
            "Corps & Assns 1-207",
            "File a certificate of correction.",
            _MEMORY,
            "from memory",
        ),
        Remedy(
            "amendment",
            ("text", "excess", "standing", "act"),
            "Corps & Assns 2-607",
            "File articles of amendment or articles supplementary, with the approval that they need.",
            _MEMORY,
            "from memory",
        ),
    ),
}
