"""Delaware: correction, amendment, elimination; ratification and the court's validation since April 2014."""

from datetime import date

from charterbook.law.cures.cure import Remedy

_CORRECTED = "https://www.cogencyglobal.com/blog/correcting-delaware-corporate-documents-2021"
_RATIFIED = (
    "https://www.mccarter.com/insights/amendments-to-delaware-general-corporation-law-allow-d"
    "elaware-corporations-to-ratify-defective-corporate-acts/"
)
_CODE = "https://delcode.delaware.gov/title8/c001/"

REMEDIES = (
    Remedy(
        "correction",
        ("text", "articles", "signing"),
        "DGCL 103(f)",
        (
            "File a certificate of correction, or the instrument whole in corrected form: it relates "
            "back, but not against those whom it would harm, and cannot change what was decided."
        ),
        _CORRECTED,
    ),
    Remedy(
        "amendment",
        ("text", "excess", "standing"),
        "DGCL 151(g)",
        (
            "Increase, decrease or eliminate the series by a certificate on the board's resolution, "
            "as far as no share outstanding stands against it."
        ),
        _CODE,
        "partly verified",
    ),
    Remedy(
        "amendment",
        ("excess", "act", "articles"),
        "DGCL 242",
        "Amend the certificate of incorporation by the vote it asks for.",
        _CODE,
        "partly verified",
    ),
    Remedy(
        "ratification",
        ("act", "excess"),
        "DGCL 204",
        (
            "Ratify the defective act or the putative stock by resolutions that name it; a "
            "certificate of validation where a filing was needed."
        ),
        _RATIFIED,
        since="2014-04-01",
        first=date(2014, 4, 1),
    ),
    Remedy(
        "validation",
        ("act", "excess"),
        "DGCL 205",
        "Petition the Court of Chancery to validate the act or the stock.",
        _RATIFIED,
        since="2014-04-01",
        first=date(2014, 4, 1),
    ),
)
