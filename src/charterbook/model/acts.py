"""What a paper does: one closed union of nouns of the field.

An act states what its paper states and nothing more. The number before, the change and the number after are kept apart,
each absent where the paper does not give it; the number of a new class or series is `after`. A change is signed: a
decrease of 650 is -650. `recited` acts are told by a paper about an earlier one. The last field of each act is its
name in the command line's JSON, which also keeps two acts with equal contents unequal.
"""

from datetime import date
from typing import Literal, NamedTuple, Union

from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import ParValue, Shares


class Incorporation(NamedTuple):
    """The corporation comes into being under its articles."""

    corporation: Stated[str]
    act: Literal["incorporation"] = "incorporation"


class ClassAuthorization(NamedTuple):
    """The articles create a class of stock of `after` shares. `series_by_board` cites the clause that lets the board
    divide the class into series (blank-check stock). `unlimited` cites the words that set no limit: `after` is None."""

    share_class: Cited[str]
    after: Stated[Shares] | None
    par_value: Stated[ParValue] | None = None
    series_by_board: Cited[bool] | None = None
    unlimited: Cited[bool] | None = None
    act: Literal["class_authorization"] = "class_authorization"


class AuthorizedSharesAdjustment(NamedTuple):
    """The number of authorized shares of a class changes."""

    share_class: Cited[str]
    before: Stated[Shares] | None = None
    after: Stated[Shares] | None = None
    change: Stated[Shares] | None = None
    par_value: Stated[ParValue] | None = None
    act: Literal["authorized_shares_adjustment"] = "authorized_shares_adjustment"


class Term(NamedTuple):
    """A term of a series, by the name of its kind ("dividend", "votes"): the clause that gives it, and its value only
    where the clause says one literally ("$1,000", "6%", "one vote per share")."""

    name: str
    value: Cited[str] | None
    clause: Cited[str]


class SeriesDesignation(NamedTuple):
    """A series of `after` shares is cut from the undesignated shares of its class, or, as a sub-series, from the
    available shares of the series `within`. `terms` are the clauses on what its shares carry."""

    share_class: Cited[str]
    series: Stated[str]
    after: Stated[Shares] | None
    par_value: Stated[ParValue] | None = None
    filed_on: Cited[date] | None = None
    recited: bool = False
    terms: tuple[Term, ...] = ()
    within: Stated[str] | None = None
    act: Literal["series_designation"] = "series_designation"


class DesignatedSharesAdjustment(NamedTuple):
    """The number of shares of a series changes. `returned` counts the shares that go back, as the paper counts them
    once more, and `returned_to` says where: "undesignated"."""

    share_class: Cited[str]
    series: Stated[str]
    before: Stated[Shares] | None = None
    after: Stated[Shares] | None = None
    change: Stated[Shares] | None = None
    par_value: Stated[ParValue] | None = None
    returned: Stated[Shares] | None = None
    returned_to: Cited[str] | None = None
    act: Literal["designated_shares_adjustment"] = "designated_shares_adjustment"


class TermsAmendment(NamedTuple):
    """Terms of a series change, its number does not. `clause` is the new text."""

    share_class: Cited[str]
    series: Stated[str]
    clause: Cited[str] | None = None
    act: Literal["terms_amendment"] = "terms_amendment"


class SeriesWithdrawal(NamedTuple):
    """The designation of a series is withdrawn (Nevada) or eliminated (Delaware): the series leaves the charter.
    `filed_on` is the filing date of the designation that is withdrawn."""

    share_class: Cited[str]
    series: Stated[str]
    filed_on: Cited[date] | None = None
    act: Literal["series_withdrawal"] = "series_withdrawal"


class Split(NamedTuple):
    """`old` shares become `new` shares: a 1-for-10 reverse split has new 1, old 10. `fractions` is what becomes of
    fractions of a share: "round up", "round down", "round nearest", "cash" or "scrip". `series` names the one series
    that is split, None the whole class; `authorized` cites the words that the authorized number changes in the same
    ratio, where no number before and after says so."""

    share_class: Cited[str]
    new: Stated[Shares]
    old: Stated[Shares]
    fractions: Cited[str] | None = None
    series: Stated[str] | None = None
    authorized: Cited[bool] | None = None
    act: Literal["split"] = "split"


class ShareDividend(NamedTuple):
    """For each `old` shares held `new` more are issued out of those available; the authorized number stays. A dividend
    of 10 % has new 1, old 10. `fractions` as of a split."""

    share_class: Cited[str]
    new: Stated[Shares]
    old: Stated[Shares]
    fractions: Cited[str] | None = None
    series: Stated[str] | None = None
    act: Literal["share_dividend"] = "share_dividend"


class ParValueChange(NamedTuple):
    """The par value of a class or series changes."""

    share_class: Cited[str]
    series: Stated[str] | None = None
    before: Stated[ParValue] | None = None
    after: Stated[ParValue] | None = None
    act: Literal["par_value_change"] = "par_value_change"


class NameChange(NamedTuple):
    """The corporation changes its name."""

    before: Stated[str] | None = None
    after: Stated[str] | None = None
    act: Literal["name_change"] = "name_change"


class Domestication(NamedTuple):
    """The corporation leaves the law of one jurisdiction for that of another (ISO 3166-2) and stays the same."""

    before: Stated[str] | None = None
    after: Stated[str] | None = None
    act: Literal["domestication"] = "domestication"


class Issuance(NamedTuple):
    """Shares are issued, to `holder` where known, out of the reserve where `from_reserve`, or issued again out of the
    treasury where `from_treasury`."""

    share_class: Cited[str]
    series: Stated[str] | None
    shares: Stated[Shares]
    holder: Cited[str] | None = None
    from_reserve: bool = False
    from_treasury: bool = False
    act: Literal["issuance"] = "issuance"


class Transfer(NamedTuple):
    """Outstanding shares pass from one holder to another; the number outstanding stays."""

    share_class: Cited[str]
    series: Stated[str] | None
    shares: Stated[Shares]
    holder: Cited[str] | None = None
    to_holder: Cited[str] | None = None
    act: Literal["transfer"] = "transfer"


class Reservation(NamedTuple):
    """Unissued shares are reserved for a purpose (a plan, a warrant, a conversion)."""

    share_class: Cited[str]
    series: Stated[str] | None
    shares: Stated[Shares]
    act: Literal["reservation"] = "reservation"


class Release(NamedTuple):
    """Reserved shares become available again."""

    share_class: Cited[str]
    series: Stated[str] | None
    shares: Stated[Shares]
    act: Literal["release"] = "release"


class Reacquisition(NamedTuple):
    """The corporation gets outstanding shares back: into the treasury, or, under a law that knows none, at once among
    the unissued. `reissue_barred` cites the words that forbid to issue them again as the same series."""

    share_class: Cited[str]
    series: Stated[str] | None
    shares: Stated[Shares]
    holder: Cited[str] | None = None
    reissue_barred: Cited[bool] | None = None
    act: Literal["reacquisition"] = "reacquisition"


class Retirement(NamedTuple):
    """Treasury shares are retired and become authorized but unissued again. `reissue_barred` cites the words that
    forbid to issue them again as the same series; None where the paper has none."""

    share_class: Cited[str]
    series: Stated[str] | None
    shares: Stated[Shares]
    reissue_barred: Cited[bool] | None = None
    act: Literal["retirement"] = "retirement"


class Conversion(NamedTuple):
    """`shares` of one class or series, of `holder` where known, are converted into `into_shares` of another.
    `reissue_barred` as of a retirement."""

    share_class: Cited[str]
    series: Stated[str] | None
    shares: Stated[Shares]
    into_class: Cited[str]
    into_series: Stated[str] | None
    into_shares: Stated[Shares]
    holder: Cited[str] | None = None
    reissue_barred: Cited[bool] | None = None
    act: Literal["conversion"] = "conversion"


class Restatement(NamedTuple):
    """The charter is restated as a whole."""

    corporation: Stated[str]
    act: Literal["restatement"] = "restatement"


class Correction(NamedTuple):
    """An earlier filed paper is corrected as of its own date: `faulty` is what it says, `corrected` what it should;
    `corrected_acts` are what the corrected words do in the corrected paper's place."""

    corrected_title: Cited[str]
    filed_on: Cited[date] | None
    faulty: Cited[str]
    corrected: Cited[str]
    corrected_acts: "tuple[Act, ...]" = ()
    act: Literal["correction"] = "correction"


class Ratification(NamedTuple):
    """A defective corporate act is ratified. `ratified` names it as the paper does."""

    ratified: Cited[str]
    act: Literal["ratification"] = "ratification"


class Meeting(NamedTuple):
    """How a body acted: `type` "special", "regular", "annual" or "written_consent"; `quorum` where recited."""

    body: str
    type: Cited[str] | None = None
    quorum: Cited[bool] | None = None


class Resolution(NamedTuple):
    """A body decides. `resolved` are the acts it decides on, with the numbers of its own text; `submitted_to` are those
    whose approval a board asks for it ("the stockholders")."""

    body: Cited[str]
    adopted_on: Cited[date] | None = None
    meeting: Meeting | None = None
    resolved: "tuple[Act, ...]" = ()
    submitted_to: Cited[str] | None = None
    act: Literal["resolution"] = "resolution"


class StockholderApproval(NamedTuple):
    """Holders approve, by vote or consent."""

    voters: Cited[str]
    approved_on: Cited[date] | None = None
    act: Literal["stockholder_approval"] = "stockholder_approval"


class Certification(NamedTuple):
    """An officer certifies that a copy is true: `certifier` with `title`, of a resolution adopted on `adopted_on`.
    `in_force` cites the words that it stands unrescinded, where they are there."""

    certifier: Cited[str]
    title: Cited[str] | None
    corporation: Stated[str] | None
    adopted_on: Cited[date] | None = None
    in_force: Cited[bool] | None = None
    act: Literal["certification"] = "certification"


class Acknowledgment(NamedTuple):
    """A signer acknowledges the paper before a notary of `state` and `county`. `principal` is the corporation for
    which the signer is said to act. `notary_signed` is false where the notary's line is blank in this copy. `jurat`
    are the words of the oath, where the notary's act is (or is beside) one."""

    state: Cited[str] | None
    county: Cited[str] | None
    signer: Cited[str] | None
    signer_title: Cited[str] | None
    principal: Stated[str] | None
    on: Cited[date] | None
    notary_signed: bool
    notary_line: Cited[str] | None = None
    commission_expires: Cited[date] | None = None
    commission_line: Cited[str] | None = None
    jurat: Cited[str] | None = None
    act: Literal["acknowledgment"] = "acknowledgment"


class Filing(NamedTuple):
    """The registrar takes the paper: on `filed_on`, under `number`, in effect from `effective_on`; or, where `refused`,
    sends it back on that day, and it never takes effect."""

    filed_on: Cited[date]
    number: Cited[str] | None = None
    effective_on: Cited[date] | None = None
    refused: Cited[bool] | None = None
    act: Literal["filing"] = "filing"


class NoneIssued(NamedTuple):
    """No share of the series is issued as of `as_of`. `ever` is true only where the paper says none have been issued
    at any time: "are issued" speaks of that day alone."""

    share_class: Cited[str]
    series: Stated[str]
    as_of: Cited[date] | None = None
    ever: Cited[bool] | None = None
    act: Literal["none_issued"] = "none_issued"


class NoneOutstanding(NamedTuple):
    """No share of the series is outstanding as of `as_of`."""

    share_class: Cited[str]
    series: Stated[str]
    as_of: Cited[date] | None = None
    act: Literal["none_outstanding"] = "none_outstanding"


class OutstandingCount(NamedTuple):
    """`shares` of a class or series are outstanding as of `as_of`."""

    share_class: Cited[str]
    series: Stated[str] | None
    shares: Stated[Shares]
    as_of: Cited[date] | None = None
    act: Literal["outstanding_count"] = "outstanding_count"


CapitalAct = Union[
    Incorporation, ClassAuthorization, AuthorizedSharesAdjustment, SeriesDesignation, DesignatedSharesAdjustment,
    TermsAmendment, SeriesWithdrawal, Split, ShareDividend, ParValueChange, NameChange, Domestication, Issuance,
    Transfer, Reservation, Release, Reacquisition, Retirement, Conversion, Restatement, Correction, Ratification,
]  # fmt: skip
AuthorityAct = Union[Resolution, StockholderApproval, Certification, Acknowledgment, Filing]
FactStatement = Union[NoneIssued, NoneOutstanding, OutstandingCount]
Act = Union[CapitalAct, AuthorityAct, FactStatement]
