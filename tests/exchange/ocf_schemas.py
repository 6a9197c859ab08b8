"""The published schemas of the Open Cap Format, unmodified (the notice lies beside them), and made-up packages."""

import json
from collections.abc import Callable
from functools import cache
from hashlib import md5
from pathlib import Path
from typing import Any

import fastjsonschema

from charterbook.exchange.archive import packed
from charterbook.exchange.ocf import PUBLISHED

Json = dict[str, Any]
FOLDER = Path(__file__).parent / "ocf"
SAMPLES = FOLDER / "samples"
_PLACE = "https://raw.githubusercontent.com/Open-Cap-Table-Coalition/Open-Cap-Format-OCF/main/schema/"
KINDS = {
    "stock_classes_files": ("StockClasses", "OCF_STOCK_CLASSES_FILE"),
    "stock_plans_files": ("StockPlans", "OCF_STOCK_PLANS_FILE"),
    "stock_legend_templates_files": ("StockLegendTemplates", "OCF_STOCK_LEGEND_TEMPLATES_FILE"),
    "stakeholders_files": ("Stakeholders", "OCF_STAKEHOLDERS_FILE"),
    "transactions_files": ("Transactions", "OCF_TRANSACTIONS_FILE"),
    "valuations_files": ("Valuations", "OCF_VALUATIONS_FILE"),
    "vesting_terms_files": ("VestingTerms", "OCF_VESTING_TERMS_FILE"),
    "financings_files": ("Financings", "OCF_FINANCINGS_FILE"),
    "documents_files": ("Documents", "OCF_DOCUMENTS_FILE"),
}
"""The manifest's lists, each with its schema and file type."""


@cache
def validator(path: str) -> Callable[[Json], Json]:
    """What holds an object against the schema of that path."""

    def stored(address: str) -> Json:
        found: Json = json.loads((FOLDER / "schema" / address.removeprefix(_PLACE)).read_text(encoding="utf-8"))
        return found

    made: Callable[[Json], Json] = fastjsonschema.compile(stored(_PLACE + path), handlers={"https": stored})
    return made


def faults(document: Json) -> list[str]:
    """What the schema of a file says against it."""
    kind = str(document.get("file_type"))
    names = {file_type: f"files/{name}File.schema.json" for name, file_type in KINDS.values()}
    path = {"OCF_MANIFEST_FILE": "files/OCFManifestFile.schema.json", **names}[kind]
    try:
        validator(path)(document)
    except fastjsonschema.JsonSchemaValueException as error:
        return [str(error)]
    return []


STAKEHOLDER = {
    "object_type": "STAKEHOLDER", "id": "ada", "name": {"legal_name": "Ada Fictitious"},
    "stakeholder_type": "INDIVIDUAL",
}  # fmt: skip
COMMON = {
    "object_type": "STOCK_CLASS", "id": "common", "name": "Common Stock", "class_type": "COMMON",
    "default_id_prefix": "CS-", "initial_shares_authorized": "1000", "votes_per_share": "1", "seniority": "1",
    "par_value": {"amount": "0.0010", "currency": "USD"},
}  # fmt: skip


def issuance(security: str, quantity: Any = "100", on: Any = "2020-01-02", **more: Any) -> Json:
    """Stock is issued to Ada Fictitious."""
    return {
        "object_type": "TX_STOCK_ISSUANCE", "id": f"issuance-{security}", "date": on, "security_id": security,
        "custom_id": "CS-1", "stakeholder_id": "ada", "security_law_exemptions": [], "stock_class_id": "common",
        "share_price": {"amount": "1", "currency": "USD"}, "quantity": quantity, "stock_legend_ids": [], **more,
    }  # fmt: skip


def transaction(kind: str, on: Any = "2020-02-02", **more: Any) -> Json:
    """Any other transaction."""
    return {"object_type": f"TX_{kind}", "id": f"{kind}-{more.get('security_id', '')}-{on}", "date": on, **more}


def manifest(**more: Any) -> Json:
    """A manifest without files."""
    issuer = {"object_type": "ISSUER", "id": "issuer", "legal_name": "Fictitious Package Corporation",
              "formation_date": "2019-01-01", "country_of_formation": "US"}  # fmt: skip
    lists: Json = {name: [] for name in KINDS if name not in ("financings_files", "documents_files")}
    return {"ocf_version": PUBLISHED, "file_type": "OCF_MANIFEST_FILE", "issuer": issuer, "as_of": "2024-12-31",
            "generated_at": "2025-01-01T00:00:00Z", **lists, **more}  # fmt: skip


def members(*transactions: Json, objects: dict[str, list[Json]] | None = None, **more: Any) -> dict[str, bytes]:
    """The files of a package with one class and one stakeholder, unless `objects` has others."""
    listed = {"stock_classes_files": [COMMON], "stakeholders_files": [STAKEHOLDER], **(objects or {})}
    if transactions:
        listed["transactions_files"] = list(transactions)
    files, told = {}, manifest(**more)
    for name, items in listed.items():
        path, file_type = KINDS[name]
        content = json.dumps({"file_type": file_type, "items": items}).encode()
        files[f"{path}.ocf.json"] = content
        told[name] = [{"filepath": f"./{path}.ocf.json", "md5": md5(content).hexdigest()}]
    return {"Manifest.ocf.json": json.dumps(told).encode(), **files}


def package(*transactions: Json, objects: dict[str, list[Json]] | None = None, **more: Any) -> bytes:
    """The same as an archive."""
    return packed(members(*transactions, objects=objects, **more))
