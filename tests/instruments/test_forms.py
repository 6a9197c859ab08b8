"""State forms: labels and answers in any order of the page, and the ticked box that decides what the paper does."""

import pytest

from charterbook.instruments.form import form_facts
from charterbook.instruments.read import marks, read
from charterbook.model.acts import NoneIssued, StockholderApproval
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Instrument
from charterbook.text.states.table import states_named
from tests.text.views import text, view

COMBINED = """BARBARA K. CEGAVSKE
Secretary of State
202 North Carson Street
Carson City, Nevada 89701-4201

Certificate, Amendment or Withdrawal of Designation
NRS 78.1955, 78.1955(6)

{0} Certificate of Designation
{1} Certificate of Amendment to Designation - Before Issuance of Class or Series
{2} Certificate of Amendment to Designation - After Issuance of Class or Series
{3} Certificate of Withdrawal of Certificate of Designation

TYPE OR PRINT - USE DARK INK ONLY - DO NOT HIGHLIGHT

1. Entity information: Name of entity: Winter Wheat Mills, Inc.
Entity or Nevada Business Identification Number (NVID): NV20161284403

2. Effective date and time: For Certificate of Designation or Amendment to Designation Only (Optional):
Date: 06/01/2021 Time: 9:00 AM (must not be later than 90 days after the certificate is filed)

6. Resolution: see attached.

7. Withdrawal: Designation being Withdrawn: Series B Preferred Stock Date of Designation: 03/14/2018
No shares of the class or series of stock being withdrawn are outstanding.

8. Signature: (Required) X /s/ Casimir Holloway Date: 05/17/2021

This form must be accompanied by appropriate fees.
"""
KINDS = ("designation", "designation_amendment", "designation_amendment", "designation_withdrawal")


def _read(words: str) -> Instrument:
    found = read(text(words))
    assert not isinstance(found, Unreadable), found.why
    return found[0]


def _facts(words: str) -> list[tuple[str, dict[str, object]]]:
    """The facts of a form, each with the values of its slots."""
    seen = view(words)
    founds = marks(seen, states_named(seen.lowered))
    facts = form_facts(seen, (0, len(seen.lowered)), founds, states_named(seen.lowered))
    return [(match.fact, {name: found.value for name, found in match.slots.items()}) for match in facts]


@pytest.mark.parametrize("order", range(4))
@pytest.mark.parametrize(
    ("ticked", "blank"),
    [
        ("\u2612", "\u2610"),
        ("\u00fe", "\u00a8"),
        ("x", "o"),
        ("X", ""),
        ("[X]", "[ ]"),
        (":x)", ":)"),
        ("/X/", "/ /"),
        ("(X)", "( )"),
    ],
)
def test_the_ticked_box_decides_the_kind(order: int, ticked: str, blank: str) -> None:
    """One form, one title, four kinds; whatever glyph the conversion left of the tick."""
    boxes = [ticked if place == order else blank for place in range(4)]
    assert KINDS[order] == _read(COMBINED.format(*boxes)).kind


@pytest.mark.parametrize("boxes", [("\u2610",) * 4, ("\u2612", "\u2610", "\u2610", "\u2612"), ("",) * 4])
def test_no_box_and_two_boxes_decide_nothing(boxes: tuple[str, ...]) -> None:
    """The form itself then tells no kind."""
    assert [] == [fact for fact, _ in _facts(COMBINED.format(*boxes)) if fact == "form_kind"]


def test_the_answers_of_the_combined_form() -> None:
    """The name, the day of effect, and the designation that is withdrawn with its day."""
    paper = _read(COMBINED.format("\u2610", "\u2610", "\u2610", "\u2612"))
    assert paper.corporation is not None
    assert "Winter Wheat Mills, Inc." == paper.corporation.value
    assert "2021-06-01" == str(paper.dates.effective_on and paper.dates.effective_on.value)
    (withdrawn,) = [slots for fact, slots in _facts(COMBINED.format("", "", "", "x")) if fact == "withdrawn"]
    assert ("Series B Preferred Stock", "2018-03-14") == (withdrawn["series"], str(withdrawn["filed_on"]))


def test_a_day_of_effect_is_no_effect_without_a_stamp() -> None:
    """The paper names the day from which it is to have effect; that it was filed is not shown."""
    assert _read(COMBINED.format("\u2610", "\u2612", "\u2610", "\u2610")).state not in ("filed", "effective")


CHANGE = """Certificate of Change filed Pursuant to NRS 78.209
For Nevada Profit Corporations
{name}
2. The board of directors have adopted a resolution pursuant to NRS 78.209 and have obtained any required approval.
3. The current number of authorized shares and the par value, if any, of each class or series, if any, of shares before
the change: 300,000,000 shares of Common Stock, par value $0.001
4. The number of authorized shares and the par value, if any, of each class or series, if any, of shares after the
change: 20,000,000 shares of Common Stock, par value $0.001
5. The number of shares of each affected class or series, if any, to be issued after the change in exchange for each
issued share of the same class or series: one for each fifteen
7. Effective date of filing (optional): 11/3/06 (must not be later than 90 days after the certificate is filed)
8. Officer Signature: /s/ William Maris
"""


@pytest.mark.parametrize(
    "name",
    ["1. Name of corporation: Kelp Harbor, Inc.", "1. Name of corporation:\n\nKelp Harbor, Inc.\n",
    ", Kelp Harbor, Inc. I\n\n1. Name of corporation:"],
    ids=["beside", "below", "above"],
)  # fmt: skip
def test_the_name_is_read_wherever_it_stands(name: str) -> None:
    """Beside its label, below it, or above it, before the number of the item."""
    facts = dict(_facts(CHANGE.format(name=name)))
    assert "Kelp Harbor, Inc." == facts["named"]["corporation"]


PRINTED = """
4. Information for amendment of class or series of stock: The original class or series of stock being amended within
this filing: Series B Preferred Stock
5. Amendment of class or series of stock:
{0} Certificate of Amendment to Designation - Before Issuance of Class or Series
As of the date of this certificate no shares of the class or series of stock have been issued.
{1} Certificate of Amendment to Designation - After Issuance of Class or Series
The amendment has been approved by the vote of stockholders holding shares in the corporation entitling them to exercise
a majority of the voting power.

6. Resolution: see attached."""


@pytest.mark.parametrize(
    ("ticks", "acts"),
    [(("X", ""), [NoneIssued]), (("", "X"), [StockholderApproval]), (("", ""), [])],
    ids=["before issuance", "after issuance", "no box"],
)
def test_a_form_says_what_it_prints_only_behind_a_ticked_box(ticks: tuple[str, str], acts: list[type]) -> None:
    """That nothing is issued, and that the stockholders approved, are both printed; the tick tells which is meant."""
    form = COMBINED.format("", *ticks, "").replace("6. Resolution: see attached.", PRINTED.format(*ticks).strip())
    assert acts == [type(act) for act in _read(form).acts if isinstance(act, NoneIssued | StockholderApproval)]


PROFIT = """Profit Corporation:
Certificate of Amendment (PURSUANT TO NRS 78.380 & 78.385/78.390)
Certificate to Accompany Restated Articles or Amended and Restated Articles (PURSUANT TO NRS 78.403)
Officer's Statement (PURSUANT TO NRS 80.030)
TYPE OR PRINT - USE DARK INK ONLY - DO NOT HIGHLIGHT
1. Entity information: Name of entity as on file with the Nevada Secretary of State: Winter Wheat Mills, Inc.
Entity or Nevada Business Identification Number (NVID): NV20161284403
2. Restated or Amended and Restated Articles: (Select one)
{0} Restated Articles - No amendments; articles are restated only and are signed by an officer of the corporation who
has been authorized to execute the certificate by resolution of the board of directors adopted on:
The certificate correctly sets forth the text of the articles or certificate as amended to the date of the certificate.
{1} Amended and Restated Articles
* Restated or Amended and Restated Articles must be included with this filing type.
3. Type of Amendment Filing Being Completed: (Select only one box)
{2} Certificate of Amendment to Articles of Incorporation (Pursuant to NRS 78.380 - Before Issuance of Stock)
{3} Certificate of Amendment to Articles of Incorporation (Pursuant to NRS 78.385 and 78.390 - After Issuance of Stock)
The vote by which the stockholders holding shares in the corporation entitling them to exercise at least a majority of
the voting power have voted in favor of the amendment is: 61.8%
4. Effective Date and Time: (Optional) Date: 06/01/2023 Time: 12:01 AM
5. Information Being Changed: (Domestic corporations only) The articles have been amended as follows: (provide article
numbers, if available) Article IV: the number of authorized shares of Common Stock is 90,000,000.
6. Signature: (Required) X /s/ Casimir Holloway
"""


@pytest.mark.parametrize(
    ("ticked", "kind"), [(1, "articles_restated"), (2, "articles_amendment"), (3, "articles_amendment")]
)
def test_one_form_of_nevada_amends_and_restates(ticked: int, kind: str) -> None:
    """The name of the entity, the day of effect and the ticked box; the form's heading is nobody's name."""
    paper = _read(PROFIT.format(*("X" if place == ticked else "" for place in range(4))))
    assert paper.corporation is not None
    assert paper.dates.effective_on is not None
    assert (kind, "Winter Wheat Mills, Inc.") == (paper.kind, paper.corporation.value)
    assert "2023-06-01" == str(paper.dates.effective_on.value)


def test_an_empty_name_box_names_nobody() -> None:
    """What follows the empty box is the next label, not an answer."""
    assert "named" not in dict(_facts(CHANGE.format(name="1. Name of corporation:")))


def test_the_numbers_of_a_certificate_of_change_stand_under_their_labels() -> None:
    """Before and after are told apart by the labels alone; the effective day is the form's answer."""
    facts = dict(_facts(CHANGE.format(name="1. Name of corporation: Kelp Harbor, Inc.")))
    assert str(facts["form_before"]["words"]).startswith("300,000,000 shares")
    assert str(facts["form_after"]["words"]).startswith("20,000,000 shares")
    assert "2006-11-03" == str(facts["effective"]["effective_on"])
    assert "split_change" == facts["form_kind"]["kind"]


FORM_426 = """Form 426 Secretary of State
FILED In the Office of the Secretary of State of Texas AUG 22 2011 Corporations Section

Resolution Relating to a Series of Shares

Entity Information
The name of the corporation is: Lone Pecan Rentals, Inc.
State the name of the entity as currently shown in the records of the secretary of state.
The file number issued to the filing entity by the secretary of state is: 801442907

Copy of Resolution (Please check only one box.)
{0} A copy of a resolution establishing and designating a series of shares is attached.
{1} A copy of a resolution increasing or decreasing the number of shares in an established series is attached.
{2} A copy of a resolution deleting an established series is attached.
{3} A copy of a resolution amending an established series is attached.

Adoption of Resolution
The resolution was adopted by all necessary action on the part of the corporation on: 08/18/2011

Effectiveness of Filing (Select either A, B, or C.)
A. \u2612 This document becomes effective when the document is filed by the secretary of state.
B. \u2610 This document becomes effective at a later date. The delayed effective date is: ______

Execution
The undersigned signs this document subject to the penalties imposed by law.
Date: August 19, 2011
/s/ Reuben Lomax
Reuben Lomax, President
"""


@pytest.mark.parametrize(
    ("order", "kind"),
    [(0, "designation"), (1, "designation_amendment"), (2, "designation_withdrawal"), (3, "designation_amendment")],
)
def test_form_426_does_what_is_ticked(order: int, kind: str) -> None:
    """Texas prints four acts under one title."""
    boxes = ["\u2612" if place == order else "\u2610" for place in range(4)]
    paper = _read(FORM_426.format(*boxes))
    assert kind == paper.kind
    assert "US-TX" == (paper.jurisdiction and paper.jurisdiction.value)
    days = paper.dates
    assert ("2011-08-18", "2011-08-22", None) == (
        str(days.adopted_on and days.adopted_on.value),
        str(days.filed_on and days.filed_on.value),
        days.effective_on,
    )


def test_a_statement_with_respect_to_shares() -> None:
    """Pennsylvania: the name, the day of adoption and the kind by the form's one purpose."""
    facts = dict(
        _facts(
            "Statement with Respect to Shares - Domestic Business Corporation (15 Pa.C.S. \u00a7 1522)\n\n1. The "
            "name of the "
            "corporation is: Otter Creek Savings, Inc.\n\n2. The resolution amending the Articles under 15 Pa.C.S. "
            "\u00a7 1522(b), "
            "set forth in full, is as follows: see Exhibit A\n\n3. The aggregate number of shares of such class or "
            "series "
            "established and designated by (a) such resolution, (b) all prior statements, if any, is 45000 "
            "shares.\n\n4. The "
            "resolution was adopted by the Board of Directors or an authorized committee thereof on: November 20, 2006"
        )
    )
    assert "Otter Creek Savings, Inc." == facts["named"]["corporation"]
    assert "2006-11-20" == str(facts["board_adopted"]["adopted_on"])
    assert "designation" == facts["form_kind"]["kind"]
    assert "45000 shares" == facts["form_number"]["words"]


def test_a_form_of_correction_gives_the_correction() -> None:
    """Nevada: which paper, filed when, what is wrong and what is right."""
    paper = _read(
        "Nevada Secretary of State Certificate of Correction (Pursuant to NRS Chapter 78)\n\n1. The name of the "
        "entity for which "
        "correction is being made: Walker Lake Copper, Inc.\n\n2. Description of the original document for which "
        "correction is "
        "being made: Certificate of Designation\n\n3. Filing date of the original document for which correction is "
        "being made: "
        "July 2, 2013\n\n4. Description of the inaccuracy or defect: Item 3 gives each share five votes.\n\n5. "
        "Correction of the "
        "inaccuracy or defect: Item 3 gives each share fifty votes.\n\n6. Signature: X /s/ Benicio Armstead, Secretary"
    )
    (act,) = [act for act in paper.acts if act.act == "correction"]
    assert act.filed_on is not None
    assert ("Certificate of Designation", "2013-07-02") == (act.corrected_title.value, str(act.filed_on.value))
    assert "Item 3 gives each share fifty votes" == act.corrected.value


def test_a_paper_that_is_no_form_gives_no_form_facts() -> None:
    """The words of a form inside prose call no form."""
    assert [] == _facts("Acme, Inc., a Nevada corporation, files this Certificate of Designation under NRS 78.1955.")


AMENDED = """Certificate of Amendment to Articles of Incorporation
For Nevada Profit Corporations
(Pursuant to NRS 78.385 and 78.390 - After Issuance of Stock)

1. Name of corporation: Winter Wheat Mills, Inc.

2. The articles have been amended as follows: Article 1: The name of the corporation is Spring Wheat Mills, Inc.

3. The vote by which the stockholders holding shares in the corporation entitling them to exercise at least a majority
of the voting power, or such greater proportion of the voting power as may be required in the case of a vote by classes
or series have voted in favor of the amendment is: 61.4%

4. Effective date of filing: (optional)

5. Signature: (required)
X /s/ Tobias Lindqvist
Signature of Officer
"""


def test_a_form_is_marked_and_its_vote_is_an_approval() -> None:
    """A rule sees that the paper stands on a state's form; what stands under its label for the vote is an approval."""
    read_ = _read(AMENDED)
    assert ["US-NV"] == [mark.found.value for mark in read_.marks if mark.kind == "form"]
    assert ["61.4%"] == [act.voters.value for act in read_.acts if isinstance(act, StockholderApproval)]


def test_a_typed_paper_is_no_form() -> None:
    """A paper that only names the section has no mark of a form."""
    typed = "CERTIFICATE OF AMENDMENT\n\nWinter Wheat Mills, Inc., a Nevada corporation, acts under NRS 78.390.\n"
    assert [] == [mark for mark in _read(typed).marks if mark.kind == "form"]


def test_the_approval_that_a_form_prints_is_one() -> None:
    """The form for an amendment after issuance states the approval in print, under its second number."""
    words = (
        "Certificate of Amendment to Certificate of Designation\nFor Nevada Profit Corporations\n"
        "(Pursuant to NRS 78.1955 - After Issuance of Class or Series)\n\n"
        "1. Name of corporation: Winter Wheat Mills, Inc.\n\n"
        "2. Stockholder approval pursuant to statute has been obtained.\n\n"
        "3. The class or series of stock being amended: Series A Preferred Stock\n\n"
        "4. By a resolution adopted by the board of directors, the certificate of designation is being amended as\n"
        "follows: The number of shares of Series A Preferred Stock is increased from 50 to 90.\n\n"
        "6. Signature: /s/ Conrad Ellery\n"
    )
    approved = [act.voters.value for act in _read(words).acts if isinstance(act, StockholderApproval)]
    assert ["Stockholder approval pursuant to statute"] == approved


CHANGED = """Filed in the Office of Secretary of State State Of Nevada
Filing Number 20201026430 Filed On 11/5/2020 12:35:00 PM Number of Pages 1

Certificate of Change filed Pursuant to NRS 78.209
For Nevada Profit Corporations

1. Name of corporation: Winter Wheat Mills, Inc.

3. The current number of authorized shares and the par value, if any, of each class or series, if any, of shares
before the change: 200,000 shares of Common Stock, par value $0.001 per share

4. The number of authorized shares and the par value, if any, of each class or series, if any, of shares after the
change: 20,000 shares of Common Stock, par value $0.001 per share

7. Effective date and time of filing: (optional) Date: 11/09/2020 Time: 0:00 a.m.
(must not be later than 90 days after the certificate is filed)

8. Signature: (required)
X /s/ Casimir Holloway
Chief Executive Officer
"""


def test_the_day_of_effect_is_not_the_day_of_signing() -> None:
    """A date that a form asks for the effect, just over the signature, says nothing of when the paper was signed."""
    dates = _read(CHANGED).dates
    assert dates.effective_on is not None
    assert ("2020-11-09", None) == (dates.effective_on.value.isoformat(), dates.executed_on)


def test_the_form_of_minnesota_over_one_designation_restates_nothing() -> None:
    """The form amends the articles by the terms of one series; the page behind it is headed as amended articles."""
    paper = _read(
        "STATE OF MINNESOTA\nSECRETARY OF STATE\n\nAMENDMENT OF ARTICLES OF INCORPORATION\n\n"
        "CORPORATE NAME: (List the name of the company before any name change)\n\nTamarack Fen Corporation\n\n"
        "This amendment is effective on the day it is filed with the Secretary of State, unless you indicate another "
        "date, no later than 30 days after filing with the Secretary of State.\n\n"
        "The following amendment(s) to articles regulating the above corporation were adopted: (Insert full text of "
        "newly amended article(s).)\n\nARTICLE III\nArticle III is amended to add the Series C Preferred Stock "
        "(see attached).\n\nThis amendment has been approved pursuant to Minnesota Statutes chapter 302A or 317A.\n\n"
        "/s/ Ottilie Brandvold\n(Signature of Authorized Person)\n\n"
        "AMENDED ARTICLES OF INCORPORATION\nOF\nTAMARACK FEN CORPORATION\nSERIES C PREFERRED STOCK\n\n"
        "A. Designation. There is hereby designated a series of Preferred Stock denominated as “Series C Preferred "
        "Stock,” consisting of 240,000 shares, $.01 par value per share.\n"
    )
    assert paper.corporation is not None
    assert ("designation", "Tamarack Fen Corporation") == (paper.kind, paper.corporation.value)
    assert ["SeriesDesignation"] == [type(act).__name__ for act in paper.acts]


def test_the_day_of_a_forms_revision_is_no_day_of_signing() -> None:
    """A form without its heading is known by its questions; the day at its foot is that of the form, not the paper."""
    paper = _read(
        "1. Name of Corporation:\nTamarack Fen, Inc.\n2. The articles have been amended as follows: (provide article "
        "numbers, if available)\nArticle IV is amended to read: The total number of shares of Common Stock which the "
        "Corporation may issue is 90,000,000.\n3. The vote by which the stockholders holding shares in the "
        "corporation entitling them to exercise at least a majority of the voting power have voted in favor of the "
        "amendment is: 62.75%\n4. Effective date and time of filing:(optional) Date: Time:\n5. Signature: (required)\n"
        "|This form must be accompanied by appropriate fees.\n|Nevada Secretary of State Amend Profit-After\n"
        "|Revised: 1-5-15\n"
    )
    assert paper.dates.executed_on is None
    assert ["62.75%"] == [act.voters.value for act in paper.acts if isinstance(act, StockholderApproval)]


def test_the_form_of_colorado_gives_its_name_stamp_and_delayed_day() -> None:
    """The stamp stands as number, fee, office and day; the day of effect under its optional question."""
    paper = _read(
        "Document Processing Fee\n$25.00\n\n20041318807 C\n$ 75.00\nSECRETARY OF STATE\n08-23-2004 15:09:46\n\n"
        "Colorado Secretary of State\nBusiness Division\n1560 Broadway, Suite 200\nDenver, CO 80202-5169\n\n"
        "ABOVE SPACE FOR OFFICE USE ONLY\nArticles of Amendment\nfiled pursuant to §7-90-301, et seq. and "
        "§7-110-106 of the Colorado Revised Statutes (C.R.S.)\nID number: 19891114406\n1. Entity name:\n"
        "Tamarack Fen, Inc.\n(If changing the name of the corporation, indicate name BEFORE the name change)\n"
        "2. New Entity name:\n(if applicable)\n3. Use of Restricted Words\n4. Other amendments, if any, are attached.\n"
        "7. (Optional) Delayed effective date:\n09/01/2004\n(mm/dd/yyyy)\nNotice: \n"
    )
    assert paper.corporation is not None
    assert ("articles_amendment", "Tamarack Fen, Inc.") == (paper.kind, paper.corporation.value)
    days = (paper.dates.filed_on, paper.dates.effective_on)
    assert ["2004-08-23", "2004-09-01"] == [str(day and day.value) for day in days]
    assert not [act for act in paper.acts if type(act).__name__ == "NameChange"]


def test_nevadas_amendment_before_issuance_gives_its_day_of_effect() -> None:
    """The twin of the form after issuance: the name, the day under its optional question, and no vote."""
    paper = _read(
        "Certificate of Amendment to Articles of Incorporation\nFor Nevada Profit Corporations\n(Pursuant to NRS "
        "78.380 - Before Issuance of Stock)\n1. Name of corporation:\nJuniper Flat Holdings, Inc.\n2. The "
        "articles have been amended as follows: (provide article numbers, if available)\nArticle 3: The "
        "corporation is authorized to issue 75,000,000 shares of common stock, par value $0.001.\n3. The "
        "undersigned declare that they constitute at least two-thirds of the following: [ ] incorporators [x] "
        "board of directors\n4. Effective date of filing: (optional) 03/01/2011\n(must not be later than 90 days "
        "after the certificate is filed)\n5. The undersigned affirmatively declare that to the date of this "
        "certificate, no stock of the corporation has been issued.\n6. Signatures: (required)\nX /s/ Ardith "
        "Quill\nAuthorized Signature\n"
    )
    assert paper.corporation is not None
    assert ("articles_amendment", "Juniper Flat Holdings, Inc.") == (paper.kind, paper.corporation.value)
    assert "2011-03-01" == str(paper.dates.effective_on and paper.dates.effective_on.value)
    assert not [act for act in paper.acts if isinstance(act, StockholderApproval)]
