"""Pages of the site that are written while it is built, so that they can never be of another day than the code.

A hook of MkDocs. Comes in: the files of docs/. Goes out: the same with the verbs and their options (from the parsers),
the JSON Schemas, the glossary and the changelog beside them. The rules, the states and the API have pages in the tree,
of which tests say that they are those of the code (`tools/rule_pages.py`, `tools/api_page.py`).
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from charterbook.doors.offered import every
from charterbook.doors.verbs.schema import SCHEMAS

ROOT = Path(__file__).parent.parent
KEPT = ROOT / "src" / "charterbook" / "exchange" / "schemas"
Json = dict[str, Any]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages."""
    made = {
        "reference/verbs.md": "\n".join(_verbs()),
        "reference/schemas.md": "\n".join(_schemas()),
        "reference/glossary.md": (ROOT / "GLOSSARY.md").read_text(encoding="utf-8"),
        "reference/changelog.md": (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"),
        **{f"reference/schemas/{path.name}": path.read_text(encoding="utf-8") for path in KEPT.glob("*.json")},
    }
    for name, text in made.items():
        files.append(File.generated(config, name, content=text))
    return files


def _verbs() -> Iterator[str]:
    yield "# Verbs\n"
    yield "What `charterbook VERB --help` prints, for each verb. Exit codes: 0 done and clean, 1 findings at or above"
    yield "`--fail-level`, 2 it could not be done, with one line that says why.\n"
    for one in every():
        name = " ".join(one.words)
        yield f"{'#' * (len(one.words) + 1)} {name}\n"
        yield f"{one.what[0].upper()}{one.what[1:].rstrip('.')}.\n"
        yield f"```text\n{one.parser.format_help().rstrip()}\n```\n"


def _schemas() -> Iterator[str]:
    yield "# JSON Schemas\n"
    yield "What the verbs print with `-f json`, as JSON Schema (draft 2020-12). `charterbook schema NAME` prints one;"
    yield "the [API](api.md) answers with the same objects. A count of shares is a text, exact to the last figure.\n"
    for name, what in SCHEMAS.items():
        schema = json.loads((KEPT / f"{name}.schema.json").read_text(encoding="utf-8"))
        yield f"## {name}\n"
        yield f"{_flat(schema.get('description', what))} [The whole schema](schemas/{name}.schema.json).\n"
        yield from _members(schema)


def _members(schema: Json) -> Iterator[str]:
    """The members of the outermost object."""
    if not schema.get("properties"):
        return
    yield "| member | kind | |"
    yield "|---|---|---|"
    for name, member in schema["properties"].items():
        needed = "" if name in schema.get("required", ()) else "may be absent"
        yield f"| `{name}` | {_kind(member)} | {_flat(member.get('description', needed))} |"
    yield ""


def _kind(member: Json) -> str:
    if "$ref" in member:
        return member["$ref"].rpartition("/")[2].replace("_", " ")
    if "anyOf" in member:
        return " or ".join(_kind(one) for one in member["anyOf"])
    if "enum" in member:
        return ", ".join(f"`{one}`" for one in member["enum"])
    if member.get("type") == "array":
        return f"list of {_kind(member.get('items', {}))}"
    kind = member.get("type", "object")
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).replace("|", "\\|")
