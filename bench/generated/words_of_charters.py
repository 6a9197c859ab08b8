"""Papers about the whole charter: the articles, their restatement, the correction of an earlier paper, and by-laws,
which touch no stock."""

from charterbook.model.acts import Correction

from . import words_of_classes as classes
from .history import Event
from .sheet import Block, Body, paragraph
from .voice import Facts, Voice, a, day, number, stopped, was
from .words_of_small_print import small_print
from .words_of_terms import common_rights, of_charter, of_series

ORDINALS = ("FIRST:", "SECOND:", "THIRD:", "FOURTH:", "FIFTH:", "SIXTH:", "SEVENTH:", "EIGHTH:", "NINTH:", "TENTH:",
            "ELEVENTH:", "TWELFTH:", "THIRTEENTH:", "FOURTEENTH:", "FIFTEENTH:", "SIXTEENTH:")  # fmt: skip
ROMAN = tuple(f"ARTICLE {one}." for one in ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
                                            "XIII", "XIV", "XV", "XVI"))  # fmt: skip
NUMBERED = tuple(f"{one}." for one in range(1, 17))


def _stock(said: Voice, event: Event, act: str) -> tuple[list[str | Block], list[Facts], Facts]:
    """The article on stock: its paragraphs, the acts it states, and the total if it has one."""
    charter = event.after
    facts = classes.classes_facts(act, charter)
    if said.chance.random() < 0.12:
        lead = f"The {said.term} is authorized to issue the following shares:"
        return [lead, classes.table(said, charter)], facts, {}
    text, total = classes.clause(said, charter)
    more: Facts = {"total_authorized": str(sum(one.authorized for one in charter.classes.values()))} if total else {}
    body: list[str | Block] = [text + classes.blank_check(said, charter)]
    body.append(common_rights(said, charter.common))
    return body, facts, more


def _articles(said: Voice, event: Event, act: str) -> tuple[list[str | Block], list[Facts], Facts]:
    """The name, some usual articles, and the stock as the fourth."""
    marks = said.chance.choice((ORDINALS, ROMAN, NUMBERED))
    stock, facts, more = _stock(said, event, act)
    rest = of_charter(said, 1, marks)
    body: list[str | Block] = [f"{marks[0]} The name of the corporation is {stopped(event.after.corporation)}"]
    body += rest[:2]
    assert isinstance(stock[0], str)
    body += [f"{marks[3]} {stock[0]}", *stock[1:]]
    preferred = event.after.preferred
    if preferred and said.chance.random() < 0.55:
        body += of_series(said, f"the {preferred}", 1)
        body += small_print(said, f"the {preferred}", 1)
    listed, told = _series_listed(said, event)
    body += [*listed, *of_charter(said, 4, (*marks, *marks))[: len(marks) - 5]]
    return body, [*facts, *told], more


def _series_listed(said: Voice, event: Event) -> tuple[list[str], list[Facts]]:
    """The series that a restated charter holds, each with its number."""
    body: list[str] = []
    facts: list[Facts] = []
    for series, one in event.after.series.items():
        body.append(
            said.pick(
                f"{number(said, one.number)} shares of {event.after.preferred} are designated {series}.",
                f"Of the authorized {event.after.preferred}, {number(said, one.number)} shares are hereby designated as {series}.",
                f"There is a series of {event.after.preferred} designated {series}, which consists of {number(said, one.number)} shares.",
            )
        )
        facts.append({"act": "series_designation", "class": event.after.preferred, "series": series, "after": str(one.number)})  # fmt: skip
    return body, facts


def articles(said: Voice, event: Event) -> Body:
    """The charter with which the corporation begins."""
    body, facts, more = _articles(said, event, "class_authorization")
    return Body(tuple(body), ({"act": "incorporation", "corporation": said.corporation}, *facts), more)


def restatement(said: Voice, event: Event) -> Body:
    """The charter as a whole, set out again."""
    opening = said.pick(
        f"The {said.charter} of the {said.term} is hereby amended and restated in its entirety to read as follows:",
        f"The text of the {said.charter} is restated and amended to read in full as follows:",
        f"This paper restates, integrates and further amends the {said.charter}, the text of which is:",
    )
    body, facts, more = _articles(said, event, "class_authorization")
    return Body((opening, *body), ({"act": "restatement"}, *facts), more)


def correction(said: Voice, event: Event) -> Body:
    """What an earlier paper says wrongly, and what it should."""
    act = next(one for one in event.acts if isinstance(one, Correction))
    assert act.filed_on is not None
    title, filed = act.corrected_title.value, day(said, act.filed_on.value)
    wrong, right = f"{said.chance.randrange(1, 9)}", f"{said.chance.randrange(1, 9)}0"
    slip, mended = said.chance.choice((
        (f"the rate of dividends was given as {wrong}% where {right}% was meant",
         f"Dividends. Dividends are paid at the rate of {right}% a year."),
        (f"the address of the registered office was given as {wrong} Market Street",
         f"Registered Office. The address of the registered office is {right} Market Street."),
        (f"the liquidation preference was typed as ${wrong}.00 for each share, where ${right}.00 had been resolved",
         f"Liquidation. On liquidation each share is paid ${right}.00 before anything is paid on junior stock."),
        ("a line of the paragraph on notices was left out by the typist",
         "Notices. A notice is given when it is put in the mail, with postage paid, to the address on the books."),
    ))  # fmt: skip
    require = "require" if was(title) == "were" else "requires"
    word = "Certificate" if "Certificate" in title else "paper"
    body = (
        said.pick(
            f"{a(title)[0].upper()}{a(title)[1:]} {was(title)} filed with the {said.state.officer} on {filed} and said {word} requires correction.",
            f"The {title} of the {said.term}, which {was(title)} filed with the {said.state.officer} on {filed}, {require} correction as the law permits.",
            f"The {title} {was(title)} filed by the {said.state.officer} on {filed} and {require} correction.",
            f"The paper to be corrected is the {title}, which {was(title)} filed by the {said.state.officer} on {filed}.",
        ),
        said.pick(
            f"The inaccuracy or defect of said {word} to be corrected is as follows: {slip}.",
            f"It is an inaccurate record of the corporate action taken, in that {slip}.",
        ),
        said.pick(
            f'The paragraph is corrected to read as follows: "{mended}"',
            f'The portion of the {word} in corrected form is as follows: "{mended}"',
        ),
    )  # fmt: skip
    return Body(body, ({"act": "correction", "corrected_title": title, "filed_on": act.filed_on.value.isoformat()},))


def by_laws(said: Voice) -> Body:
    """By-laws: a paper of the same drawer that touches no stock."""
    body = [paragraph(f"{mark} " + said.pick(
        f"The annual meeting of {said.state.holders} is held on the {said.pick('second', 'third')} Tuesday of May, at the hour that the board fixes.",
        "Notice of each meeting is given in writing not fewer than ten and not more than sixty days before it.",
        f"The officers of the {said.term} are a president, a secretary and a treasurer, whom the board elects each year.",
        "Certificates of stock are signed by the president and the secretary and pass only on the books.",
        "The fiscal year ends on the last day of December.",
        "These by-laws may be amended by the vote of a majority of the whole board.",
        f"A majority of the directors is a quorum, and the act of a majority of those present is the act of the {said.board}.",
    )) for mark in ROMAN[: said.chance.randrange(6, 14)]]  # fmt: skip
    return Body(tuple(body), ())
