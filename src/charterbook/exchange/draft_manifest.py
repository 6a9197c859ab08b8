"""The manifest of a set of drafts, `drafts.json`: what it was drafted from, its files by digest, and what was found.

In come the plan's saved text, the occasion and the digests of the files; out goes text that carries its own digest, by
which the book knows the set, and from which the same set can be drafted again.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, NamedTuple

NAME = "drafts.json"
TEMPLATE = "template.docx"

_NONE = "is no manifest that charterbook draft wrote; draft the plan again"


class Manifest(NamedTuple):
    """What a set was drafted from and what it holds: the saved plan's text, the way and the step (from 1) of it, the
    occasion's values, the forms, whether the firm's template stands beside it, the place in an EDGAR submission; who
    prepared it; the digest of each file by name; the findings, what is left to execution, and the blanks, as plain
    JSON."""

    plan: str
    way: int
    step: int
    occasion: Mapping[str, Any]
    forms: tuple[str, ...]
    template: bool
    edgar_sequence: int | None
    prepared_by: str | None
    files: Mapping[str, str]
    findings: tuple[Any, ...]
    left: tuple[Any, ...]
    blanks: tuple[Any, ...]


def manifest_text(manifest: Manifest) -> str:
    """The manifest as text, with its own digest."""
    body = {"charterbook": "drafts", "state": "drafted", **manifest._asdict()}
    return json.dumps({**body, "sha256": _digest(body)}, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def set_digest(manifest: Manifest) -> str:
    """The digest by which the book knows the set."""
    digest: str = json.loads(manifest_text(manifest))["sha256"]
    return digest


def loaded_manifest(text: str) -> Manifest | str:
    """The manifest of a text that `manifest_text` wrote, or what is wrong with it."""
    try:
        body = json.loads(text)
        digest = body.pop("sha256")
        said = {name: body[name] for name in Manifest._fields}
    except (ValueError, KeyError, TypeError, AttributeError):
        return _NONE
    if digest != _digest(body):
        return "was changed by hand; draft the plan again"
    lists = ("forms", "findings", "left", "blanks")
    return Manifest(**{**said, **{name: tuple(said[name]) for name in lists}})


def _digest(body: Mapping[str, Any]) -> str:
    return sha256(json.dumps(body, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
