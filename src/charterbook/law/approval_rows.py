"""The approvals that Nevada and Delaware ask for, row by row; `approvals.approval_row` finds one.

The rows are the researched table of who must approve what; the rules named in a row are those of the packs, and their
pages were read as the rules say. A row that rests on a rule from memory is from memory.
"""

from datetime import date

from charterbook.law.approvals import ALWAYS, BOARD, OFFICER, UNSETTLED, ApprovalRow
from charterbook.law.rule import Period
from charterbook.model.plans import Approval

_NV_PAGES = (
    "https://archive.leg.state.nv.us/Session/71st2001/bills/SB/SB217.html ; "
    "https://leg.state.nv.us/Division/Legal/LawLibrary/Statutes/73rd/Stats200522.html"
)
_NV_FORM = "https://www.sec.gov/Archives/edgar/data/1081834/000121465920009676/ex3_17.htm"
_NV_390 = "https://law.justia.com/codes/nevada/2019/chapter-78/statute-78-390/"
_NV_380 = (
    "http://www.systemday.com/usa-nevada/nevada-companies-act/nevada-private-corporations-articles-of-incorporation.php"
)
_NV_2055 = "https://www.legalfix.com/statutes/state-codes/nevada/chapter-78/statute-78-2055"
_NV_AB_126 = (
    "https://bhfs.com/insights/alerts-articles/2023/nevada-corporation-and-llc-law-amendments-include-innovations-for-"
    "public-companies"
)
_NV_209 = "https://law.onecle.com/nevada/business/78.209.html"
_NV_283 = "https://law.onecle.com/nevada/business/78.283.html"
_NV_CONTENTS = "https://leg.state.nv.us/NRs/NRS-078.html (table of contents)"
_NV_0295 = (
    "https://getpocketlaw.com/law/state_nevada/section-78-0295-correction-of-inaccurate-or-defective-record-filed-with-"
    "the-secretary-of-state-cancellation-of-filings_3f30e5ba6f54"
)
_NV_0296 = "https://nevada.public.law/statutes/nrs_78.0296"
_DE_151 = "https://instalawyer.io/laws/code-of-alabama/section-10a-2a-602-terms-of (modelled on DGCL 151(g))"
_DE_STAAR = (
    "https://www.studicata.com/summaries/supreme-court-of-delaware/staar-surgical-company-v-waggoner-1991-t7rogr"
)
_DE_ELIMINATED = "https://www.sec.gov/Archives/edgar/data/946486/000114036116061418/ex3_3.htm"
_DE_2023 = (
    "https://natlawreview.com/article/delaware-governor-signs-law-amendments-to-dgcl-and-delaware-alternative-entity"
)
_DE_241 = "https://www.formacompany.com/delaware/delaware-company-law/delaware-corporation-capital/"
_DE_103 = "https://www.cogencyglobal.com/blog/correcting-delaware-corporate-documents-2021"
_DE_204 = (
    "https://www.mccarter.com/insights/amendments-to-delaware-general-corporation-law-allow-delaware-corporations-to-"
    "ratify-defective-corporate-acts/"
)
_DE_243 = "https://instalawyer.io/laws/2020-laws-of-puerto-rico/3683-retiro-de-acciones (modelled on DGCL 243)"
_DE_245 = "https://legis.delaware.gov/json/BillDetail/GenerateHtmlDocument?legislationId=130359&legislationTypeId=5&docTypeId=2"

_NV_START = date(1999, 4, 22)
_NV_SINCE_1999 = Period("<=1999", first=_NV_START)
_NV_SINCE_2001 = Period("<=2001-02", first=date(2001, 2, 20), earliest=_NV_START)
_NV_WITHDRAWAL = Period(
    "unknown (present by the 2000s SOS form; not proved for 2003-04-24)", first=date(2020, 1, 1), earliest=date.min
)
_NV_UNKNOWN = Period("unknown", first=date(2023, 1, 1), earliest=date.min)
_NV_390_READ = Period("<=2003; text read 2019", first=date(2003, 4, 24), earliest=_NV_START)
_NV_ISSUED_ONLY = Period("2001 session (SB 51)", first=date(2002, 1, 1), earliest=date(2001, 2, 20))
_NV_SINCE_AB_126 = Period("2023-05-30 (AB 126)", first=date(2023, 5, 30))
_NV_1997 = Period("1997", first=date(1998, 1, 1), earliest=date(1997, 1, 1))
_DE_START = date(1968, 1, 1)
_DE_1987 = Period("<=1987", first=date(1987, 12, 17), earliest=_DE_START)
_DE_NUMBER = Period("sister statute of 2020 with the same words", first=date(2020, 1, 1), earliest=_DE_START)
_DE_ELIMINATION = Period("filed certificates of 2016 and 2017", first=date(2016, 12, 31), earliest=_DE_START)
_DE_VOTE = Period("<=2008", first=date(2008, 3, 3), earliest=_DE_START)
_DE_UNPAID = Period("1967; text with its history to 1996", first=date(1997, 1, 1), earliest=_DE_START)
_DE_NAME_UNTIL_2023 = Period(
    "unknown", "2023-07-31", first=date(2008, 3, 3), earliest=_DE_START, last=date(2023, 7, 31)
)
_DE_SINCE_2023 = Period("2023-08-01", first=date(2023, 8, 1))
_DE_RETIRED = Period("sister statute of 2009", first=date(2010, 1, 1), earliest=_DE_START)
_DE_CORRECTED = Period("filed corrections of 2008", first=date(2008, 12, 31), earliest=_DE_START)
_DE_RATIFIED = Period("2014-04-01", first=date(2014, 4, 1))
_DE_RESTATED = Period("bill of 2023", first=date(2023, 6, 30), earliest=_DE_START)

_NV_HOW = "vote at a meeting, or written consent (NRS 78.320)"
_NV_SERIES = Approval(
    "holders of the {series}", _NV_HOW, "majority of its voting power, or the higher share the charter asks"
)
_NV_SENIOR = Approval(
    "holders of each series senior to the {series} on dissolution", _NV_HOW, "majority of its voting power"
)
_NV_STOCKHOLDERS = Approval("stockholders", _NV_HOW, "majority of the voting power, or the higher share asked")
_NV_HARMED = Approval("holders of each class or series adversely affected", _NV_HOW, "majority of its voting power")
_NV_CLASS = Approval("holders of the class", _NV_HOW, "majority of its voting power")
_NV_UNISSUED = Approval(
    "incorporators or directors", "sign the certificate", "at least two thirds of the incorporators or of the board"
)
_DE_HOW = "vote at a meeting, or written consent (DGCL 228)"
_DE_STOCKHOLDERS = Approval("stockholders", _DE_HOW, "majority of the outstanding stock entitled to vote")
_DE_NUMBER_VOTE = Approval(
    "holders of the class whose number changes", _DE_HOW,
    "majority of its outstanding shares, unless the charter takes the vote on the number away",
)  # fmt: skip
_DE_PAR_VOTE = Approval("holders of the class whose par value changes", _DE_HOW, "majority of its outstanding shares")
_DE_HARMED = Approval(
    "holders of the {series}, where the change harms them", _DE_HOW, "majority of its outstanding shares"
)
_DE_ALSO_HARMED = Approval(
    "holders of each class or series adversely affected", _DE_HOW, "majority of its outstanding shares"
)
_DE_CAST = Approval(
    "stockholders entitled to vote, as one class", "vote at a meeting",
    "more votes for than against, unless the charter expressly asks for more",
)  # fmt: skip
_DE_UNPAID_BOARD = Approval(
    "directors; incorporators where none are named or elected", "a resolution", "majority of them"
)
_AS_THE_ACT = Approval(
    "whoever had to approve the act, or would have to now", "as for the act itself", "as then or now"
)

_DE_NAME_ALONE = (
    "From memory: an amendment that changes only the name needs no vote of the stockholders, unless the charter asks "
    "for one."
)
_DE_NO_NAME_VOTE = ("that the charter asks for no vote of the stockholders on its name",)
_DE_ENOUGH_HOLDERS = ("that the class will meet its exchange's least number of holders just after",)

_NEVADA: tuple[ApprovalRow, ...] = (
    ApprovalRow("US-NV", ("create series",), ("never issued",), "open", "the board", (BOARD,), "NRS 78.1955(1)",
                ("NV-78.195-1a", "NV-78.1955-1a"), _NV_SINCE_1999, "verified", _NV_PAGES),
    ApprovalRow("US-NV", ("create series",), ("issued before", "outstanding"), "does not arise",
                "a series is created before its first share", (), "NRS 78.1955(1)", ("NV-78.1955-1f",), _NV_SINCE_1999,
                "verified", _NV_PAGES),
    ApprovalRow("US-NV", ("increase series", "decrease series", "change terms of series"), ("never issued",), "open",
                "the board", (BOARD,), "NRS 78.1955(2)", ("NV-78.1955-2",), _NV_SINCE_2001, "verified", _NV_PAGES),
    ApprovalRow("US-NV", ("increase series", "decrease series", "change terms of series"), ("issued before",),
                "unsettled", "the board, and a vote of holders who no longer exist", (BOARD,), "NRS 78.1955(3)",
                ("NV-78.1955-3a", "NV-78.1955-3b"), _NV_SINCE_2001, "partly verified", f"{_NV_PAGES} ; {_NV_FORM}",
                UNSETTLED),
    ApprovalRow("US-NV", ("increase series",), ("outstanding",), "open",
                "the board, a majority of the series and of each senior one", (BOARD, _NV_SERIES, _NV_SENIOR),
                "NRS 78.1955(3)", ("NV-78.1955-3a", "NV-78.1955-3b"), _NV_SINCE_2001, "partly verified",
                f"{_NV_PAGES} ; {_NV_FORM}",
                "The board may act alone if the designation itself gives it the power to increase the number."),
    ApprovalRow("US-NV", ("decrease series", "change terms of series"), ("outstanding",), "open",
                "the board, a majority of the series and of each senior one", (BOARD, _NV_SERIES, _NV_SENIOR),
                "NRS 78.1955(3)", ("NV-78.1955-3a", "NV-78.1955-3b"), _NV_SINCE_2001, "partly verified",
                f"{_NV_PAGES} ; {_NV_FORM}"),
    ApprovalRow("US-NV", ("withdraw series",), ("never issued", "issued before"), "open", "the board", (BOARD,),
                "NRS 78.1955(6)", ("NV-78.1955-6a", "NV-78.1955-6b"), _NV_WITHDRAWAL, "partly verified", _NV_FORM),
    ApprovalRow("US-NV", ("withdraw series",), ("outstanding",), "forbidden", "no series with shares outstanding", (),
                "NRS 78.1955(6)", ("NV-78.1955-6a",), _NV_WITHDRAWAL, "partly verified", _NV_FORM),
    ApprovalRow("US-NV", ("amend before issue",), ("never issued",), "open",
                "two thirds of the incorporators or directors", (_NV_UNISSUED,), "NRS 78.380", ("NV-78.380-1",),
                Period("1925; text read of 2005", first=date(2005, 10, 1), earliest=date.min), "verified", _NV_380),
    ApprovalRow("US-NV", ("amend before issue",), ("issued before", "outstanding"), "does not arise",
                "only before the first voting stock is issued", (), "NRS 78.380", ("NV-78.380-1",),
                Period("1925; text read of 2005", first=date(2005, 10, 1), earliest=date.min), "verified", _NV_380),
    ApprovalRow("US-NV", ("create class", "change class total", "change par value"), ALWAYS, "open",
                "the board and a majority of the voting power", (BOARD, _NV_STOCKHOLDERS), "NRS 78.390",
                ("NV-78.390-1", "NV-78.390-2"), _NV_390_READ, "verified", _NV_390,
                besides=(("adversely affected", _NV_HARMED),)),
    ApprovalRow("US-NV", ("change name",), ALWAYS, "open", "the board and a majority of the voting power",
                (BOARD, _NV_STOCKHOLDERS), "NRS 78.390", ("NV-78.390-1",), _NV_390_READ, "verified", _NV_390,
                "The text read, of 2019, asks the stockholders for every amendment of the articles; whether another "
                "text spares a mere change of the name was not found."),
    ApprovalRow("US-NV", ("split in proportion",), ALWAYS, "open", "the board", (BOARD,), "NRS 78.207",
                ("NV-78.207-1", "NV-78.207-2", "NV-78.207-3"), _NV_SINCE_1999, "from memory", f"{_NV_2055} ; {_NV_209}",
                "NRS 78.207 was read only in what NRS 78.209 and 78.2055 say of it; the votes of harmed and of cashed "
                "out holders are from memory.",
                besides=(("adversely affected", _NV_HARMED), ("tenth cashed out", _NV_CLASS)),
                shown=("that the articles do not ask for a vote on such a change",)),
    ApprovalRow("US-NV", ("reverse split",), ("outstanding",), "open",
                "the board, a majority of the class and of each series adversely affected", (BOARD, _NV_CLASS),
                "NRS 78.2055", ("NV-78.2055-1", "NV-78.2055-3"), _NV_ISSUED_ONLY, "verified", _NV_2055,
                "Of a decrease of the issued shares that leaves the authorized number.",
                besides=(("adversely affected", _NV_HARMED),)),
    ApprovalRow("US-NV", ("reverse split",), ("outstanding",), "open",
                "the board, the class by votes cast, and a majority of each series adversely affected",
                (BOARD, _NV_CLASS._replace(threshold="the vote that ordinary business needs: more for than against")),
                "NRS 78.2055", ("NV-78.2055-1", "NV-78.2055-3"), _NV_SINCE_AB_126, "verified",
                f"{_NV_2055} ; {_NV_AB_126}",
                "Of a decrease of the issued shares, by a publicly traded corporation, that leaves the authorized "
                "number.", where=("listed",), besides=(("adversely affected", _NV_HARMED),)),
    ApprovalRow("US-NV", ("deal in shares", "retire shares"), ALWAYS, "open", "the board", (BOARD,),
                "NRS 78.211, 78.283", (), _NV_UNKNOWN, "partly verified", f"{_NV_CONTENTS} ; {_NV_283}",
                "A purchase must leave the corporation able to pay its debts (NRS 78.288)."),
    ApprovalRow("US-NV", ("correct",), ALWAYS, "open", "an officer", (OFFICER,), "NRS 78.0295",
                ("NV-78.0295-1", "NV-78.0295-2"), _NV_1997, "verified", _NV_0295),
    ApprovalRow("US-NV", ("ratify",), ALWAYS, "open", "the board, and whatever vote was or is needed",
                (BOARD, _AS_THE_ACT), "NRS 78.0296", ("NV-78.0296-1", "NV-78.0296-2"),
                Period("2015-10-01", first=date(2015, 10, 1)), "verified", _NV_0296),
    ApprovalRow("US-NV", ("restate",), ALWAYS, "open", "the board; the stockholders too where it amends", (BOARD,),
                "NRS 78.403", (), _NV_UNKNOWN, "from memory", _NV_CONTENTS),
)  # fmt: skip

_DELAWARE: tuple[ApprovalRow, ...] = (
    ApprovalRow("US-DE", ("create series",), ("never issued",), "open", "the board", (BOARD,), "DGCL 151(g)",
                ("DE-151a", "DE-151g-1"), _DE_1987, "verified", f"{_DE_STAAR} ; {_DE_151}"),
    ApprovalRow("US-DE", ("create series",), ("issued before", "outstanding"), "does not arise",
                "a series is created before its first share", (), "DGCL 151(g)", ("DE-151g-1",), _DE_1987, "verified",
                _DE_STAAR),
    ApprovalRow("US-DE", ("increase series", "decrease series"), ALWAYS, "open", "the board", (BOARD,), "DGCL 151(g)",
                ("DE-151g-2",), _DE_NUMBER, "partly verified", _DE_151,
                "The board may act alone unless the resolution that made the series says otherwise; not below the "
                "outstanding shares, nor above the class."),
    ApprovalRow("US-DE", ("change terms of series",), ("never issued",), "open", "the board", (BOARD,), "DGCL 151(g)",
                ("DE-151g-5",), _DE_NUMBER, "from memory", "no page"),
    ApprovalRow("US-DE", ("change terms of series",), ("issued before",), "unsettled",
                "the board and the stockholders; no holder of the series is left", (BOARD, _DE_STOCKHOLDERS),
                "DGCL 242(b)", ("DE-151g-5", "DE-242b1"), _DE_VOTE, "partly verified", _DE_2023,
                "Elimination and a new designation need the board alone."),
    ApprovalRow("US-DE", ("change terms of series",), ("outstanding",), "open",
                "the board, a majority of the outstanding stock, and the series where it is harmed",
                (BOARD, _DE_STOCKHOLDERS, _DE_HARMED), "DGCL 242(b)", ("DE-151g-5", "DE-242b1", "DE-242b2"), _DE_VOTE,
                "partly verified", _DE_2023),
    ApprovalRow("US-DE", ("withdraw series",), ("never issued", "issued before"), "open", "the board", (BOARD,),
                "DGCL 151(g)", ("DE-151g-4",), _DE_ELIMINATION, "partly verified", _DE_ELIMINATED),
    ApprovalRow("US-DE", ("withdraw series",), ("outstanding",), "forbidden", "no series with shares outstanding", (),
                "DGCL 151(g)", ("DE-151g-4",), _DE_ELIMINATION, "partly verified", _DE_ELIMINATED),
    ApprovalRow("US-DE", ("amend before issue",), ("never issued",), "open", "the directors or incorporators",
                (_DE_UNPAID_BOARD,), "DGCL 241", ("DE-241",), _DE_UNPAID, "verified", _DE_241,
                "It counts from the first day of the certificate of incorporation, except against those whom that "
                "harms."),
    ApprovalRow("US-DE", ("amend before issue",), ("issued before", "outstanding"), "does not arise",
                "only before any payment for stock", (), "DGCL 241", ("DE-241",), _DE_UNPAID, "verified", _DE_241),
    ApprovalRow("US-DE", ("create class",), ALWAYS, "open", "the board and a majority of the outstanding stock",
                (BOARD, _DE_STOCKHOLDERS), "DGCL 242(b)", ("DE-242b1", "DE-242b2"), _DE_VOTE, "partly verified",
                _DE_2023, besides=(("adversely affected", _DE_ALSO_HARMED),)),
    ApprovalRow("US-DE", ("change class total", "change par value"), ("never issued", "issued before"), "open",
                "the board and a majority of the outstanding stock", (BOARD, _DE_STOCKHOLDERS), "DGCL 242(b)",
                ("DE-242b1",), _DE_VOTE, "verified", _DE_2023),
    ApprovalRow("US-DE", ("change class total",), ("outstanding",), "open",
                "the board, a majority of the outstanding stock, and of the class",
                (BOARD, _DE_STOCKHOLDERS, _DE_NUMBER_VOTE), "DGCL 242(b)", ("DE-242b1", "DE-242b2"), _DE_VOTE,
                "partly verified", _DE_2023),
    ApprovalRow("US-DE", ("change class total",), ("outstanding",), "open",
                "the board and a majority of the outstanding stock", (BOARD, _DE_STOCKHOLDERS), "DGCL 242(b)",
                ("DE-242b1", "DE-242b2"), _DE_VOTE, "partly verified", _DE_2023,
                "The charter takes from the class the vote on its own number (DGCL 242(b)(2)).",
                where=("number vote waived",),
                shown=("the clause of the charter that takes from the class the vote on its number",)),
    ApprovalRow("US-DE", ("change class total",), ("outstanding",), "open", "the board and the votes cast",
                (BOARD, _DE_CAST), "DGCL 242(d)(2)", ("DE-242d2",), _DE_SINCE_2023, "verified", _DE_2023,
                "The class must be listed just before, and meet the exchange's least number of holders just after.",
                where=("listed",), shown=_DE_ENOUGH_HOLDERS),
    ApprovalRow("US-DE", ("change par value",), ("outstanding",), "open",
                "the board, a majority of the outstanding stock, and of the class",
                (BOARD, _DE_STOCKHOLDERS, _DE_PAR_VOTE), "DGCL 242(b)", ("DE-242b1", "DE-242b2"), _DE_VOTE,
                "partly verified", _DE_2023,
                "The clause that takes away the vote on the number does not take away the vote on the par value."),
    ApprovalRow("US-DE", ("change name",), ALWAYS, "open", "the board", (BOARD,), "DGCL 242(b)", (),
                _DE_NAME_UNTIL_2023, "from memory", "no page", _DE_NAME_ALONE, shown=_DE_NO_NAME_VOTE),
    ApprovalRow("US-DE", ("change name",), ALWAYS, "open", "the board", (BOARD,), "DGCL 242(d)(1)", (),
                _DE_SINCE_2023, "from memory", f"no page; the bill in {_DE_245} names the case", _DE_NAME_ALONE,
                shown=_DE_NO_NAME_VOTE),
    ApprovalRow("US-DE", ("forward split", "reverse split"), ALWAYS, "open",
                "the board and a majority of the outstanding stock", (BOARD, _DE_STOCKHOLDERS), "DGCL 242(b)",
                ("DE-242b1",), _DE_VOTE, "verified", _DE_2023),
    ApprovalRow("US-DE", ("forward split",), ALWAYS, "open", "the board", (BOARD,), "DGCL 242(d)(1)", ("DE-242d1",),
                _DE_SINCE_2023, "verified", _DE_2023,
                "Of the only class outstanding, without series, unless the charter expressly asks for a vote; the "
                "authorized number may rise up to the same ratio.", where=("only class",),
                shown=("that the charter does not expressly ask for a vote on the split",)),
    ApprovalRow("US-DE", ("reverse split",), ALWAYS, "open", "the board and the votes cast", (BOARD, _DE_CAST),
                "DGCL 242(d)(2)", ("DE-242d2",), _DE_SINCE_2023, "verified", _DE_2023,
                "The class must be listed just before, and meet the exchange's least number of holders just after.",
                where=("listed",), shown=_DE_ENOUGH_HOLDERS),
    ApprovalRow("US-DE", ("retire shares",), ("never issued",), "does not arise",
                "only shares issued and taken back are retired", (), "DGCL 243", ("DE-243",), _DE_RETIRED,
                "partly verified", _DE_243),
    ApprovalRow("US-DE", ("retire shares",), ("issued before", "outstanding"), "open", "the board", (BOARD,),
                "DGCL 243", ("DE-243",), _DE_RETIRED, "partly verified", _DE_243,
                "Of shares that are not outstanding. A certificate is filed only where the charter forbids to issue "
                "the shares again."),
    ApprovalRow("US-DE", ("correct",), ALWAYS, "open", "an authorized officer",
                (OFFICER._replace(who="an authorized officer"),), "DGCL 103(f)", ("DE-103f",), _DE_CORRECTED,
                "verified", _DE_103),
    ApprovalRow("US-DE", ("ratify",), ALWAYS, "open", "the board, and the holders where they had or have to vote",
                (BOARD, _AS_THE_ACT), "DGCL 204", ("DE-204-1", "DE-204-2"), _DE_RATIFIED, "verified", _DE_204,
                "Notice of the ratification goes to the holders. A certificate of validation is filed only where a "
                "filing must change or was never made (since 1 August 2023; before, for every act that needed one)."),
    ApprovalRow("US-DE", ("restate",), ALWAYS, "open", "the board; the stockholders too where it amends", (BOARD,),
                "DGCL 245", ("DE-245c",), _DE_RESTATED, "verified", _DE_245),
)  # fmt: skip

ROWS: tuple[ApprovalRow, ...] = (*_NEVADA, *_DELAWARE)
"""All rows; of two that fit a case the later one is the later law."""
