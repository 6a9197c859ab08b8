"""Nevada: the pages that were read, and the days on which the law of this pack turned, as far as they are known.

Where a session changed a section and the day was not found, the days between the last text seen before and the first
text seen after are open: a rule asked on such a day says so.
"""

from datetime import date

from charterbook.law.rule import Period

COVERED_FROM = date(1999, 4, 22)
"""The first day for which a snapshot of the law was put together; earlier papers are outside the pack."""

BILL_OF_2001 = date(2001, 2, 20)
"""SB 217 as introduced shows the law then in force: two officers and an acknowledgment."""
AFTER_2001 = date(2002, 1, 1)
"""By now the acts of the 2001 session had taken effect; their day for NRS 78.1955 was not found."""
BEFORE_2003_ACTS = date(2003, 4, 24)
"""The bills of the 2003 session were still before the legislature (last reprint 2 June 2003)."""
TEXT_OF_2005 = date(2005, 10, 1)
"""The session law of 2005 (chapter 459) has the later wording."""
TEXT_OF_2006 = date(2006, 1, 1)
TEXT_OF_2014 = date(2014, 1, 1)
TEXT_OF_2019 = date(2019, 1, 1)
TEXT_OF_2020 = date(2020, 1, 1)
TEXT_OF_2023 = date(2023, 1, 1)

SINCE_1999 = Period("<=1999", first=COVERED_FROM)
SINCE_2001_TEXT = Period("<=2001-02", first=BILL_OF_2001, earliest=COVERED_FROM)
UNKNOWN_START = Period("unknown", first=TEXT_OF_2023, earliest=date.min)

CODE_INDEX = "https://leg.state.nv.us/NRs/NRS-078.html"
SB_217 = "https://archive.leg.state.nv.us/Session/71st2001/bills/SB/SB217.html"
SB_51 = "https://archive.leg.state.nv.us/Session/71st2001/bills/SB/SB51_EN.html"
SB_577 = "https://archive.leg.state.nv.us/Session/71st2001/bills/SB/SB577_EN.html"
AB_536 = "https://archive.leg.state.nv.us/Session/72nd2003/bills/AB/AB536.html"
SESSION_LAW_2005 = "https://leg.state.nv.us/Division/Legal/LawLibrary/Statutes/73rd/Stats200522.html"
SESSION_LAW_1993 = "https://leg.state.nv.us/Division/Legal/LawLibrary/Statutes/67th/Stats199305.html"
_CASETEXT = (
    "https://e.casetext.com/statute/nevada-revised-statutes/title-7-business-associations-securities-commodities/"
    "chapter-78-private-corporations/stock-and-other-securities-distributions/"
)
NRS_78_1955 = (
    f"{_CASETEXT}section-781955-establishment-of-matters-regarding-class-or-series-of-stock-by-"
    "certificate-of-designation"
)
NRS_78_195 = (
    f"{_CASETEXT}section-78195-issuance-of-more-than-one-class-or-series-of-stock-rights-of-stockholders-"
    "protection-of-corporation-and-its-stockholders"
)
NRS_78_0295 = (
    "https://getpocketlaw.com/law/state_nevada/section-78-0295-correction-of-inaccurate-or-defective-record-filed-"
    "with-the-secretary-of-state-cancellation-of-filings_3f30e5ba6f54"
)
NRS_78_209 = "https://law.onecle.com/nevada/business/78.209.html"
NRS_78_315 = "https://www.legalfix.com/statutes/state-codes/nevada/chapter-78/statute-78-315"
NRS_78_390 = "https://law.justia.com/codes/nevada/2019/chapter-78/statute-78-390/"
FORM_2006 = "https://sec.gov/Archives/edgar/data/1348232/000137679907000046/exhibit33.htm"
FORM_2008 = "https://www.sec.gov/Archives/edgar/data/1103993/000111776808000305/ex32.htm"
FORM_2020 = "https://www.sec.gov/Archives/edgar/data/1081834/000121465920009676/ex3_17.htm"
