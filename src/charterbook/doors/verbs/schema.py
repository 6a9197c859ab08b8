"""`charterbook schema NAME`: the JSON Schema of what a verb prints as JSON."""

import sys
from pathlib import Path

from charterbook.doors.options import parser

SCHEMAS = {
    "read": "read -f json, one object a file",
    "check": "check -f json",
    "show": "show -f json, the control book",
    "plan": "plan -f json",
    "tie": "tie -f json",
    "export": "export --to json, one corporation",
    "audit": "audit -f json",
    "progress": "plan --progress -f json",
    "log": "log -f json, the chain of papers",
    "why": "why -f json",
    "diff": "diff -f json",
    "add": "add -f json, one object a file",
    "fetch": "fetch -f json, one run",
    "fetched": "add --from-fetch -f json, one object a paper",
}
"""Each schema, which is a file of the package, and what it is of."""
_FOLDER = Path(__file__).parents[2] / "exchange" / "schemas"


def run(arguments: list[str]) -> int:
    """Print a schema (JSON Schema, draft 2020-12); without a name, the list of them."""
    options = parser("schema", "The JSON Schemas (draft 2020-12) of what the verbs print as JSON, as of this version.")
    options.add_argument("name", nargs="?", choices=list(SCHEMAS), help="the schema to print; none: list them")
    asked = options.parse_args(arguments)
    if asked.name is None:
        print("\n".join(f"{name:<10}{what}" for name, what in SCHEMAS.items()))
    else:
        sys.stdout.write((_FOLDER / f"{asked.name}.schema.json").read_text(encoding="utf-8"))
    return 0
