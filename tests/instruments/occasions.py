"""Instruments about to be drafted: the founding case on its day, and papers of today."""

from datetime import date

from charterbook.model.acts import (
    Acknowledgment,
    Act,
    Certification,
    Correction,
    DesignatedSharesAdjustment,
    Meeting,
    NoneIssued,
    NoneOutstanding,
    OutstandingCount,
    Resolution,
    SeriesDesignation,
    SeriesWithdrawal,
    StockholderApproval,
)  # fmt: skip
from charterbook.model.evidence import Cited, Span, T
from charterbook.model.instrument import Dates, Instrument, Signer
from charterbook.model.shares import ParValue, Shares

NOWHERE = Span("a test", 0, 0)


def cited(value: T) -> Cited[T]:
    """A value said by no bytes at all."""
    return Cited(value, (NOWHERE,))


PREFERRED = cited("Preferred Stock")
SERIES_A = cited("Series A Convertible Preferred Stock")
BESTNET = cited("BestNet Communications Corporation")
FILED_ON = cited(date(1999, 4, 22))
BOARD = cited("Board of Directors")
PAR = cited(ParValue("0.001"))
SPECIAL = Meeting("board", cited("special"), cited(True))
CONSENT = Meeting("board", cited("written_consent"))
ON_THE_DAY = cited(date(2003, 4, 24))
TODAY = cited(date(2026, 11, 23))

DECREASE = DesignatedSharesAdjustment(
    PREFERRED, SERIES_A, before=cited(650), after=cited(0), change=cited(-650), par_value=PAR, returned=cited(650),
    returned_to=cited("undesignated"),
)  # fmt: skip
INCREASE = DesignatedSharesAdjustment(
    PREFERRED, SERIES_A, before=cited(650), after=cited(1000), change=cited(350), par_value=PAR
)
WITHDRAWAL = SeriesWithdrawal(PREFERRED, SERIES_A, FILED_ON)
CORRECTION = Correction(
    cited("Amended Certificate of Designation of Series A Convertible Preferred Stock"), cited(date(2003, 4, 28)),
    cited("that such Six Hundred (650) shares shall resume the status of authorized but unissued shares"),
    cited("that such Six Hundred Fifty (650) shares shall resume the status of authorized but unissued shares"),
)  # fmt: skip


def signers(signed: bool = False) -> tuple[Signer, ...]:
    """The two officers, with conformed signatures or about to sign."""
    return tuple(
        Signer(cited(name), cited(title), cited(f"/s/ {name}") if signed else None)
        for name, title in (("Robert A. Blanchard", "President"), ("Paul H. Jachim", "Secretary"))
    )


def acknowledgments(state: str, county: str, on: Cited[date]) -> tuple[Acknowledgment, ...]:
    """One acknowledgment a signer, not yet signed by the notary."""
    return tuple(
        Acknowledgment(cited(state), cited(county), each.name, each.title, BESTNET, on, notary_signed=False)
        for each in signers()
    )


def certified(act: Act, meeting: Meeting, on: Cited[date], signed: bool = False) -> Instrument:
    """The secretary's certificate of the resolution that decides the act."""
    return Instrument(
        "secretary_certificate", NOWHERE, title=cited("Certified Copy of the Resolution of the Board of Directors"),
        corporation=BESTNET, jurisdiction=cited("US-NV"), exhibit_number=cited("EXHIBIT A"),
        dates=Dates(adopted_on=on, executed_on=on), meeting=meeting, signers=signers(signed)[1:],
        acts=(
            Resolution(BOARD, on, meeting, (act,)),
            Certification(cited("Paul H. Jachim"), cited("Secretary"), BESTNET, on, cited(True)),
        ),
    )  # fmt: skip


def recited(after: int | None) -> SeriesDesignation:
    """The designation of 1999; its number is what the paper says the number was before."""
    number: Cited[Shares] | None = Cited(after, (NOWHERE,), derived=True) if after is not None else None
    return SeriesDesignation(PREFERRED, SERIES_A, number, filed_on=FILED_ON, recited=True)


def certificate(act: Act, meeting: Meeting, on: Cited[date], *statements: Act, signed: bool = False) -> Instrument:
    """A certificate of amendment that carries out the act."""
    return Instrument(
        "designation_amendment", NOWHERE, title=cited("CERTIFICATE OF AMENDMENT TO CERTIFICATE OF DESIGNATION"),
        corporation=BESTNET, jurisdiction=cited("US-NV"), statutes=(cited("NRS 78.1955"),),
        exhibit_number=cited("3.4"), dates=Dates(adopted_on=on, executed_on=on), meeting=meeting,
        signers=signers(signed), acts=(recited(650), *statements, act, Resolution(BOARD, on, meeting)),
        exhibits=(certified(act, meeting, on, signed),),
    )  # fmt: skip


def delaware(paper: Instrument, title: str) -> Instrument:
    """The same paper of a corporation of Delaware, under its title there."""
    state = cited("US-DE")
    exhibits = tuple(exhibit._replace(jurisdiction=state) for exhibit in paper.exhibits)
    return paper._replace(
        jurisdiction=state, title=cited(title), statutes=(cited("DGCL 151(g)"),), exhibits=exhibits, acknowledgments=()
    )


def _all() -> dict[str, Instrument]:
    decrease = certificate(
        DECREASE, SPECIAL, ON_THE_DAY,
        NoneIssued(PREFERRED, SERIES_A, ON_THE_DAY), NoneOutstanding(PREFERRED, SERIES_A, ON_THE_DAY), signed=True,
    )  # fmt: skip
    approval = StockholderApproval(
        cited("the vote of the holders of a majority of the voting power of the Series A Convertible Preferred Stock"),
        TODAY,
    )
    increase = certificate(INCREASE, CONSENT, TODAY, OutstandingCount(PREFERRED, SERIES_A, cited(400), TODAY))
    withdrawal = certificate(WITHDRAWAL, SPECIAL, TODAY, NoneOutstanding(PREFERRED, SERIES_A, TODAY))
    withdrawal = withdrawal._replace(kind="designation_withdrawal", acts=(recited(None), *withdrawal.acts[1:]))
    return {
        "decrease_delaware": delaware(decrease, "CERTIFICATE OF DECREASE"),
        "elimination_delaware": delaware(withdrawal, "CERTIFICATE OF ELIMINATION"),
        "decrease_michigan_2003": decrease._replace(
            title=cited("AMENDED CERTIFICATE OF DESIGNATION"),
            acknowledgments=acknowledgments("Michigan", "Kent", ON_THE_DAY),
        ),
        "decrease_never_issued_nevada": certificate(
            DECREASE, SPECIAL, TODAY, NoneIssued(PREFERRED, SERIES_A, TODAY, cited(True))
        )._replace(acknowledgments=acknowledgments("Nevada", "Clark", TODAY)),
        "increase_by_consent": increase._replace(
            acts=(*increase.acts[:3], approval, *increase.acts[3:]),
            dates=increase.dates._replace(stockholders_approved_on=TODAY),
        ),
        "withdrawal_michigan_today": withdrawal._replace(
            title=cited("CERTIFICATE OF WITHDRAWAL OF CERTIFICATE OF DESIGNATION"),
            acknowledgments=acknowledgments("Michigan", "Kent", TODAY),
        ),
        "correction": Instrument(
            "correction", NOWHERE, title=cited("CERTIFICATE OF CORRECTION"), corporation=BESTNET,
            jurisdiction=cited("US-NV"), statutes=(cited("NRS 78.0295"),), exhibit_number=cited("3.5"),
            dates=Dates(executed_on=TODAY), signers=signers()[1:], acts=(CORRECTION,),
        ),
        "secretary_certificate": certified(DECREASE, SPECIAL, ON_THE_DAY)._replace(exhibit_number=None),
        "resolution_at_meeting": Instrument(
            "resolution", NOWHERE, title=cited("RESOLUTION of the Board of Directors"),
            corporation=BESTNET, jurisdiction=cited("US-NV"), dates=Dates(adopted_on=ON_THE_DAY),
            meeting=SPECIAL, signers=signers()[1:], acts=(Resolution(BOARD, ON_THE_DAY, SPECIAL, (DECREASE,)),),
        ),
        "resolution_by_consent": Instrument(
            "resolution", NOWHERE, title=cited("RESOLUTION of the Board of Directors"),
            corporation=BESTNET, jurisdiction=cited("US-NV"), dates=Dates(adopted_on=ON_THE_DAY),
            meeting=CONSENT, signers=signers(), acts=(Resolution(BOARD, ON_THE_DAY, CONSENT, (DECREASE,)),),
        ),
        "acknowledgment": Instrument(
            "acknowledgment", NOWHERE, corporation=BESTNET, jurisdiction=cited("US-NV"),
            acknowledgments=acknowledgments("Michigan", "Kent", ON_THE_DAY)[:1],
        ),
    }  # fmt: skip


PAPERS = _all()
"""One instrument for each drafted paper whose text is kept beside the tests."""
