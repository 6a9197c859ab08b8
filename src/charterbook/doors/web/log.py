"""`/log`: the log that seals the book: its head, its last rows in words, a check of all of it, and of a proof.

Only for who may audit the whole book: the log names every corporation.
"""

from itertools import islice
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from charterbook.doors.answers.proof import signature_check, verification_answer
from charterbook.doors.api.log import auditor_of
from charterbook.doors.proof_papers import led_to, plain, proof_words, signature_fault
from charterbook.doors.refusals import Refused
from charterbook.doors.server.asked import in_book
from charterbook.doors.server.doings import tell_as
from charterbook.doors.server.kept import keep
from charterbook.doors.web.files import sent
from charterbook.doors.web.rendered import rendered
from charterbook.exchange.book_text import act_phrase
from charterbook.model.evidence import Unreadable
from charterbook.register import held, proof_files, proofs
from charterbook.register.heads import Head, Signed
from charterbook.register.record_words import words
from charterbook.register.store import Book

router = APIRouter(prefix="/log")

_ON_A_PAGE = 50
_LARGEST = 4_000_000


@router.get("")
async def log(request: Request, before: Annotated[int | None, Query(ge=1, le=2**53)] = None) -> Response:
    """The head, and the rows up to one, the last first."""
    auditor_of(request)
    keep(request)
    return rendered(request, "log.html", check=None, proof=None, **await in_book(request, _told, before))


@router.get("/check")
async def check(request: Request) -> Response:
    """Every row recomputed from what the book holds: the answer alone for htmx, else in its page."""
    auditor_of(request)
    found = await in_book(request, verification_answer)
    if "hx-request" in request.headers:
        return rendered(request, "log_check.html", check=found)
    return rendered(request, "log.html", check=found, proof=None, **await in_book(request, _told, None))


@router.post("/proof")
async def check_proof(request: Request) -> Response:
    """A proof that came as a file, alone or held against a head that is trusted."""
    auditor_of(request)
    tell_as(request, "checked")
    async with sent(request, _LARGEST, 2) as (_, files):
        given = {name: await file.read() for name, file in files}
    proof = _proof(given.get("proof", b""), given.get("head", b""))
    return rendered(request, "log.html", check=None, proof=proof, **await in_book(request, _told, None))


def _told(book: Book, before: int | None) -> dict[str, Any]:
    """Size and root, the signed heads, and one page of rows with what their records say."""
    with book.reading() as connection:
        frontier, heads = book.frontier(), book.heads()
        last = frontier.size if before is None else min(before - 1, frontier.size)
        first = max(0, last - _ON_A_PAGE)
        rows = list(islice(held.log_rows(connection, first), last - first))
        names = {one.id: one.name for one in book.identities()}
        said = [(row, _words(held.record_of(connection, row), row.kind, names)) for row in reversed(rows)]
    return {
        "size": frontier.size, "root": frontier.root().hex(), "rows": said, "last": last,
        "heads": [(one, signature_check(one)) for one in heads],
        "earlier": f"/log?before={first + 1}" if first else None,
        "later": f"/log?before={last + _ON_A_PAGE + 1}" if last < frontier.size else None,
    }  # fmt: skip


def _words(record: str | None, kind: str, names: dict[int, str]) -> list[str]:
    """What a record says in lines; of one that was altered, that."""
    return (
        ["what it records was altered: check the whole log"]
        if record is None
        else words(kind, record, names, act_phrase)
    )


def _proof(given: bytes, trusted: bytes) -> dict[str, Any]:
    """Whether a proof holds, and leads to the head that is trusted, where one came with it."""
    proof = proof_files.read(given)
    if isinstance(proof, Unreadable):
        return {"holds": False, "lines": [f"{proof.why}: {proof.remedy}"]}
    if isinstance(proof, Head | Signed):
        return {"holds": False, "lines": ["this file is a head and not a proof: give it as the head that you trust"]}
    fault = proofs.fault(proof) or (_head_fault(proof, trusted) if trusted else None)
    if fault is not None:
        return {"holds": False, "lines": [fault]}
    alone = [] if trusted else ["Whether that is this book's log, only its head from elsewhere can show."]
    return {"holds": True, "lines": [*proof_words(proof), *alone]}


def _head_fault(proof: proofs.Proof, trusted: bytes) -> str | None:
    head = proof_files.read(trusted)
    if not isinstance(head, Head | Signed):
        return "the second file is no head of a log"
    try:
        fault = signature_fault(head, None)
    except Refused as refused:
        return str(refused)
    return f"the head is not to be trusted: {fault}" if fault else led_to(proof, plain(head), "given")
