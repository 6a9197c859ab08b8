"""Texas: the pages that were read, and the days between which the code came to apply to older corporations."""

from datetime import date

from charterbook.law.rule import Case, Period

COVERED_FROM = date(2006, 1, 1)
"""The code took effect (H.B. 1156 of 2003), for corporations formed from then on."""
FOR_ALL = date(2010, 1, 1)
"""From this day on it applies to every corporation (BOC 402.005)."""

CODE = Period(
    "2006-01-01; for corporations formed before, 2010-01-01 or their election", first=FOR_ALL, earliest=COVERED_FROM
)


def rests_on_the_old_act(case: Case) -> bool:
    """Whether a paper of the years in between cites the Business Corporation Act and not the code: then the code was
    not its law."""
    cites = [cite.value.split(" ")[0] for cite in case.paper.statutes]
    return case.on is not None and case.on < FOR_ALL and "TBCA" in cites and "BOC" not in cites


BOC_21_156 = "http://law.onecle.com/texas/business-organizations/21.156.00.html"
BOC_21_364 = "https://texas.public.law/statutes/tex._bus._org._code_section_21.364"
BOC_21_053 = "https://lexace.ai/us/statute/texas/21.053"
BOC_20_001 = "http://socialentrepreneur.lawyer/texas-business-organizations-code/2-corporations/"
BOC_21_002 = "https://statutes.laws.com/texas/business-organizations-code/title-2-corporations/chapter-21-for-profit-corporations"
TRANSITION = "http://www.sos.state.tx.us/corp/boc_presentation/XI_translations.shtml"
