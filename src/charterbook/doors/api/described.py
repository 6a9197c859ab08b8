"""The OpenAPI 3.1 description of the API, made of its routes and of the schemas of its answers; and `/v1`, from where
all of it is found.
"""

from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from charterbook import __version__
from charterbook.doors.api.answers import Json, components, ref
from charterbook.doors.server.asked import caller_of
from charterbook.doors.server.etags import tagged
from charterbook.doors.server.problems import TYPES, Problem

router = APIRouter(tags=["index"])

SUMMARY = "How many shares a corporation could issue on a day, and under which paper"
ABOUT = """Every number comes with the sentence of the paper that says it. Nothing here is legal advice.

**Who asks** says so with a token: one that was made on the page `/account` or by `charterbook account token`, and
without accounts that of the address which `charterbook serve` prints.

    curl -H "Authorization: Bearer $TOKEN" "http://127.0.0.1:8787/v1/corporations/1/position?as_of=2003-12-31"

**Names** of parameters, members and fields that this description does not have are refused, so that a mistake in one
is no other question.

**Clocks.** A read takes `as_of` (the end of a day), `known_at` (what was recorded by then) and `basis` (from which day
of a paper its acts count: adopted, executed, filed or effective).

**Writes.** `dry_run=true` does everything and keeps nothing. `If-Match` with the ETag of what you saw refuses with 412
where it has changed. `Idempotency-Key` makes the same request, sent again within a day, do nothing and get the first
answer.

**Problems** are RFC 9457 objects; the page behind their `type` says what it means and what to do. An answer 409 means
that the book does not take it as things stand.

**Lists** come in pages: `next` is the `cursor` of the next one, null on the last. A page stays right while things are
added.

**Long work** is answered with 202 and a resource at `Location`, which tells how far it is.

Numbers of shares are strings, as a 64-bit reader would round large ones."""

ANSWERS = {
    "index": "Index", "corporations": "Corporations", "corporation": "CorporationState", "chain": "Chain", "why": "Why",
    "acts": "Entries", "changes": "Changes", "put": "Operation", "operation": "Operation", "source": "Source",
    "position": "Position", "record": "Entered", "file": "Entered", "instruments": "Papers", "instrument": "PaperRead",
    "proposals": "WaitingList", "proposal": "Waiting", "decide": "Decided", "findings": "Findings",
    "waivers": "Waivers", "waive": "Waived", "take_back": "Waived", "rule": "Rule", "plan": "KeptPlan",
    "plans": "Digests", "kept_plan": "KeptPlan", "progress": "Progress", "draft": "Drafted", "drafts": "Digests",
    "drafted": "Set", "approve": "Set", "withdraw": "Set", "tie_out": "TieOut", "audit": "Audit", "sign": "SignedOff",
    "ask": "ExportState", "ask_tied": "ExportState", "ask_journal": "ExportState", "export_state": "ExportState",
    "head": "LogHead", "signed_heads": "SignedHeads", "rows": "LogRows", "verification": "Verification",
    "proof": "Proof",
}  # fmt: skip
"""The component that each operation answers with; those that are not here give bytes."""
_KEYED: Json = {
    "name": "Idempotency-Key", "in": "header", "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[ -~]+$"},
    "description": "the same request with the same key is done once",
}  # fmt: skip


@router.get("/", name="index")
async def index(request: Request) -> Response:
    """Where things are, and where the API is described."""
    caller_of(request, "read")
    places = {name: f"/v1/{name}" for name in ("corporations", "proposals", "log")}
    return tagged(request, JSONResponse({"charterbook": __version__, "description": "/v1/openapi.json", **places}))


def only_described(request: Request) -> None:
    """Refuse what is asked under a name that the description does not have: `asof` would be answered as of today."""
    described = describe(request.app)["paths"][f"/v1{request.scope['route'].path_format}"]
    parameters = described[request.method.lower()]["parameters"]
    known = [one["name"] for one in parameters if one["in"] == "query"]
    for name in request.query_params:
        if name not in known:
            has = f"these are: {', '.join(known)}" if known else "it takes none"
            raise Problem("not-understood", f"this operation has no parameter {name[:100]}; {has}")


def describe(app: FastAPI) -> Json:
    """The description, made once."""
    if app.openapi_schema is None:
        made = get_openapi(
            title="charterbook", version=__version__, openapi_version="3.1.0", summary=SUMMARY, description=ABOUT,
            routes=app.routes,
        )  # fmt: skip
        found = made.setdefault("components", {})
        found["schemas"] = {
            **{name: one for name, one in found.get("schemas", {}).items() if name not in _UNUSED}, **components(),
        }  # fmt: skip
        found["responses"] = {str(status): _problem(status) for status in sorted({one for one, _ in TYPES.values()})}
        found["securitySchemes"] = {
            "token": {"type": "http", "scheme": "bearer", "description": "an API token, or the start-up token"}
        }
        made["security"] = [{"token": []}]
        for methods in made["paths"].values():
            for method, operation in methods.items():
                _complete(method, operation)
        app.openapi_schema = made
    return app.openapi_schema


_UNUSED = ("HTTPValidationError", "ValidationError")


def _complete(method: str, operation: Json) -> None:
    """An operation with its name, what it answers and what may come instead."""
    name = operation["operationId"] = operation["operationId"].partition("_v1_")[0]
    operation["summary"] = operation["description"].partition(".")[0].replace("\n", " ")
    answers = {code: one for code, one in operation["responses"].items() if code.startswith("2")}
    parameters = operation.setdefault("parameters", [])
    if any(one["name"] == "dry_run" for one in parameters) and "201" in answers:
        answers["200"] = {**answers["201"], "description": "What would have come of it; nothing was kept"}
    for answer in answers.values():
        answer["content"] = _content(name)
    if method == "get":
        answers["304"] = {"description": "It is as your If-None-Match says"}
    else:
        parameters.append(_KEYED)
    spared = {405} | (set() if any(one["name"].lower() == "if-match" for one in parameters) else {412})
    for status in sorted({status for status, _ in TYPES.values()} - spared):
        answers[str(status)] = {"$ref": f"#/components/responses/{status}"}
    operation["responses"] = dict(sorted(answers.items()))


def _content(name: str) -> Json:
    if name in ANSWERS:
        return {"application/json": {"schema": ref(ANSWERS[name])}}
    return {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}


def _problem(status: int) -> Json:
    """The answer of a status, with an example of each type."""
    kinds = {kind: title for kind, (each, title) in TYPES.items() if each == status}
    examples: Any = {
        kind: {"value": {"type": f"/problems/{kind}", "title": title, "status": status, "detail": "what, and why"}}
        for kind, title in kinds.items()
    }
    return {
        "description": " Or: ".join(kinds.values()),
        "content": {"application/problem+json": {"schema": ref("Problem"), "examples": examples}},
    }
