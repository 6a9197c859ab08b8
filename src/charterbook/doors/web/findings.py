"""`/corporations/N/findings`: what the rules find in the corporation's papers, and what a reviewer lets stand."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from charterbook import shown, waiving, whose
from charterbook.doors.server.asked import Number, caller_of, in_book, named, now
from charterbook.doors.server.kept import keep
from charterbook.doors.server.problems import Problem
from charterbook.doors.web.clocks import Text, day_of
from charterbook.doors.web.form import form_of
from charterbook.doors.web.rendered import rendered
from charterbook.exchange.reading_json import finding_json
from charterbook.exchange.report import LEVELS, File, Report, Told
from charterbook.model.findings import Level
from charterbook.register.store import Book

router = APIRouter(prefix="/corporations/{corporation}/findings")

_LONGEST_REASON = 2_000


@router.get("")
async def findings(
    request: Request, corporation: Number, law_as_of: Text = "", level: Annotated[Level | Literal[""], Query()] = ""
) -> Response:
    """The findings by paper, those of one level where it is asked for; what is waived stands apart."""
    caller_of(request, "read", corporation)
    keep(request)
    day = day_of("law as of", law_as_of)

    def told(book: Book) -> dict[str, Any]:
        own = named(book, corporation)
        papers: dict[str, list[int]] = {}
        with book.reading():  # what is read twice is then fetched once
            for each in whose.papers_of(book, own.name):
                papers.setdefault(each.source, []).append(each.id)
            report = shown.findings(book, day, (), now().date(), corporation=own.name)
        held = [one for one in waiving.waivers(book) if one.corporation == corporation and one.taken_back is None]
        numbers = {(one.waiver.rule, one.waiver.fingerprint): one.number for one in held}
        return {"corporation": own, "numbers": papers, **_told(report, level, numbers)}

    return rendered(
        request, "findings.html", tab="findings", law_as_of=day, level=level, **await in_book(request, told)
    )  # fmt: skip


def _told(report: Report, level: str, numbers: dict[tuple[str, str | None], int]) -> dict[str, Any]:
    """What the page shows of a report; `numbers` are those of the book's waivers."""

    def of(file: File, told: Told) -> dict[str, Any]:
        found = finding_json(told.finding, file.source, file.places, report.elsewhere(file))
        return {"finding": found, "waiver": told.waiver, "number": numbers.get((found["rule"], found["fingerprint"]))}

    def standing(file: File) -> list[dict[str, Any]]:
        """The gravest first; of one level in the order of the paper."""
        there = (one for one in file.told if one.waiver is None and level in ("", one.finding.level))
        return [of(file, one) for one in sorted(there, key=lambda one: -LEVELS.index(one.finding.level))]

    files = [(file, standing(file)) for file in report.files]
    return {
        "papers": report.papers(), "levels": report.levels(), "outcomes": report.outcomes(),
        "files": [(file, told) for file, told in files if told],
        "waived": [of(file, one) for file in report.files for one in file.told if one.waiver is not None],
        "open_rules": report.rules_with("indeterminate"),
    }  # fmt: skip


@router.get("/{fingerprint}")
async def waiving_page(
    request: Request, corporation: Number, fingerprint: Annotated[str, Path(max_length=128)], rule: Text
) -> Response:
    """One finding that stands, with the form to let it stand."""
    caller_of(request, "review", corporation)
    keep(request)

    def told(book: Book) -> dict[str, Any]:
        return {"corporation": named(book, corporation), "found": _standing(book, corporation, rule, fingerprint)}

    return rendered(request, "waive.html", tab="findings", **await in_book(request, told))


def _standing(book: Book, corporation: int, rule: str, fingerprint: str) -> dict[str, Any]:
    """The finding of a rule that stands under this fingerprint. Problem where there is none any more."""
    own = named(book, corporation).name
    report = shown.findings(book, None, (), now().date(), lambda each: each == rule, own)
    for file in report.files:
        for one in file.told:
            found = finding_json(one.finding, file.source, file.places, report.elsewhere(file))
            if one.waiver is None and found["fingerprint"] == fingerprint:
                return found
    raise Problem("refused", f"no such finding of {rule} stands any more; look at the findings again")


@router.post("/waivers")
async def waive(request: Request, corporation: Number) -> Response:
    """Let a finding stand that is there now, in the name of who asks."""
    caller = caller_of(request, "review", corporation)
    form = await form_of(request)
    rule, fingerprint, reason = form.one("rule"), form.one("fingerprint"), form.one("reason").strip()
    until = day_of("until", form.one("until"))
    if not 0 < len(reason) <= _LONGEST_REASON:
        raise Problem("not-understood", "say why the finding is let stand, in at most 2,000 characters")

    def work(book: Book) -> None:
        _standing(book, corporation, rule, fingerprint)
        waiving.let_stand(book, corporation, rule, fingerprint, reason, caller.name, until, now())

    await in_book(request, work)
    return RedirectResponse(f"/corporations/{corporation}/findings#waived", 303)


@router.post("/waivers/{waiver}/back")
async def take_back(request: Request, corporation: Number, waiver: Number) -> Response:
    """Take a waiver of this corporation back: the finding stands again."""
    caller = caller_of(request, "review", corporation)
    reason = (await form_of(request)).one("reason").strip() or "taken back on the page of findings"

    def work(book: Book) -> None:
        if not any(one.number == waiver and one.corporation == corporation for one in waiving.waivers(book)):
            raise Problem("not-found", f"there is no waiver {waiver}")
        if refused := waiving.take_back(book, waiver, caller.name, reason[:_LONGEST_REASON], now()):
            raise Problem("refused", refused)

    await in_book(request, work)
    return RedirectResponse(f"/corporations/{corporation}/findings", 303)
