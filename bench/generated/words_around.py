"""What stands around the act: title, opening, authority, approval, closing and signatures, in five manners.

Each manner takes the paper's voice, its event, its title, the sections it cites and what it does, and gives the sheet:
blocks, and the facts of days and signers that the blocks say.
"""

from collections.abc import Callable
from typing import NamedTuple

from . import names
from .history import Event
from .sheet import Block, Body, Sheet, centre, paragraph
from .states import Cite
from .voice import Facts, Voice, day, ordinal, slashed, stopped

FIRST = ("FIRST:", "SECOND:", "THIRD:", "FOURTH:", "FIFTH:", "SIXTH:", "SEVENTH:", "EIGHTH:")
OFFICES = ("President", "Chief Executive Officer", "President and Chief Executive Officer", "Vice President",
           "Chief Financial Officer", "Treasurer", "Senior Vice President")  # fmt: skip


class Outline(NamedTuple):
    """What every manner is given: the title's lines, the section cited, and what the paper does."""

    title: tuple[str, ...]
    cite: Cite
    body: Body


def framed(manner: str, said: Voice, event: Event, outline: Outline) -> Sheet:
    """The paper in one of the manners."""
    return MANNERS[manner](said, event, outline)


def _a_state(name: str) -> str:
    return f"an {name}" if name[0] in "OI" else f"a {name}"


def _adopted(said: Voice, event: Event, stated: Facts) -> str:
    """How the board acted, with its day; now and then the day is left out."""
    if said.chance.random() < 0.15:
        return said.pick(f"the {said.board} of the {said.term} duly adopted the following resolution",
                         f"the {said.board} has duly adopted the following resolutions")  # fmt: skip
    stated["adopted_on"] = event.adopted_on.isoformat()
    on = day(said, event.adopted_on)
    return said.pick(
        f"at a meeting duly called and held on {on}, at which a quorum was present and acting throughout, the {said.board} of the {said.term} adopted the following resolution",
        f"the {said.board} of the {said.term}, by unanimous written consent dated {on}, adopted the following resolution",
        f"the following resolution was adopted by the {said.board} on {on}",
        f"on {on} the {said.board} duly adopted the following resolutions",
        f"the {said.board}, at a special meeting held on {on}, adopted these resolutions",
    )


def _approved(said: Voice, event: Event, stated: Facts) -> str:
    """How the holders approved, with or without their day."""
    assert event.approved_on is not None
    holders = said.state.holders
    if said.chance.random() < 0.35:
        return said.pick(
            f"The amendment was duly approved by the {holders} of the {said.term} by the necessary vote.",
            "Thereafter the holders of a majority of the outstanding stock voted in favor of the amendment.",
        )
    stated["stockholders_approved_on"] = event.approved_on.isoformat()
    on = day(said, event.approved_on)
    return said.pick(
        f"The amendment was approved by the {holders} of the {said.term} on {on}.",
        f"At a special meeting of {holders} duly called and held on {on}, the necessary number of shares was voted in favor of the amendment.",
        f"The {holders}, by written consent dated {on} of the holders of a majority of the outstanding voting stock, approved the amendment.",
    )


def _signature(said: Voice, name: str, title: str) -> list[str]:
    shape = said.chance.randrange(4)
    if shape == 0:
        return [f"By: /s/ {name}", f"    {name}", f"    {title}"]
    if shape == 1:
        return [f"By: /s/ {name}", f"Name: {name}", f"Title: {title}"]
    if shape == 2:
        return [f"By:  /s/ {name}", "     " + "-" * 30, f"     {name}, {title}"]
    return [f"/s/ {name}", f"{name}, {title}"]


def _closing(said: Voice, event: Event, stated: Facts, title: str) -> list[Block]:
    """The words of execution and the signatures of one officer or two."""
    stated["executed_on"] = event.executed_on.isoformat()
    on, text_of = event.executed_on, said.pick
    called = "Certificate" if "ertificate" in title else "instrument"
    text = text_of(
        f"IN WITNESS WHEREOF, the {said.term} has caused this {called} to be signed by its duly authorized officer this {ordinal(on)}.",
        f"IN WITNESS WHEREOF, the undersigned has executed this {called} on {day(said, on)}.",
        f"IN WITNESS WHEREOF, {said.corporation} has caused this {called} to be executed in its name this {ordinal(on)}.",
        f"Executed on {day(said, on)}.",
        f"Dated: {day(said, on)}",
        f"Signed this {ordinal(on)}.",
    )
    first, office = names.person(said.chance), said.chance.choice(OFFICES)
    signers, lines = [{"name": first, "title": office}], []
    if said.chance.random() < 0.7:
        lines += [said.corporation.upper() if said.chance.random() < 0.6 else said.corporation, ""]
    lines += _signature(said, first, office)
    if said.chance.random() < 0.15:
        second = names.person(said.chance)
        if second != first:
            signers.append({"name": second, "title": "Secretary"})
            lines += ["", "Attest:", "", *_signature(said, second, "Secretary")]
    stated["signers"] = signers
    return [paragraph(text), Block("signing", tuple(lines))]


def _numbered(marks: tuple[str, ...], first: int, texts: list[str]) -> list[Block]:
    return [paragraph(f"{marks[number]} {text}") for number, text in enumerate(texts, first)]


def _as_blocks(body: Body) -> list[Block]:
    return [one if isinstance(one, Block) else paragraph(one) for one in body.paragraphs]


def _facts(said: Voice, event: Event, outline: Outline, stated: Facts, cited: bool = True) -> Facts:
    made: Facts = {"kind": event.kind, "corporation": said.corporation, "jurisdiction": said.state.code}
    if cited:
        made["statutes"] = list(outline.cite.short)
    return made | stated | {"acts": list(outline.body.acts)} | (outline.body.more or {})


def certify(said: Voice, event: Event, outline: Outline) -> Sheet:
    """ "X, a corporation organized under ..., does hereby certify: FIRST: That at a meeting ..." """
    stated: Facts = {}
    law, state = outline.cite.text, said.state.name
    is_a = said.pick(f"a corporation organized and existing under the laws of the State of {state}",
                     f"{_a_state(state)} corporation",
                     f"a corporation duly organized and existing under and by virtue of the laws of the State of {state}")  # fmt: skip
    upper = said.corporation.upper() if said.chance.random() < 0.3 else said.corporation
    under = said.chance.random() < 0.5
    blocks = [centre(*outline.title)]
    if under:
        blocks.append(centre(said.pick(f"Pursuant to {law}", f"(Pursuant to {law})", f"Under {law}")))
    opening = f'{upper}, {is_a} (the "{said.term}")' + ("" if under else f", pursuant to {law}")
    blocks.append(
        paragraph(
            f"{opening}, {said.pick('does hereby certify:', 'DOES HEREBY CERTIFY:', 'hereby certifies as follows:')}"
        )
    )
    marks = said.chance.choice((FIRST, tuple(f"{number}." for number in range(1, 9))))
    if event.kind == "correction":
        return _mended(said, event, outline, blocks, marks)
    if event.kind == "articles_restated":
        blocks += _numbered(marks, 0, [f"The {said.term} adopted this restatement as {law} provides."])
        blocks += _as_blocks(outline.body)
    else:
        blocks += _numbered(marks, 0, [f"That {_adopted(said, event, stated)}:"])
        blocks += _as_blocks(outline.body)
    after = [_approved(said, event, stated)] if event.approved_on else []
    if after and said.chance.random() < 0.6:
        after.append(f"Said amendment was duly adopted in accordance with the provisions of {law}.")
    blocks += _numbered(marks, 1, after)
    blocks += _closing(said, event, stated, outline.title[0])
    return Sheet(tuple(blocks), _facts(said, event, outline, stated))


def _mended(said: Voice, event: Event, outline: Outline, blocks: list[Block], marks: tuple[str, ...]) -> Sheet:
    """A correction, which needs no resolution: its points one after the other."""
    stated: Facts = {}
    blocks += _numbered(marks, 0, [one for one in outline.body.paragraphs if isinstance(one, str)])
    blocks += _closing(said, event, stated, outline.title[0])
    return Sheet(tuple(blocks), _facts(said, event, outline, stated))


def articles(said: Voice, event: Event, outline: Outline) -> Sheet:
    """ "Pursuant to ..., the undersigned corporation adopts: 1. The name of the corporation is ..." """
    stated: Facts = {}
    law = outline.cite.text
    lead = said.pick(
        f"Pursuant to the provisions of {law}, the undersigned {said.state.name} corporation adopts the following:",
        f"Under {law}, {said.corporation}, {_a_state(said.state.name)} corporation, submits the following:",
        f"The undersigned corporation, organized under the laws of the State of {said.state.name}, in accordance with {law}, hereby states:",
    )
    marks = said.chance.choice((FIRST, tuple(f"{number}." for number in range(1, 9)),
                                tuple(f"ARTICLE {one}." for one in ("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX"))))  # fmt: skip
    blocks = [centre(*outline.title), paragraph(lead)]
    named = f'The name of the corporation is {said.corporation} (the "{said.term}").'
    blocks += _numbered(marks, 0, [named])
    if event.kind == "correction":
        return _mended(said, event, outline, blocks, marks[1:])
    if event.kind != "articles_restated":
        adopted = _adopted(said, event, stated)
        blocks += _numbered(marks, 1, [f"{adopted[0].upper()}{adopted[1:]}:"])
    blocks += _as_blocks(outline.body)
    if event.approved_on:
        blocks += _numbered(marks, 2, [_approved(said, event, stated)])
    elif said.chance.random() < 0.5:
        blocks += _numbered(marks, 2, [f"No action of the {said.state.holders} was required."])
    blocks += _closing(said, event, stated, outline.title[0])
    return Sheet(tuple(blocks), _facts(said, event, outline, stated))


def officers(said: Voice, event: Event, outline: Outline) -> Sheet:
    """ "The undersigned certify that: 1. They are the President and the Secretary, respectively, of ..." """
    stated: Facts = {}
    first, second = names.person(said.chance), names.person(said.chance)
    office, other = said.pick("President", "Chief Executive Officer"), said.pick("Secretary", "Assistant Secretary")
    blocks = [centre(*outline.title)]
    who = said.pick("The undersigned certify that:", f"{first} and {second} certify that:")
    named = f'{said.corporation}, {_a_state(said.state.name)} corporation (the "{said.term}")'
    items = [f"1. They are the {office} and the {other}, respectively, of {named}."]
    blocks += [paragraph(who), paragraph(items[0])]
    law = outline.cite.text
    if event.kind == "correction":
        blocks.append(paragraph(f"2. This certificate is filed under {law}."))
    else:
        blocks.append(paragraph(f"2. Under {law}, {_adopted(said, event, stated)}:"))
    blocks += _as_blocks(outline.body)
    if event.approved_on:
        blocks.append(paragraph(f"3. {_approved(said, event, stated)}"))
        if said.chance.random() < 0.5:
            blocks.append(
                paragraph(
                    "4. The number of shares voting in favor of the amendment exceeded the vote required, which was more than fifty percent."
                )
            )
    stated["executed_on"] = event.executed_on.isoformat()
    stated["signers"] = [{"name": first, "title": office}, {"name": second, "title": other}]
    blocks += [
        paragraph(f"We further declare under penalty of perjury under the laws of the State of {said.state.name} that the matters set forth in this certificate are true and correct of our own knowledge."),
        paragraph(f"{said.pick('Date:', 'Dated:')} {day(said, event.executed_on)}"),
        Block("signing", (f"/s/ {first}", f"{first}, {office}", "", f"/s/ {second}", f"{second}, {other}")),
    ]  # fmt: skip
    return Sheet(tuple(blocks), _facts(said, event, outline, stated))


def undersigned(said: Voice, event: Event, outline: Outline) -> Sheet:
    """ "The undersigned, being the President of X, hereby certifies: FIRST: The name of the corporation is X." """
    stated: Facts = {}
    law = outline.cite.text
    blocks = [centre(*outline.title), centre(said.pick(f"Under {law}", f"Pursuant to {law}"))]
    blocks.append(paragraph(f"The undersigned, being an officer of {said.corporation}, hereby certifies that:"))
    founded = event.before.filed[0].filed_on if event.before.filed else event.adopted_on
    blocks += _numbered(FIRST, 0, [
        f"The name of the corporation is {stopped(said.corporation)}",
        f"The {said.state.charter} was filed by the {said.state.officer} on {day(said, founded)}.",
    ])  # fmt: skip
    lead = said.pick(f"The {said.charter} is amended as follows, as the {said.board} resolved:",
                     f"The {said.board} has resolved upon the following:")  # fmt: skip
    if event.kind in ("articles_restated", "correction"):
        lead = f"This paper was authorized by the {said.board} of the {said.term}."
    blocks += _numbered(FIRST, 2, [lead])
    blocks += _as_blocks(outline.body)
    stated["adopted_on"] = event.adopted_on.isoformat()
    how = f"The foregoing was authorized by the {said.board} on {day(said, event.adopted_on)}"
    if event.approved_on and said.chance.random() < 0.6:
        stated["stockholders_approved_on"] = event.approved_on.isoformat()
        how += f", followed by the vote of the holders of a majority of all outstanding shares at a meeting of {said.state.holders} held on {day(said, event.approved_on)}"
    blocks += _numbered(FIRST, 3, [f"{how}."])
    blocks += _closing(said, event, stated, outline.title[0])
    return Sheet(tuple(blocks), _facts(said, event, outline, stated))


SECRETARIES = ((1987, "FRANKIE SUE DEL PAPA"), (1995, "DEAN HELLER"), (2007, "ROSS MILLER"), (2015, "BARBARA K. CEGAVSKE"),
               (2023, "FRANCISCO V. AGUILAR"))  # fmt: skip


def form(said: Voice, event: Event, outline: Outline) -> Sheet:
    """Nevada's form, item by item."""
    stated: Facts = {}
    filed, law = event.filed_on, " and ".join(outline.cite.short).replace(" and NRS ", " AND ")
    officer = [name for year, name in SECRETARIES if year <= filed.year] or [SECRETARIES[0][1]]
    head = [officer[-1], "Secretary of State", "202 North Carson Street", "Carson City, Nevada 89701-4201"]
    if said.chance.random() < 0.6:
        stated["filed_on"] = filed.isoformat()
        head += ["", f"Document Number {filed.year}0{said.chance.randrange(100000, 999999)}-{said.chance.randrange(10, 99)}",
                 f"Filing Date and Time {slashed(filed)} {said.chance.randrange(1, 12)}:{said.chance.randrange(10, 59)} PM"]  # fmt: skip
    blocks = [
        Block("lines", tuple(head)),
        centre(*outline.title[:1], f"(Pursuant to {law})"),
        centre("For Nevada Profit Corporations"),
    ]
    blocks.append(paragraph(f"1. Name of corporation: {said.corporation}"))
    body = _as_blocks(outline.body)
    if event.kind != "split_change":
        item = said.pick(
            "The articles have been amended as follows:",
            "The articles have been amended as follows: (provide article numbers, if available)",
        )
        if event.kind.startswith("designation"):
            item = "By resolution of the board of directors pursuant to a provision in the articles of incorporation this certificate establishes the following:"
            if event.kind != "designation":
                item = "The following is the resolution of the board of directors:"
        body = [paragraph(f"2. {item}"), *body]
    blocks += body
    last = 7 if event.kind == "split_change" else 4
    if event.approved_on:
        blocks.append(
            paragraph(
                f"3. The vote by which the stockholders holding shares in the corporation entitling them to exercise at least a majority of the voting power have voted in favor of the amendment is: {said.chance.randrange(51, 99)}%"
            )
        )
    if said.chance.random() < 0.4:
        blocks.append(paragraph(f"{last}. Effective date of filing (optional):"))
    name, office = names.person(said.chance), said.chance.choice(OFFICES)
    stated["signers"] = [{"name": name, "title": office}] if said.chance.random() < 0.5 else [{"name": name}]
    titled = f"      {office}" if "title" in stated["signers"][0] else ""  # type: ignore[index]
    under = "Signature of Officer" + ("      Title" if titled else "")
    blocks += [paragraph(f"{last + 1}. Signature: (required)"), Block("lines", (f"X /s/ {name}{titled}", under))]
    return Sheet(tuple(blocks), _facts(said, event, outline, stated))


def incorporators(said: Voice, event: Event, outline: Outline) -> Sheet:
    """Articles as an incorporator signs them."""
    stated: Facts = {}
    blocks = [centre(*outline.title)]
    blocks.append(paragraph(said.pick(
        f"The undersigned, for the purpose of forming a corporation under the laws of the State of {said.state.name}, certifies:",
        f"I, the undersigned, acting as incorporator of a corporation under the laws of the State of {said.state.name}, adopt the following:",
    )))  # fmt: skip
    blocks += _as_blocks(outline.body)
    name = names.person(said.chance)
    stated["executed_on"] = event.executed_on.isoformat()
    stated["signers"] = [{"name": name, "title": "Incorporator"}]
    blocks.append(paragraph(said.pick(f"IN WITNESS WHEREOF, the incorporator has signed this instrument this {ordinal(event.executed_on)}.",
                                      f"Dated {day(said, event.executed_on)}.")))  # fmt: skip
    blocks.append(Block("signing", (f"/s/ {name}", f"{name}, Incorporator")))
    return Sheet(tuple(blocks), _facts(said, event, outline, stated, cited=False))


MANNERS: dict[str, Callable[[Voice, Event, Outline], Sheet]] = {
    "certify": certify, "articles": articles, "officers": officers, "undersigned": undersigned, "form": form,
    "incorporators": incorporators,
}  # fmt: skip
