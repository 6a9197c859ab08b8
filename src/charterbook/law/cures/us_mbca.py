"""States with the Model Act: articles of correction; ratification where the state has adopted it."""

from charterbook.law.cures.cure import Remedy

_IOWA = "https://law.justia.com/codes/iowa/title-xii/chapter-490/ (sections 490.120 to .124)"

STATES = frozenset(
    f"US-{code}"
    for code in (
        "AL AK AZ AR CO CT DC FL GA HI IA ID IL IN KY LA MA ME MI MN MS MO MT NE NH NJ NM NC ND "
        "OH OK OR PA RI SC SD TN UT VT VA WA WV WI WY KS"
    ).split()
)
"""The states without a table of their own. Not all of them follow the Model Act in each section: what is cited is the
model's section, and the state's own is to be looked up."""

REMEDIES = (
    Remedy(
        "correction",
        ("text", "signing"),
        "MBCA 1.24",
        "File articles (or a statement) of correction under the state's section for it.",
        _IOWA,
        "partly verified",
    ),
    Remedy(
        "amendment",
        ("text", "excess", "standing", "act"),
        "MBCA 10.03",
        "File articles of amendment, with the approval that the change needs.",
        _IOWA,
        "partly verified",
    ),
    Remedy(
        "ratification",
        ("act", "excess"),
        "MBCA 1.45-1.52",
        ("Ratify the defective act, where the state has adopted these sections of 2016; elsewhere adopt it anew."),
        "Model Business Corporation Act (2016 revision), section list",
        "from memory",
        since="the state's own adoption, 2016 or later",
    ),
)
