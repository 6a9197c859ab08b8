"""`/corporations/N/drafts/DIGEST`: a set of drafts: each paper as it will look, what the rules find in it and what is
blank beside it, the clauses it changes as a redline, its files, and who answers for it.
"""

from typing import Annotated, Any, NamedTuple

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from charterbook import approving, planning
from charterbook.doors.api.plans import Digest
from charterbook.doors.approved_copies import ready
from charterbook.doors.drafts_folder import APPROVED
from charterbook.doors.refusals import Refused
from charterbook.doors.server import desk as desks
from charterbook.doors.server import drafted_sets
from charterbook.doors.server.asked import Number, caller_of, in_book, named, now, settings_of
from charterbook.doors.server.drafted_sets import DraftedSet
from charterbook.doors.server.problems import Problem
from charterbook.doors.web.form import form_of
from charterbook.doors.web.papers import WITH_COPY
from charterbook.doors.web.rendered import rendered
from charterbook.plan.explain import said_of
from charterbook.register.store import Book

router = APIRouter(prefix="/corporations/{corporation}/drafts/{set_id}")

REDLINE = "redline"
_LONGEST_REASON = 2_000
_SHOWN = {
    "html": ("text/html; charset=utf-8", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; "
             "base-uri 'none'; form-action 'none'; sandbox"),
    "txt": ("text/plain; charset=utf-8", "default-src 'none'; frame-ancestors 'self'; sandbox"),
}  # fmt: skip
"""The forms that a browser shows, each with its media type and with what it may do in its frame: nothing."""


class Paper(NamedTuple):
    """A paper of a set: its name ("1-certificate"), its files by form, what is found in it, what is left to signing and
    filing, what is blank. `shown` is the form that the page shows, "" where there is none."""

    name: str
    files: dict[str, str]
    found: tuple[Any, ...]
    left: tuple[Any, ...]
    blanks: tuple[str, ...]
    shown: str


@router.get("")
async def draft_set(
    request: Request, corporation: Number, set_id: Digest, paper: Annotated[str, Query(max_length=200)] = ""
) -> Response:
    """The set, one of its papers open."""
    caller_of(request, "read", corporation)
    return await _page(request, corporation, set_id, paper)


@router.get("/shown/{name}")
async def shown(request: Request, corporation: Number, set_id: Digest, name: str) -> Response:
    """A paper as it looks, for the frame of its page: it may run, load and send nothing."""
    caller_of(request, "read", corporation)
    desk, form = settings_of(request).desk, name.rpartition(".")[2]

    def work(book: Book) -> bytes | None:
        return desks.file_of(drafted_sets.drafted_set(book, desk, corporation, set_id).folder, name)

    data = await in_book(request, work)
    if data is None or form not in _SHOWN:
        raise Problem("not-found", "this set has no such paper to show")
    media_type, policy = _SHOWN[form]
    return Response(data, media_type=media_type, headers={"Content-Security-Policy": policy})


@router.post("/approval")
async def approve(request: Request, corporation: Number, set_id: Digest) -> Response:
    """Approve the set in the name of who asks. One person alone on his machine says why he prepared it too."""
    caller = caller_of(request, "approve", corporation)
    form, desk = await form_of(request), settings_of(request).desk
    alone = form.one("alone").strip()[:_LONGEST_REASON] or None
    if caller.account is not None and alone is not None:
        raise Problem("not-allowed", "here two people prepare and approve: let another person approve")

    def work(book: Book) -> None:
        found = drafted_sets.drafted_set(book, desk, corporation, set_id)
        drafted_sets.approve(book, ready(book, str(found.folder)), caller.name, alone, now())

    return await _decided(request, corporation, set_id, work)


@router.post("/withdrawal")
async def withdraw(request: Request, corporation: Number, set_id: Digest) -> Response:
    """Take the approval of the set back."""
    caller = caller_of(request, "approve", corporation)
    why, desk = (await form_of(request)).one("why").strip(), settings_of(request).desk
    if not 0 < len(why) <= _LONGEST_REASON:
        raise Problem("not-understood", "say why the approval is taken back, in at most 2,000 characters")

    def work(book: Book) -> None:
        found = drafted_sets.drafted_set(book, desk, corporation, set_id)
        drafted_sets.withdraw(book, found, caller.name, why, now())

    return await _decided(request, corporation, set_id, work)


async def _decided(request: Request, corporation: int, set_id: str, work: Any) -> Response:
    try:
        await in_book(request, work)
    except Refused as refused:
        return await _page(request, corporation, set_id, "", str(refused))
    return RedirectResponse(f"/corporations/{corporation}/drafts/{set_id}#answers", 303)


async def _page(request: Request, corporation: int, set_id: str, paper: str, refused: str = "") -> Response:
    told = await in_book(request, _told, corporation, settings_of(request).desk, set_id)
    papers: list[Paper] = told["papers"]
    page = rendered(
        request, "draft_set.html", 409 if refused else 200, [("error", refused)] if refused else (), tab="plan",
        digest=set_id, open=next((one for one in papers if one.name == paper), papers[0]), **told,
    )  # fmt: skip
    page.headers.update(WITH_COPY)
    return page


def _told(book: Book, corporation: int, desk: Any, set_id: str) -> dict[str, Any]:
    own, one = named(book, corporation), drafted_sets.drafted_set(book, desk, corporation, set_id)
    made = planning.loaded_plan(one.manifest.plan)
    if isinstance(made, str):
        raise Refused(f"the plan of this set {made}")
    step = (made.plan.steps, *made.plan.alternatives)[one.manifest.way][one.manifest.step - 1]
    return {
        "corporation": own, "made_set": one, "papers": _papers(one),
        "said": [said_of(act) for act in (step.act, *step.also)],
        "titled": one.done[0].papers if one.done else "", "stands": approving.standing(book, set_id),
        "prepared_by": approving.preparers(book, set_id), "changed": planning.changed_since(book, made),
        "signed": approving.papers_made(book, own.name).get(set_id, ()),
        "copies": sorted(path.name for path in (one.folder / APPROVED).glob("*")),
        "errors": sum(each["level"] == "error" for each in one.manifest.findings),
    }  # fmt: skip


def _papers(one: DraftedSet) -> list[Paper]:
    """The papers of a set in their order, the redline behind them where there is one."""
    files: dict[str, dict[str, str]] = {}
    redlines = sorted(path.name for path in one.folder.glob(f"{REDLINE}.*"))
    for name in (*sorted(one.manifest.files), *redlines):
        stem, _, form = name.rpartition(".")
        files.setdefault(stem, {})[form] = name
    files.pop("template", None)
    return [
        Paper(
            stem, forms,
            tuple(each for each in one.manifest.findings if _is_of(stem, each["path"])),
            tuple(each for each in one.manifest.left if _is_of(stem, each["path"]) and each["level"] != "note"),
            tuple(each["what"] for each in one.manifest.blanks if each["paper"] == stem),
            next((forms[form] for form in _SHOWN if form in forms), ""),
        )
        for stem, forms in files.items()
    ]  # fmt: skip


def _is_of(stem: str, path: str) -> bool:
    return path.rpartition(".")[0] == stem
