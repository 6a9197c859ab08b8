"""Writes the reference of the API, docs/reference/api.md, from its OpenAPI description.

Run `python tools/api_page.py` after an endpoint changed; a test compares the page with the description. What comes in:
nothing; what goes out: the page.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "api.md"
Json = dict[str, Any]


def described() -> Json:
    """The description, of a server that is not started."""
    from charterbook.doors.api.described import describe
    from charterbook.doors.server.app import application
    from charterbook.doors.server.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        settings = Settings(str(place / "book.db"), place / "spool", place / "desk", "no token at all", "")
        app = application(settings)
        made = describe(app)
        app.state.books.close()
        app.state.access.close()
    return made


def markdown(api: Json) -> str:
    """The page."""
    return "\n".join(_lines(api)) + "\n"


def _lines(api: Json) -> Iterator[str]:
    yield "# The API"
    yield ""
    yield "Written by `tools/api_page.py`. The whole of it, with the schema of every answer: `/v1/openapi.json`."
    yield ""
    yield api["info"]["description"]
    paths = api["paths"]
    every = [(f"{method.upper()} {path}", one) for path, found in paths.items() for method, one in found.items()]
    for tag in dict.fromkeys(one["tags"][0] for _, one in every):
        yield from ("", f"## {tag[0].upper()}{tag[1:]}")
        for name, operation in every:
            if operation["tags"][0] == tag:
                yield from ("", f"### {name}", "", operation["description"])
                yield from _parameters(operation)
                yield from _body(api, operation)
                yield from ("", f"Answers: {_answers(operation)}.")


def _parameters(operation: Json) -> Iterator[str]:
    told = [one for one in operation["parameters"] if one["in"] != "path" and one["name"] != "Idempotency-Key"]
    if told:
        yield ""
    for one in told:
        must = ", needed" if one.get("required") else ""
        said = one.get("description") or one["schema"].get("description") or ""
        yield f"- `{one['name']}` ({one['in']}{must}; {_kind(one['schema'])}){f': {said}' if said else ''}"


def _body(api: Json, operation: Json) -> Iterator[str]:
    for media, content in operation.get("requestBody", {}).get("content", {}).items():
        schema = _resolved(api, content["schema"])
        yield from ("", f"Body (`{media}`): {_flat(schema.get('description', ''))}".rstrip(), "")
        for name, member in schema.get("properties", {}).items():
            must = "needed; " if name in schema.get("required", ()) else ""
            said = member.get("description", "")
            yield f"- `{name}` ({must}{_kind(member)}){f': {said}' if said else ''}"


def _answers(operation: Json) -> str:
    found = []
    for status, answer in operation["responses"].items():
        for content in answer.get("content", {}).values():
            what = content["schema"].get("$ref", "bytes").rpartition("/")[2]
            found.append(f"{status} {what}")
    return ", ".join(found)


def _kind(schema: Json) -> str:
    if "anyOf" in schema:
        return " or ".join(_kind(one) for one in schema["anyOf"] if one.get("type") != "null")
    if "enum" in schema:
        return ", ".join(f"`{one}`" for one in schema["enum"])
    if "const" in schema:
        return f"`{schema['const']}`"
    if schema.get("type") == "array":
        return f"list of {_kind(schema['items'])}"
    kind = str(schema.get("format") or schema.get("type") or "object")
    return {"boolean": "true or false", "string": "text"}.get(kind, kind)


def _resolved(api: Json, schema: Json) -> Json:
    name = schema.get("$ref", "").rpartition("/")[2]
    found: Json = api["components"]["schemas"][name] if name else schema
    return found


def _flat(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    PAGE.write_text(markdown(described()), encoding="utf-8")
