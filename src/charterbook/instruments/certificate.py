"""The parts that every certificate filed with the Secretary of State has: title, recital, statements, execution."""

from datetime import date

from charterbook.instruments.acknowledgment.draft import acknowledged
from charterbook.instruments.clauses import (
    board_action,
    execution,
    first,
    said,
    shares,
    signature_lines,
    state_name,
    statute,
    stop,
)
from charterbook.instruments.secretary_certificate.draft import attached
from charterbook.model.acts import NoneIssued, NoneOutstanding, OutstandingCount, Resolution, StockholderApproval
from charterbook.model.drafts import Block, Draft, Heading, Paragraph, Run
from charterbook.model.evidence import Cited, Stated
from charterbook.model.instrument import Instrument


def certificate(
    instrument: Instrument, heading: Heading, usual: tuple[str, str], middle: tuple[Paragraph, ...]
) -> Draft:
    """A whole certificate. `usual` are the statutes of its kind in Nevada and Delaware ("NRS 78.1955", "DGCL 151(g)"),
    `middle` its numbered statements."""
    law = statute(instrument, *usual)
    name = said(instrument.corporation, "name of the corporation")
    title = heading.lines[0].title().replace(" Of ", " of ").replace(" To ", " to ")
    recital: tuple[Run, ...] = (
        name, f", a corporation organized and existing under the laws of the State of {state_name(instrument)} (the "
        f'"Corporation"), in accordance with ', law, f", submits this {title} and states:",
    )  # fmt: skip
    exhibits: list[Block] = []
    for exhibit in instrument.exhibits:
        if exhibit.kind == "secretary_certificate":
            exhibits.extend(attached(exhibit._replace(jurisdiction=exhibit.jurisdiction or instrument.jurisdiction)))
    number = instrument.exhibit_number.value if instrument.exhibit_number else None
    opening = (heading, Heading((f"Pursuant to {law.value}",)), Paragraph(recital))
    signatures = signature_lines(instrument)
    closing = (execution(instrument), *signatures, *acknowledged(instrument), *exhibits)
    return Draft(instrument.kind, heading.lines[0], (*opening, *middle, *closing), number)


def name_statement(instrument: Instrument) -> tuple[Run, ...]:
    """The first statement of every certificate."""
    name = said(instrument.corporation, "name of the corporation")
    return "The name of the corporation is ", name, stop(name)


def earlier_designation(
    instrument: Instrument, series: "Stated[str]", share_class: "Cited[str]", filed_on: "Cited[date] | None"
) -> tuple[Run, ...]:
    """The recital of the designation that is amended or withdrawn, with the day it was filed."""
    filed = said(filed_on, "filing date of the designation")
    runs: tuple[Run, ...] = ("A Certificate of Designation of ", said(series, "name of the series"))
    runs = (
        *runs,
        ", a series of the ",
        share_class,
        " of the Corporation, was filed in the office of the Secretary of ",
    )
    return (*runs, f"State of {state_name(instrument)} on ", filed, ".")


def share_statements(instrument: Instrument) -> tuple[tuple[Run, ...], ...]:
    """The statements on issued and outstanding shares, and on the holders' approval, in the statute's terms.

    "Have been issued" and "are issued" are different facts: the first is the one that lets Nevada's board act alone.
    Where none is issued and none outstanding on the same day, one sentence says both.
    """
    both_on = {_day(act) for act in instrument.acts if isinstance(act, NoneIssued) and not _ever(act)}
    statements: list[tuple[Run, ...]] = []
    for act in instrument.acts:
        match act:
            case NoneIssued() if _ever(act):
                day = () if _same_day(act.as_of, instrument.dates.executed_on) else _as_of(act.as_of)
                statements.append((*_none_of(act.series), " have been issued at any time", *day, "."))
            case NoneIssued():
                others = {_day(other) for other in instrument.acts if isinstance(other, NoneOutstanding)}
                stand = " are issued or outstanding" if _day(act) in others else " are issued"
                statements.append((*_none_of(act.series), stand, *_as_of(act.as_of), "."))
            case NoneOutstanding() if _day(act) not in both_on:
                statements.append((*_none_of(act.series), " are outstanding", *_as_of(act.as_of), "."))
            case OutstandingCount(series=series) if series is not None:
                of_series: tuple[Run, ...] = (" of the ", said(series, "name of the series"), " are outstanding")
                statements.append((*shares(said(act.shares, "number of shares")), *of_series, *_as_of(act.as_of), "."))
            case StockholderApproval():
                statements.append(approval(act, "amendment"))
            case _:
                pass
    return tuple(statements)


def approval(act: StockholderApproval, what: str) -> tuple[Run, ...]:
    """Who approved the amendment or the change, and when."""
    return (
        f"The {what} was approved on ",
        said(act.approved_on, "date of the holders' approval"),
        " by ",
        act.voters,
        ".",
    )


def board_acted(instrument: Instrument, power: str = "") -> tuple[Run, ...]:
    """The body of the resolution, by what power, how and when it acted: "The Board of Directors of the Corporation, at
    a special meeting ..."."""
    resolution = first(instrument.acts, Resolution)
    body = resolution.body if resolution else Cited("Board of Directors", ())
    meeting = instrument.meeting or (resolution.meeting if resolution else None)
    adopted_on = instrument.dates.adopted_on or (resolution.adopted_on if resolution else None)
    return "The ", body, " of the Corporation", power or ",", " ", *board_action(meeting, adopted_on)


def board_resolved(instrument: Instrument, what: str) -> tuple[Run, ...]:
    """How and when the board acted, and what it adopted ("a resolution setting forth the amendment"), with the exhibit
    where the resolution is one."""
    runs: tuple[Run, ...] = (*board_acted(instrument), f", adopted {what}.")
    return (*runs, " A copy of the resolution is attached as Exhibit A.") if instrument.exhibits else runs


def takes_effect(instrument: Instrument) -> tuple[tuple[Run, ...], ...]:
    """The statement of the day from which the certificate takes effect; none where it does from its filing."""
    on = instrument.dates.effective_on
    return (("This certificate takes effect on ", on, "."),) if on else ()


def _none_of(series: "Stated[str]") -> tuple[Run, ...]:
    return "No shares of the ", said(series, "name of the series")


def _ever(act: NoneIssued) -> bool:
    return act.ever is not None and act.ever.value


def _day(act: NoneIssued | NoneOutstanding) -> date | None:
    return act.as_of.value if act.as_of is not None else None


def _same_day(one: "Cited[date] | None", other: "Cited[date] | None") -> bool:
    return one is not None and other is not None and one.value == other.value


def _as_of(on: "Cited[date] | None") -> tuple[Run, ...]:
    return (" as of ", on) if on is not None else ()
