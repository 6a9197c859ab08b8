"""Delaware: the pages that were read, and the days on which the law of this pack turned, as far as they are known.

The chapter was written anew in 1967 (56 Delaware Laws, chapter 50, of which the page of contents was read:
http://delcode.delaware.gov/sessionlaws/ga124/chp050.shtml). Where a page shows a text, the rule is surely law
from that page's day on; between 1967 and that day the answer is open unless an older page shows the same. Session laws
are dated by their General Assembly, and count here from the end of the year, because the day of signing was not read.
"""

from datetime import date

from charterbook.law.rule import Period

COVERED_FROM = date(1968, 1, 1)
"""The first year after the chapter was written anew; earlier papers are outside the pack."""

STAAR_SHARES = date(1987, 12, 17)
"""The board meeting whose preferred shares the Supreme Court judged by section 151 (decided in 1991)."""
RATIFIABLE_FROM = date(2014, 4, 1)
DELEGABLE_FROM = date(2015, 8, 1)
ISSUES_OF_2022 = date(2022, 8, 1)
AMENDED_2023 = date(2023, 8, 1)
_BILL_OF_2023 = date(2023, 6, 30)


def seen(since: str, first: date) -> Period:
    """A rule that is surely law from `first`, and may have been since the chapter was written anew."""
    return Period(since, first=first, earliest=COVERED_FROM)


CLASS_NUMBERS = seen("1967; sentence on several classes as of 1985 (65 Del. Laws c. 127)", date(1986, 1, 1))
OFFICER_SIGNS = seen("text read of 2019; before, from memory, two officers", date(2019, 1, 1))
SIGNATURE_ACKNOWLEDGES = Period(
    "1971/1972 session (58 Del. Laws c. 235)", first=date(1973, 1, 1), earliest=date(1971, 1, 1)
)
FILING_MOMENT = Period("2003 (74 Del. Laws c. 9)", first=date(2004, 1, 1), earliest=date(2003, 1, 1))
NINETY_DAYS = seen("1983 (64 Del. Laws c. 112); another sentence before", date(1984, 1, 1))
CORRECTABLE = seen("filed corrections of 2008 and 2018, page of 2021", date(2008, 12, 31))
SERIES_BY_CERTIFICATE = seen("<=1987 (applied to shares of that year)", STAAR_SHARES)
SERIES_NUMBER = seen("sister statute of 2020 with the same words", date(2020, 1, 1))
ELIMINATION = seen("filed certificates of 2016 and 2017", date(2016, 12, 31))
TERMS_BY_BOARD = seen("unknown (from memory)", date(2023, 1, 1))
ISSUE_BY_BOARD = seen(
    "<=2013; delegation since 2015-08-01, wider since 2022-08-01, text as of 2023-08-01", date(2013, 1, 1)
)
PAR_IS_THE_FLOOR = seen("1969 (57 Del. Laws c. 148); text of 2015, 2022-08-01 and 2023-08-01 read", date(2015, 6, 24))
SINCE_AUGUST_2023 = Period("2023-08-01", first=AMENDED_2023)
OPTIONS = seen("text of 2022-08-01 and 2023-08-01", ISSUES_OF_2022)
OWN_SHARES = seen("1970 (57 Del. Laws c. 649) for the votes; text of 2013", date(2013, 6, 25))
UP_TO_AUTHORIZED = seen("table of contents; sense from memory", date(2022, 1, 1))
CONSENTS = seen("2017-08-01 (60 days from the first delivery); notice clarified 2023-08-01", date(2017, 8, 1))
BEFORE_PAYMENT = seen("1967; text with its history to 1996 (70 Del. Laws c. 587)", date(1997, 1, 1))
VOTE_OF_HOLDERS = seen("<=2008 (applied by the Supreme Court); summaries of 2023", date(2008, 3, 3))
CLASS_VOTE = seen("<=1993 (decisions named in 2023 and 2024)", date(1993, 12, 30))
RETIREMENT = seen("sister statute of 2009 with the same words", date(2010, 1, 1))
CAPITAL = seen("restatement of the code read after 2019", date(2022, 1, 1))
RESTATED = seen("text before and after 2023-08-01 shown in the bill of 2023", _BILL_OF_2023)
RATIFIABLE = Period("2014-04-01", first=RATIFIABLE_FROM)
VALIDATION = Period("2014-04-01; only where a filing must change or is absent since 2023-08-01", first=RATIFIABLE_FROM)

SESSION_1971 = "https://delcode.delaware.gov/sessionlaws/ga126/chp235.shtml"
SESSION_1983 = "http://delcode.delaware.gov/sessionlaws/ga132/chp112.shtml"
SESSION_1985 = "http://delcode.delaware.gov/sessionlaws/ga133/chp127.shtml"
SESSION_1996 = "https://delcode.delaware.gov/sessionlaws/ga138/chp349.shtml"
SESSION_2003 = "https://delcode.delaware.gov/sessionlaws/ga142/chp009.shtml"
VOTES_1970 = "https://legis.delaware.gov/SessionLaws/Chapter?id=28171"
DGCL_103 = "https://legalfix.com/statutes/state-codes/delaware/title-8/chapter-1/subchapter-i/section-103"
CORRECTIONS = (
    "https://www.cogencyglobal.com/blog/correcting-delaware-corporate-documents-2021 ; "
    "https://www.sec.gov/Archives/edgar/data/1208790/000114420408026276/v112529_ex3-2.htm (filed in 2008)"
)
STAAR = "https://www.studicata.com/summaries/supreme-court-of-delaware/staar-surgical-company-v-waggoner-1991-t7rogr"
CURING_DEFECTS = (
    "https://www.yumpu.com/en/document/view/10345398/curing-defects-in-stock-issuances-american-bar-association/22"
)
ALABAMA_602 = "https://instalawyer.io/laws/code-of-alabama/section-10a-2a-602-terms-of (modelled on DGCL 151(g))"
NEW_YORK_502 = "https://legalfix.com/statutes/state-codes/new-york/bsc/article-5/502 (the same words)"
ELIMINATION_2016 = "https://www.sec.gov/Archives/edgar/data/946486/000114036116061418/ex3_3.htm"
ELIMINATION_2017 = "https://www.sec.gov/Archives/edgar/data/1563665/000114420417043880/v473354_ex3-2.htm"
DGCL_152 = "https://instalawyer.io/laws/delaware-code/152-issuance-of-stock"
SB_114 = (
    "https://legis.delaware.gov/json/BillDetail/GenerateHtmlDocumentEngrossment?engrossmentId=25826&docTypeId=6"
    " (SB 114, 2023)"
)
SUMMARY_2015 = "http://www.lexology.com/library/detail.aspx?g=b53ebe75-9266-422e-952c-3d849232fa56"
DGCL_153 = (
    "https://d1tvxue8o4w0fl.cloudfront.net/statute/delaware-code/title-8-corporations/chapter-1-general-corporation-law/"
    "subchapter-v-stock-and-dividends/section-153-consideration-for-stock"
)
DGCL_157 = (
    "https://casetext.com/statute/delaware-code/title-8-corporations/chapter-1-general-corporation-law/subchapter-v-"
    "stock-and-dividends/section-157-rights-and-options-respecting-stock"
)
DGCL_160 = "https://h2o.law.harvard.edu/collages/7669"
CONTENTS_OF_SUBCHAPTER_V = "https://instalawyer.io/laws/delaware-code/159-shares-of-stock"
ISSUE_FORMALITIES = (
    "https://foundersworkbench.com/about/resources/insights/2012/06/duly-and-validly-issued-fully-paid-and-nonassessab"
)
DGCL_228 = (
    "https://print.casetext.com/statute/delaware-code/title-8-corporations/chapter-1-general-corporation-law/subchapter-"
    "vii-meetings-elections-voting-and-notice/section-228-consent-of-stockholders-or-members-in-lieu-of-meeting-for-"
    "application-of-section-see-81-del-laws-c-86-section-40"
)
DGCL_241 = "https://www.formacompany.com/delaware/delaware-company-law/delaware-corporation-capital/"
SUMMARY_2023 = (
    "https://natlawreview.com/article/delaware-governor-signs-law-amendments-to-dgcl-and-delaware-alternative-entity"
)
SUMMARY_2023_VOTES = "https://jdsupra.com/legalnews/delaware-implements-amendments-to-the-4402501"
SUMMARY_2023_SPLITS = "https://www.venable.com/insights/publications/2023/06/2023-amendments-to-the-delaware-general"
REDDY = (
    "https://www.delawarelitigation.com/2008/03/articles/delaware-supreme-court-updates/supreme-court-upholds-chancery-"
    "decision-that-stock-cancellation-not-effective/"
)
CLASS_VOTES = "https://cetient.com/case/9919273/in-re-fox-corporationsnap-inc-section-242-litigation"
PUERTO_RICO_3683 = "https://instalawyer.io/laws/2020-laws-of-puerto-rico/3683-retiro-de-acciones (modelled on DGCL 243)"
DGCL_244 = "https://simplifiedcodes.com/?page_id=249 (a restatement in other words)"
DGCL_245 = "https://legis.delaware.gov/json/BillDetail/GenerateHtmlDocument?legislationId=130359&legislationTypeId=5&docTypeId=2"
RATIFICATION_2014 = (
    "https://www.mccarter.com/insights/amendments-to-delaware-general-corporation-law-allow-delaware-corporations-to-"
    "ratify-defective-corporate-acts/"
)
RATIFICATION_2023 = "https://www.magstonelaw.com/copy-of-news-may-15-2023"
