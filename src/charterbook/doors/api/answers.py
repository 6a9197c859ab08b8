"""What the API answers, as JSON Schemas (draft 2020-12): those of the verbs, which are files of the package, and those
of what only the API tells. Goes out: the components of the OpenAPI description.
"""

import json
from pathlib import Path
from typing import Any

Json = dict[str, Any]

_FILES = Path(__file__).parents[2] / "exchange" / "schemas"
VERBS = {
    "Audit": "audit", "Changes": "diff", "Chain": "log", "Export": "export", "Findings": "check", "Plan": "plan",
    "Position": "show", "Progress": "progress", "Reading": "read", "TieOut": "tie", "Why": "why",
}  # fmt: skip
"""Components that are what a verb prints as JSON."""

TEXT: Json = {"type": "string"}
NUMBER: Json = {"type": "integer"}
TRUTH: Json = {"type": "boolean"}
DAY: Json = {"type": "string", "format": "date"}
TIME: Json = {"type": "string", "format": "date-time"}
DIGEST: Json = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
ANYTHING: Json = {"type": "object", "additionalProperties": True}


def members(required: Json, optional: Json | None = None) -> Json:
    """An object with these members and no other."""
    return {
        "type": "object", "properties": {**required, **(optional or {})}, "required": list(required),
        "additionalProperties": False,
    }  # fmt: skip


def some(schema: Json) -> Json:
    """A list of these."""
    return {"type": "array", "items": schema}


def or_none(schema: Json) -> Json:
    """This, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def one_of(*words: str) -> Json:
    """One of these words."""
    return {"enum": list(words)}


def ref(name: str) -> Json:
    """The component of this name, or the definition NAME/DEFINITION of one that is a verb's."""
    component, _, definition = name.partition("/")
    return {"$ref": f"#/components/schemas/{component}" + (f"/$defs/{definition}" if definition else "")}


def _page(schema: Json) -> Json:
    return members({"items": some(schema), "next": or_none(TEXT)})


_TRIED: Json = {"dry_run": {"const": True, "description": "nothing of it was kept"}}
_CORPORATION: Json = {
    "corporation": NUMBER, "name": TEXT, "jurisdiction": or_none(TEXT),
    "identifiers": some(members({"kind": TEXT, "jurisdiction": or_none(TEXT), "value": TEXT})),
}  # fmt: skip
_PAPER: Json = {
    "instrument": NUMBER, "corporation": or_none(NUMBER), "kind": TEXT, "state": or_none(TEXT), "title": or_none(TEXT),
    "source": DIGEST, "place": NUMBER, "recorded_at": TIME,
}  # fmt: skip
_SET = members({
    "set_sha256": DIGEST, "step": NUMBER, "way": NUMBER, "prepared_by": or_none(TEXT),
    "files": {"type": "object", "additionalProperties": DIGEST}, "findings": some(ANYTHING), "left": some(ANYTHING),
    "blanks": some(ANYTHING), "done": some(members({"action": TEXT, "by": TEXT, "why": or_none(TEXT), "at": TIME})),
}, _TRIED)  # fmt: skip
_WAITING = members({
    "number": TEXT, "paper": NUMBER, "path": or_none(TEXT), "title": or_none(TEXT), "corporation": or_none(TEXT),
    "act": or_none(ANYTHING), "phrase": TEXT, "evidence": some(ref("Why/said")),
    "readings": some(members({"reading": NUMBER, "field": TEXT, "value": {}, "evidence": some(ref("Why/said"))})),
    "refusal": TEXT, "why": TEXT, "can_be_accepted": TRUTH,
    "decisions": some(members({"decision": NUMBER, "choice": TEXT, "by": TEXT, "why": or_none(TEXT), "at": TIME})),
})  # fmt: skip
_HEAD: Json = {"charterbook": TEXT, "size": NUMBER, "root": DIGEST, "time": TIME}
_SIGNED: Json = {**_HEAD, "public_key": TEXT, "signature": TEXT}
_ROOT = members({"size": NUMBER, "root": DIGEST})
_LEAF: Json = {"kind": TEXT, "subject": TEXT, "payload_sha256": DIGEST, "recorded_at": TEXT}

OWN: Json = {
    "Problem": {
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "additionalProperties": True,
        "description": "RFC 9457. The page behind `type` says what it means and what to do.",
        "properties": {
            "type": {"type": "string", "format": "uri-reference"},
            "title": TEXT,
            "status": NUMBER,
            "detail": TEXT,
            "refusal": {**TEXT, "description": "why the ledger refused an act, for programs"},
            "reason": {**TEXT, "description": "why an upload was not taken, for programs"},
        },
    },
    "Index": members({"charterbook": TEXT, "description": TEXT, "corporations": TEXT, "proposals": TEXT, "log": TEXT}),
    "Corporation": members(_CORPORATION),
    "CorporationState": members({**_CORPORATION, "last_entry": NUMBER, "papers": NUMBER}),
    "Corporations": _page(ref("Corporation")),
    "Entries": _page(ref("Export/entry")),
    "Entered": members({"entries": some(ref("Export/entry"))}, _TRIED),
    "Source": members(
        {
            "path": TEXT,
            "sha256": DIGEST,
            "bytes": NUMBER,
            "media_type": TEXT,
            "instruments": some(NUMBER),
        }
    ),
    "Operation": members(
        {
            "id": TEXT,
            "state": one_of("waiting", "reading", "posting", "done", "refused"),
            "name": TEXT,
            "sha256": DIGEST,
            "bytes": NUMBER,
            "by": TEXT,
            "matter": or_none(NUMBER),
            "arrived_at": TIME,
            "changed_at": TIME,
            "ahead": NUMBER,
            "refused": or_none(members({"name": TEXT, "line": TEXT})),
            "result": or_none(
                members(
                    {
                        "known": TRUTH,
                        "papers": some(NUMBER),
                        "corporations": some(or_none(NUMBER)),
                        "founded": some(NUMBER),
                        "entries": NUMBER,
                        "proposed": NUMBER,
                    }
                )
            ),
        },
        _TRIED,
    ),
    "Paper": members(_PAPER),
    "Papers": _page(ref("Paper")),
    "PaperRead": members({**_PAPER, "read": ref("Reading/instrument")}),
    "Waiting": _WAITING,
    "WaitingList": _page(ref("Waiting")),
    "Decided": members(
        {
            "decision": NUMBER,
            "by": TEXT,
            "entries": some(ref("Export/entry")),
            "waiting": some(ref("Waiting")),
        },
        _TRIED,
    ),
    "Waivers": _page(
        members(
            {
                "waiver": NUMBER,
                "rule": TEXT,
                "fingerprint": or_none(TEXT),
                "reason": TEXT,
                "who": or_none(TEXT),
                "until": or_none(DAY),
                "at": TIME,
                "taken_back": or_none(TEXT),
            }
        )
    ),
    "Waived": members({"waiver": NUMBER}, {"taken_back": TRUTH, **_TRIED}),
    "Rule": members({"rule": TEXT, "page": TEXT}),
    "Digests": _page(DIGEST),
    "Set": _SET,
    "Drafted": members({"notice": TEXT, "sets": some(ref("Set"))}, _TRIED),
    "ExportState": members(
        {
            "id": TEXT,
            "form": TEXT,
            "corporation": or_none(NUMBER),
            "state": one_of("waiting", "making", "done", "refused"),
            "by": TEXT,
            "asked_at": TIME,
            "kept_until": TIME,
            "file": or_none(members({"name": TEXT, "sha256": DIGEST, "size_bytes": NUMBER})),
            "refused": or_none(TEXT),
        }
    ),
    "LogHead": _ROOT,
    "SignedHeads": _page(members(_SIGNED)),
    "LogRows": _page(members({"sequence": NUMBER, **_LEAF})),
    "Verification": members(
        {
            "rows": NUMBER,
            "head": DIGEST,
            "altered": TRUTH,
            "fault": or_none(members({"row": or_none(NUMBER), "why": TEXT})),
            "heads": some(members({**_SIGNED, "signature_check": TEXT})),
        }
    ),
    "Proof": {
        "oneOf": [
            members(
                {
                    "charterbook": {"const": "inclusion proof v1"},
                    "row": NUMBER,
                    "record": ANYTHING,
                    "leaf": members(_LEAF),
                    "size": NUMBER,
                    "root": DIGEST,
                    "path": some(DIGEST),
                }
            ),
            members(
                {
                    "charterbook": {"const": "consistency proof v1"},
                    "first": _ROOT,
                    "second": _ROOT,
                    "path": some(DIGEST),
                }
            ),
        ]
    },
}
"""What only the API tells."""


def components() -> Json:
    """Every component by its name."""
    verbs = {name: _verb(name, file) for name, file in VERBS.items()}
    plan = verbs["Plan"]
    more = {"plan": DIGEST, "changed": some(TEXT), **_TRIED}
    kept = {**plan, "properties": {**plan["properties"], **more}, "title": "A plan, kept or only tried"}
    audited = verbs["Audit"]["$defs"]["point"]
    signed_off = {**audited, "properties": {**audited["properties"], **_TRIED}}
    return {**verbs, **OWN, "KeptPlan": kept, "SignedOff": signed_off}


def _verb(name: str, file: str) -> Json:
    """The schema of a verb as a component: what it defines is referred to by its place in the description."""
    text = (_FILES / f"{file}.schema.json").read_text(encoding="utf-8")
    found: Json = json.loads(text.replace('"#/$defs/', f'"#/components/schemas/{name}/$defs/'))
    return {key: value for key, value in found.items() if key not in ("$schema", "$id")}
