"""The papers of Nevada, Delaware and other states, row by row; `instruments.instrument_row` finds one.

Of Nevada and Delaware a row has all that a plan tells of a paper; of the other states what the researched table has.
"""

from datetime import date

from charterbook.law.instruments import Dated, InstrumentRow
from charterbook.law.rule import Period
from charterbook.model.plans import Ground

_NV_START = date(1999, 4, 22)
# The change from two officers to one came with the 2003 session acts, whose day for this section was not found; the
# session law of 2005 has one. Until it was surely in force two officers are asked for, which satisfies both texts.
_TWO_OFFICERS_UNTIL = date(2005, 9, 30)
_ONE_OFFICER_FROM = date(2005, 10, 1)
# The rule on the state's own form came after 2003-04-24, on a day that was not found.
_FORM_FROM = date(2003, 4, 25)

_FORM = Dated("the Secretary of State's form, with the certificate attached", _FORM_FROM)
_RESOLUTION = (
    Dated("resolution of the board of directors"),
    Dated("secretary's certificate of the resolution, as Exhibit A"),
)
_NV_OFFICERS = (
    Dated("the president or a vice president", last=_TWO_OFFICERS_UNTIL),
    Dated("the secretary or an assistant secretary", last=_TWO_OFFICERS_UNTIL),
    Dated("an officer", _ONE_OFFICER_FROM),
)
_AN_OFFICER = (Dated("an officer"),)
_AUTHORIZED_OFFICER = (Dated("an authorized officer"),)


def _rule(cite: str, rule: str, first: date = date.min, last: date = date.max) -> Dated:
    return Dated(Ground(cite, rule), first, last)


_NV_SIGNING = (
    _rule("NRS 78.1955", "NV-78.1955-1c-old", last=_TWO_OFFICERS_UNTIL),
    _rule("NRS 78.1955", "NV-78.1955-1c", _ONE_OFFICER_FROM),
    _rule("NRS 78.315", "NV-78.315-1"),
    _rule("NRS 78.026", "NV-78.026-1", _FORM_FROM),
)
_NV_DELAY = Dated(
    "a delayed effective date, if the certificate states one: at most 90 days after filing (NRS 78.1955(5))"
)
_NV_ARTICLES_DELAY = Dated(
    "a delayed effective date, if the certificate states one: at most 90 days after filing (NRS 78.390; from memory)"
)
_NV_SPLIT_DELAY = Dated(
    "a delayed effective date, if the certificate states one: at most 90 days after filing (NRS 78.209(3))"
)
_NV_UNISSUED_DELAY = Dated(
    "a delayed effective date, if the certificate states one: at most 90 days after filing (NRS 78.380(2))"
)
_NV_FORM_RULE = _rule("NRS 78.026", "NV-78.026-1", _FORM_FROM)
_DE_SIGNING = (_rule("DGCL 103", "DE-103a2"), _rule("DGCL 103", "DE-103d"))
_DE_DELAY = Dated("a delayed effective date, if the certificate states one: at most 90 days after filing (DGCL 103(d))")

_NV_DESIGNATED = Period("<=2001-02", first=date(2001, 2, 20), earliest=_NV_START)
_NV_WITHDRAWN = Period("unknown (present by the 2000s SOS form)", first=date(2020, 1, 1), earliest=date.min)
_NV_UNKNOWN = Period("unknown", first=date(2023, 1, 1), earliest=date.min)
_DE_START = date(1968, 1, 1)
_DE_DESIGNATED = Period("<=1987", first=date(1987, 12, 17), earliest=_DE_START)
_CURRENT = Period("current text; no day of enactment read", first=date(2022, 1, 1), earliest=date.min)

_NV_PAGES = (
    "https://archive.leg.state.nv.us/Session/71st2001/bills/SB/SB217.html ; "
    "https://leg.state.nv.us/Division/Legal/LawLibrary/Statutes/73rd/Stats200522.html ; "
    "https://www.sec.gov/Archives/edgar/data/1081834/000121465920009676/ex3_17.htm"
)
_NV_390 = "https://law.justia.com/codes/nevada/2019/chapter-78/statute-78-390/"
_NV_380 = (
    "http://www.systemday.com/usa-nevada/nevada-companies-act/nevada-private-corporations-articles-of-incorporation.php"
)
_NV_2055 = "https://www.legalfix.com/statutes/state-codes/nevada/chapter-78/statute-78-2055"
_NV_209 = "https://law.onecle.com/nevada/business/78.209.html"
_NV_0295 = (
    "https://getpocketlaw.com/law/state_nevada/section-78-0295-correction-of-inaccurate-or-defective-record-filed-with-"
    "the-secretary-of-state-cancellation-of-filings_3f30e5ba6f54"
)
_NV_0296 = "https://nevada.public.law/statutes/nrs_78.0296"
_NV_CONTENTS = "https://leg.state.nv.us/NRs/NRS-078.html (table of contents)"
_DE_151 = (
    "https://instalawyer.io/laws/code-of-alabama/section-10a-2a-602-terms-of (modelled on DGCL 151(g)) ; "
    "https://www.sec.gov/Archives/edgar/data/946486/000114036116061418/ex3_3.htm"
)
_DE_2023 = (
    "https://natlawreview.com/article/delaware-governor-signs-law-amendments-to-dgcl-and-delaware-alternative-entity"
)
_DE_241 = "https://www.formacompany.com/delaware/delaware-company-law/delaware-corporation-capital/"
_DE_103 = "https://www.cogencyglobal.com/blog/correcting-delaware-corporate-documents-2021"
_DE_204 = "https://www.magstonelaw.com/copy-of-news-may-15-2023"
_DE_243 = "https://instalawyer.io/laws/2020-laws-of-puerto-rico/3683-retiro-de-acciones (modelled on DGCL 243)"
_DE_245 = "https://legis.delaware.gov/json/BillDetail/GenerateHtmlDocument?legislationId=130359&legislationTypeId=5&docTypeId=2"

_NEVADA: tuple[InstrumentRow, ...] = (
    InstrumentRow(
        ("US-NV",), ("create series",), "designation", "CERTIFICATE OF DESIGNATION",
        ("the board's resolution", "the number of each designation"), _NV_OFFICERS, "NRS 78.1955",
        (_rule("NRS 78.195", "NV-78.195-1a"), _rule("NRS 78.1955", "NV-78.1955-1a"), *_NV_SIGNING,
         _rule("NRS 78.195", "NV-78.2-DES-CAP")),
        _NV_DESIGNATED, "verified", _NV_PAGES,
        (Dated("certificate of designation with the terms of the series"), *_RESOLUTION, _FORM),
        (_NV_DELAY, Dated("the certificate of designation on file and in effect before the first share is issued")),
    ),
    InstrumentRow(
        ("US-NV",), ("increase series", "decrease series", "change terms of series"), "designation_amendment",
        "CERTIFICATE OF AMENDMENT TO CERTIFICATE OF DESIGNATION",
        ("the series, and its new name if that changes", "that none was issued, or that the holders approved",
         "the amendment"),
        _NV_OFFICERS, "NRS 78.1955",
        (_rule("NRS 78.1955", "NV-78.1955-4b"), _rule("NRS 78.1955", "NV-78.1955-4c"), *_NV_SIGNING,
         _rule("NRS 78.1955", "NV-78.1955-5a")),
        _NV_DESIGNATED, "partly verified", _NV_PAGES,
        (Dated("certificate of amendment to certificate of designation"), *_RESOLUTION, _FORM), (_NV_DELAY,),
    ),
    InstrumentRow(
        ("US-NV",), ("withdraw series",), "designation_withdrawal",
        "CERTIFICATE OF WITHDRAWAL OF CERTIFICATE OF DESIGNATION",
        ("the designation and the day it was filed", "that none is outstanding", "the board's resolution"),
        _NV_OFFICERS, "NRS 78.1955",
        (_rule("NRS 78.1955", "NV-78.1955-6a"), _rule("NRS 78.1955", "NV-78.1955-6b"), *_NV_SIGNING),
        _NV_WITHDRAWN, "partly verified", _NV_PAGES,
        (Dated("certificate of withdrawal of certificate of designation"), *_RESOLUTION, _FORM),
    ),
    InstrumentRow(
        ("US-NV",), ("correct",), "correction", "CERTIFICATE OF CORRECTION",
        ("the name", "the record and the day it was filed", "the fault", "the text as corrected"), _AN_OFFICER,
        "NRS 78.0295",
        (_rule("NRS 78.0295", "NV-78.0295-1"), _rule("NRS 78.0295", "NV-78.0295-2"),
         _rule("NRS 78.0295", "NV-78.0295-3")),
        Period("1997", first=date(1998, 1, 1), earliest=date(1997, 1, 1)), "verified", _NV_0295,
        (Dated("certificate of correction"), _FORM),
    ),
    InstrumentRow(
        ("US-NV",), ("amend before issue",), "articles_amendment",
        "CERTIFICATE OF AMENDMENT BEFORE ISSUANCE OF STOCK",
        ("the name", "that the signers are two thirds of the incorporators or directors",
         "that no voting stock was issued", "the amendment"),
        (Dated("at least two thirds of the incorporators or of the board of directors"),), "NRS 78.380",
        (_rule("NRS 78.380", "NV-78.380-1"), _NV_FORM_RULE),
        Period("1925; text read of 2005", first=date(2005, 10, 1), earliest=date.min), "verified", _NV_380,
        (Dated("certificate of amendment before the issuance of stock"), _RESOLUTION[0], _FORM), (_NV_UNISSUED_DELAY,),
    ),
    InstrumentRow(
        ("US-NV",), ("create class", "change class total", "change par value", "change name"), "articles_amendment",
        "CERTIFICATE OF AMENDMENT TO ARTICLES OF INCORPORATION", ("the amendment", "the vote"), _AN_OFFICER,
        "NRS 78.390",
        (_rule("NRS 78.390", "NV-78.390-1"), _rule("NRS 78.315", "NV-78.315-1"), _NV_FORM_RULE,
         _rule("NRS 78.390", "NV-78.390-90")),
        Period("<=2003; text read 2019", first=date(2003, 4, 24), earliest=_NV_START), "verified", _NV_390,
        (Dated("certificate of amendment of the articles, with the vote in it"), *_RESOLUTION, _FORM),
        (_NV_ARTICLES_DELAY,),
    ),
    InstrumentRow(
        ("US-NV",), ("split in proportion",), "split_change", "CERTIFICATE OF CHANGE PURSUANT TO NRS 78.209",
        ("the numbers before and after", "the ratio", "what becomes of fractions", "the approval"), _AN_OFFICER,
        "NRS 78.209", (_rule("NRS 78.209", "NV-78.209-1"), _rule("NRS 78.209", "NV-78.209-2"),
                       _rule("NRS 78.205", "NV-78.205-1"), _rule("NRS 78.315", "NV-78.315-1"), _NV_FORM_RULE,
                       _rule("NRS 78.209", "NV-78.209-3")),
        Period("text of 2006", first=date(2006, 1, 1), earliest=date.min), "partly verified", _NV_209,
        (Dated("certificate of change"), *_RESOLUTION, _FORM), (_NV_SPLIT_DELAY,),
    ),
    InstrumentRow(
        ("US-NV",), ("reverse split",), "resolution", "RESOLUTION OF THE BOARD OF DIRECTORS",
        ("the numbers before and after", "the ratio", "what becomes of fractions", "the approval of the class"),
        (Dated("the directors, or the secretary for the minutes"),), "NRS 78.2055",
        (_rule("NRS 78.205", "NV-78.205-1"), _rule("NRS 78.315", "NV-78.315-1")),
        Period("2001 session (SB 51)", first=date(2002, 1, 1), earliest=date(2001, 2, 20)), "verified", _NV_2055,
        (_RESOLUTION[0],),
    ),
    InstrumentRow(
        ("US-NV",), ("ratify",), "validation", "CERTIFICATE OF VALIDATION",
        ("the act and its day", "the defect", "the approvals"), _AN_OFFICER, "NRS 78.0296",
        (_rule("NRS 78.0296", "NV-78.0296-1"), _rule("NRS 78.0296", "NV-78.0296-2"), _NV_FORM_RULE),
        Period("2015-10-01", first=date(2015, 10, 1)), "verified", _NV_0296,
        (Dated("certificate of validation, where the act needed a filing"), _RESOLUTION[0]),
    ),
    InstrumentRow(
        ("US-NV",), ("restate",), "articles_restated", "RESTATED ARTICLES OF INCORPORATION",
        ("the authority", "that the text is right"), _AN_OFFICER, "NRS 78.403",
        (_rule("NRS 78.403", "NV-78.403-1"), _NV_FORM_RULE), _NV_UNKNOWN, "from memory", _NV_CONTENTS,
        (Dated("restated articles, with the officer's certificate"), *_RESOLUTION, _FORM), (_NV_ARTICLES_DELAY,),
    ),
)  # fmt: skip

_DELAWARE: tuple[InstrumentRow, ...] = (
    InstrumentRow(
        ("US-DE",), ("create series",), "designation", "CERTIFICATE OF DESIGNATIONS",
        ("a copy of the board's resolution", "the number of shares"), _AUTHORIZED_OFFICER, "DGCL 151(g)",
        (_rule("DGCL 151", "DE-151a"), _rule("DGCL 151", "DE-151g-1"), *_DE_SIGNING),
        _DE_DESIGNATED, "verified", _DE_151,
        (Dated("certificate of designations with the terms of the series"), _RESOLUTION[0]),
        (_DE_DELAY, Dated("the certificate of designations in effect before the first share is issued")),
    ),
    InstrumentRow(
        ("US-DE",), ("increase series",), "designation_amendment", "CERTIFICATE OF INCREASE",
        ("that a resolution of the board directed the increase", "its number"), _AUTHORIZED_OFFICER, "DGCL 151(g)",
        (_rule("DGCL 151", "DE-151g-2"), *_DE_SIGNING), _DE_DESIGNATED, "partly verified", _DE_151,
        (Dated("certificate of increase of the number of shares of the series"), _RESOLUTION[0]), (_DE_DELAY,),
    ),
    InstrumentRow(
        ("US-DE",), ("decrease series",), "designation_amendment", "CERTIFICATE OF DECREASE",
        ("that a resolution of the board directed the decrease", "its number"), _AUTHORIZED_OFFICER, "DGCL 151(g)",
        (_rule("DGCL 151", "DE-151g-2"), _rule("DGCL 151", "DE-151g-3"), *_DE_SIGNING), _DE_DESIGNATED,
        "partly verified", _DE_151,
        (Dated("certificate of decrease of the number of shares of the series"), _RESOLUTION[0]), (_DE_DELAY,),
    ),
    InstrumentRow(
        ("US-DE",), ("withdraw series",), "designation_withdrawal", "CERTIFICATE OF ELIMINATION",
        ("the board's resolution that none is outstanding and none will be issued",), _AUTHORIZED_OFFICER,
        "DGCL 151(g)", (_rule("DGCL 151", "DE-151g-4"), *_DE_SIGNING), _DE_DESIGNATED, "partly verified", _DE_151,
        (Dated("certificate of elimination, with the board's resolution in it"), _RESOLUTION[0]),
    ),
    InstrumentRow(
        ("US-DE",), ("amend before issue",), "articles_amendment",
        "CERTIFICATE OF AMENDMENT OF CERTIFICATE OF INCORPORATION BEFORE RECEIPT OF PAYMENT FOR STOCK",
        ("the amendment", "that no payment for stock was received", "that it was adopted under DGCL 241"),
        _AUTHORIZED_OFFICER, "DGCL 241", (_rule("DGCL 241", "DE-241"), *_DE_SIGNING),
        Period("1967; text with its history to 1996", first=date(1997, 1, 1), earliest=_DE_START), "verified", _DE_241,
        (Dated("certificate of amendment before receipt of payment for stock"), _RESOLUTION[0]), (_DE_DELAY,),
    ),
    InstrumentRow(
        ("US-DE",),
        ("create class", "change class total", "change par value", "change name", "change terms of series",
         "forward split", "reverse split"),
        "articles_amendment", "CERTIFICATE OF AMENDMENT OF CERTIFICATE OF INCORPORATION",
        ("the amendment", "that it was adopted under DGCL 242, and 228 where by consent"), _AUTHORIZED_OFFICER,
        "DGCL 242", _DE_SIGNING, Period("<=2008", first=date(2008, 3, 3), earliest=_DE_START), "verified", _DE_2023,
        (Dated("certificate of amendment of the certificate of incorporation"), _RESOLUTION[0]), (_DE_DELAY,),
    ),
    InstrumentRow(
        ("US-DE",), ("correct",), "correction", "CERTIFICATE OF CORRECTION",
        ("the inaccuracy", "the text as corrected, or the whole paper as a corrected certificate"),
        _AUTHORIZED_OFFICER, "DGCL 103(f)", (_rule("DGCL 103", "DE-103f"),),
        Period("filed corrections of 2008", first=date(2008, 12, 31), earliest=_DE_START), "verified", _DE_103,
        (Dated("certificate of correction"),),
    ),
    InstrumentRow(
        ("US-DE",), ("ratify",), "validation", "CERTIFICATE OF VALIDATION",
        ("the filing that must change or was never made", "the statements of DGCL 204(e)"), _AUTHORIZED_OFFICER,
        "DGCL 204", (_rule("DGCL 204", "DE-204-1"), _rule("DGCL 204", "DE-204-2")),
        Period("2014-04-01", first=date(2014, 4, 1)), "verified", _DE_204,
        (Dated("certificate of validation, where a filing must change or was never made"), _RESOLUTION[0]),
        (Dated("with the ratification: notice of it to the holders (DGCL 204)"),),
    ),
    InstrumentRow(
        ("US-DE",), ("retire shares",), "retirement", "CERTIFICATE OF RETIREMENT",
        ("the class and number", "the bar to issue them again", "its effect on the number"), _AUTHORIZED_OFFICER,
        "DGCL 243", (_rule("DGCL 243", "DE-243"),),
        Period("sister statute of 2009", first=date(2010, 1, 1), earliest=_DE_START), "partly verified", _DE_243,
        (Dated("certificate of retirement, where the charter forbids to issue the shares again"), _RESOLUTION[0]),
        (_DE_DELAY,),
    ),
    InstrumentRow(
        ("US-DE",), ("restate",), "articles_restated", "RESTATED CERTIFICATE OF INCORPORATION",
        ("the present name, and the first one", "the day of the first filing", "that it was adopted under DGCL 245",
         "by the board alone: that it amends nothing, and that there is no discrepancy"),
        _AUTHORIZED_OFFICER, "DGCL 245", (_rule("DGCL 245", "DE-245c"), *_DE_SIGNING),
        Period("bill of 2023", first=date(2023, 6, 30), earliest=_DE_START), "verified", _DE_245,
        (Dated("restated certificate of incorporation"), _RESOLUTION[0]), (_DE_DELAY,),
    ),
)  # fmt: skip

_OTHERS: tuple[InstrumentRow, ...] = (
    InstrumentRow(
        ("US-IA", "US-WA", "US-CO"), ("create series", "decrease series", "retire shares"), "articles_amendment",
        "ARTICLES OF AMENDMENT",
        ("the name", "the text", "the day", "that the board acted alone, or that the holders approved"),
        (Dated("the chair, the president or another officer"),), "MBCA 6.02", (), _CURRENT, "verified",
        "https://law.justia.com/codes/iowa/title-xii/chapter-490/ ; https://law.justia.com/codes/washington/title-23b/",
    ),
    InstrumentRow(
        ("US-TX",), ("create series", "increase series", "decrease series", "change terms of series",
                     "withdraw series"),
        "designation", "STATEMENT OF RESOLUTION",
        ("the name", "the resolution and its day", "that all necessary action was taken"), _AN_OFFICER, "BOC 21.156",
        (), Period("2006-01-01", first=date(2006, 1, 1)), "verified",
        "http://law.onecle.com/texas/business-organizations/21.156.00.html",
    ),
    InstrumentRow(
        ("US-NY",), ("create series", "increase series", "decrease series", "change class total"),
        "articles_amendment", "CERTIFICATE OF AMENDMENT OF THE CERTIFICATE OF INCORPORATION",
        ("the name, and the former one", "the day of the first filing", "the text",
         "shares issued and unissued, before and after"),
        _AN_OFFICER, "BCL 805", (), _CURRENT, "verified", "https://lexace.ai/us/statute/new-york/bsc-805",
    ),
    InstrumentRow(
        ("US-CA",), ("create series", "increase series", "decrease series"), "designation",
        "CERTIFICATE OF DETERMINATION",
        ("the resolution", "the number of the series", "that none was issued, or the number outstanding"),
        (Dated("two officers (from memory)"),), "Corp Code 401", (), _CURRENT, "verified",
        "https://getpocketlaw.com/law/state_california/section-401-section-401_8c3a3b3375fc",
    ),
    InstrumentRow(
        ("US-MD",), ("create series", "increase series", "decrease series"), "designation", "ARTICLES SUPPLEMENTARY",
        ("the description of the shares", "the board's authority", "the totals before and after an increase"),
        (Dated("an officer, attested (from memory)"),), "Corps & Assns 2-208", (), _CURRENT, "partly verified",
        "https://www.mgaleg.maryland.gov/mgawebsite/Laws/StatuteText?article=gca&section=2-607&enactments=false",
    ),
    InstrumentRow(
        ("US-MD",), ("change class total",), "articles_amendment", "ARTICLES OF AMENDMENT",
        ("the amendment", "the totals before and after an increase"), (Dated("an officer, attested (from memory)"),),
        "Corps & Assns 2-607", (), _CURRENT, "verified",
        "https://www.mgaleg.maryland.gov/mgawebsite/Laws/StatuteText?article=gca&section=2-607&enactments=false",
    ),
)  # fmt: skip

ROWS: tuple[InstrumentRow, ...] = (*_NEVADA, *_DELAWARE, *_OTHERS)
"""All rows; the first that fits an act is its paper."""
