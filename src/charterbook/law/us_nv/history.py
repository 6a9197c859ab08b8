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
AB_126_LAW = date(2023, 5, 30)
"""AB 126 of 2023 was signed and took effect: a publicly traded corporation may decrease its issued shares (NRS 78.2055)
by the vote that ordinary business needs."""
RATIFICATION = date(2015, 10, 1)
"""From here on NRS 78.0296, added by SB 446 of 2015; the section itself sets this day apart for bars in articles."""

SINCE_1999 = Period("<=1999", first=COVERED_FROM)
SINCE_1993 = Period("1993; text read 2014", first=COVERED_FROM)
SINCE_2001_TEXT = Period("<=2001-02", first=BILL_OF_2001, earliest=COVERED_FROM)
UNKNOWN_START = Period("unknown", first=TEXT_OF_2023, earliest=date.min)
SINCE_2005_TEXT = Period("<=2005", first=TEXT_OF_2005, earliest=date.min)
SINCE_2019_TEXT = Period("<=2019", first=TEXT_OF_2019, earliest=date.min)

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
NRS_78_0296 = "https://nevada.public.law/statutes/nrs_78.0296"
SB_446 = "https://vdocuments.site/senate-bill-no-446-committee-on-judiciary-an-act-relating-.html"
AB_126 = (
    "https://bhfs.com/insights/alerts-articles/2023/"
    "nevada-corporation-and-llc-law-amendments-include-innovations-for-public-companies"
)
NRS_78_196 = "https://legalfix.com/statutes/state-codes/nevada/chapter-78/statute-78-196"
NRS_78_205 = "https://codes.findlaw.com/nv/title-7-business-associations-securities-commodities/nv-rev-st-78-205/"
NRS_78_2055 = "https://www.legalfix.com/statutes/state-codes/nevada/chapter-78/statute-78-2055"
NRS_78_211 = "https://law.onecle.com/nevada/business/78.211.html"
NRS_78_215 = "http://nv.elaws.us/nrs/78.215"
NRS_78_250 = "https://nevada.public.law/statutes/nrs_78.250"
NRS_78_283 = "https://law.onecle.com/nevada/business/78.283.html"
NRS_78_310 = (
    "http://www.systemday.com/usa-nevada/nevada-companies-act/nevada-private-corporations-directors-meetings.php"
)
NRS_78_320 = "https://legalfix.com/statutes/state-codes/nevada/chapter-78/statute-78-320"
NRS_78_350 = (
    "https://print.casetext.com/statute/nevada-revised-statutes/title-7-business-associations-securities-commodities/"
    "chapter-78-private-corporations/meetings-elections-voting-and-notice/section-78350-voting-rights-of-stockholders-"
    "determination-of-stockholders-entitled-to-notice-of-and-to-vote-at-meeting-protection-of-corporation-and-its-"
    "stockholders"
)
NRS_78_380 = (
    "http://www.systemday.com/usa-nevada/nevada-companies-act/nevada-private-corporations-articles-of-incorporation.php"
)
NRS_78_760 = "http://nv.elaws.us/nrs/78.760"
NRS_78_760_OF_2005 = (
    "http://www.systemday.com/usa-nevada/nevada-companies-act/nevada-private-corporations-secretary-of-state.php"
)
NRS_78_767 = "https://lawserver.com/law/state/nevada/nrs/nevada_revised_statutes_78-767"
NRS_82_346 = "https://nevada.public.law/statutes/nrs_82.346"
NRS_78_209_NOW = "https://self-law.org/code/nv/chapter-78-private-corporations/78-209"
