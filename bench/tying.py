"""The tie-out of an Open Cap Format package of 100,000 transactions against a book; pyocf loads the same beside it.

The package is of a fictitious corporation: issuances, transfers with and without a balance, cancellations, over twenty
years. Ours is all of `charterbook tie --ocf` but the printing: unpack, checksums, fields that stand twice, ids and
references, every lot, and each number held against the book's, which must agree. pyocf makes objects of the same file
and checks none of that.
Each run is a process of its own, in turn; told are medians: CPU time of the work without imports, that of the whole
process, and the largest memory.
"""

import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from hashlib import md5
from json import dumps, loads
from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from typing import Any
from uuid import UUID

TRANSACTIONS, HOLDERS, ROUNDS = 100_000, 1_000, 7
CORPORATION, CLASS = "Lotfield Fictitious Corporation", "Common Stock"
FORMED, AS_OF = date(1999, 1, 1), date(2020, 1, 1)
Json = dict[str, Any]


def main() -> None:
    """Make the package and the book, measure in turn and print."""
    with tempfile.TemporaryDirectory() as folder:
        package, book = Path(folder) / "cap.zip", Path(folder) / "book.db"
        outstanding = _write(package)
        _keep(book, outstanding)
        found: dict[str, list[Json]] = {who: [] for who in RUNS}
        for _ in range(ROUNDS):
            for who, told in found.items():
                command = [sys.executable, __file__, who, str(package), str(book)]
                told.append(loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))
        size = package.stat().st_size
    print(f"{TRANSACTIONS:,} transactions, {size / 1e6:.1f} MB as an archive; {ROUNDS} rounds in turn, medians\n")
    print(f"{'':12}{'work, s':>10}{'process, s':>12}{'memory, MB':>12}")
    for who, told in found.items():
        work, process, memory = (median(one[key] for one in told) for key in ("work", "process", "memory"))
        print(f"{who:12}{work:10.2f}{process:12.2f}{memory:12,.0f}")
    for key in ("work", "process", "memory"):
        times = median(theirs[key] / ours[key] for ours, theirs in zip(found["ours"], found["pyocf"], strict=True))
        print(f"pyocf against ours, {key}: {times:.1f} x")


def _ours(package: Path, book: Path) -> Callable[[], None]:
    from charterbook import flow, tying, whose  # noqa: F401
    from charterbook.exchange import archive, ocf, ocf_position, ocf_transactions  # noqa: F401
    from charterbook.model.ties import Teller
    from charterbook.register.store import Book
    from charterbook.tie import matrix, resolutions  # noqa: F401

    def work() -> None:
        told = tying.cap_table(package.read_bytes(), AS_OF)
        assert isinstance(told, Teller), told
        with Book.open(str(book)) as opened:
            tied = tying.tie(opened, CORPORATION, [told], AS_OF, "effective", {})
        assert ["agrees"] * 4 == [cell.state for cell in tied.cells], tied

    return work


def _pyocf(package: Path, _: Path) -> Callable[[], None]:
    from pyocf.captable import Captable

    def work() -> None:
        assert TRANSACTIONS == len(Captable.load(package).transactions)

    return work


RUNS: dict[str, Callable[[Path, Path], Callable[[], None]]] = {"ours": _ours, "pyocf": _pyocf}


def _measured(who: str, package: str, book: str) -> None:
    """One run, told as JSON."""
    work = RUNS[who](Path(package), Path(book))
    began = process_time()
    work()
    ended = process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(dumps({"work": ended - began, "process": ended, "memory": memory}))


def _keep(place: Path, outstanding: int) -> None:
    """A book with the class and as many shares outstanding."""
    from charterbook import flow
    from charterbook.ledger.ledger import Ledger
    from charterbook.ledger.posting import record
    from charterbook.model.acts import ClassAuthorization, Issuance
    from charterbook.model.entries import Clocks
    from charterbook.model.evidence import Cited
    from charterbook.model.shares import ParValue
    from charterbook.register.store import Book

    now, name = datetime(2020, 1, 1, tzinfo=UTC), Cited(CLASS, ())
    with Book.open(str(place), create=True) as book:
        act = ClassAuthorization(name, Cited(100_000_000, ()), Cited(ParValue("0.001"), ()))
        book.append_entries(CORPORATION, record(Ledger(), act, Clocks(*[FORMED] * 4), now).entries)
        flow.record(book, CORPORATION, Issuance(name, None, Cited(outstanding, ())), date(2000, 1, 1), now)


def _write(place: Path) -> int:
    """Write the package, as the version that pyocf takes; the number of shares outstanding at its end."""
    from charterbook.exchange.archive import packed

    chance = Random(1999)
    stock = _identifier(chance)
    holders = [_identifier(chance) for _ in range(HOLDERS)]
    transactions, outstanding = _transactions(chance, stock, holders)
    listed: dict[str, list[Json]] = {
        "stock_classes": [
            {"object_type": "STOCK_CLASS", "id": stock, "name": CLASS, "class_type": "COMMON",
             "default_id_prefix": "CS-", "initial_shares_authorized": "100000000", "votes_per_share": "1",
             "par_value": {"amount": "0.001", "currency": "USD"}, "seniority": "1"},
        ],
        "stakeholders": [
            {"object_type": "STAKEHOLDER", "id": one, "name": {"legal_name": f"Holder {number}"},
             "stakeholder_type": "INDIVIDUAL"}
            for number, one in enumerate(holders)
        ],
        "transactions": transactions,
    }  # fmt: skip
    issuer = {"object_type": "ISSUER", "id": _identifier(chance), "legal_name": CORPORATION,
              "formation_date": FORMED.isoformat(), "country_of_formation": "US"}  # fmt: skip
    manifest: Json = {"ocf_version": "1.2.0", "file_type": "OCF_MANIFEST_FILE", "issuer": issuer,
                      "as_of": AS_OF.isoformat(), "generated_at": "2020-01-01T00:00:00Z"}  # fmt: skip
    manifest |= {
        f"{name}_files": [] for name in ("stock_plans", "stock_legend_templates", "vesting_terms", "valuations")
    }
    files = {}
    for name, items in listed.items():
        content = dumps({"file_type": f"OCF_{name.upper()}_FILE", "items": items}).encode()
        files[f"{name}.ocf.json"] = content
        manifest[f"{name}_files"] = [{"filepath": f"./{name}.ocf.json", "md5": md5(content).hexdigest()}]
    place.write_bytes(packed({**files, "Manifest.ocf.json": dumps(manifest).encode()}))
    return outstanding


def _transactions(chance: Random, stock: str, holders: list[str]) -> tuple[list[Json], int]:
    """Seven in ten acts issue shares, two transfer a lot whole or in part, one cancels one."""
    made: list[Json] = []
    lots: list[tuple[str, int]] = []

    def issue(on: str, shares: int) -> str:
        security = _identifier(chance)
        lots.append((security, shares))
        made.append(
            {"object_type": "TX_STOCK_ISSUANCE", "id": _identifier(chance), "date": on, "security_id": security,
             "custom_id": f"CS-{len(made)}", "stakeholder_id": chance.choice(holders), "security_law_exemptions": [],
             "stock_class_id": stock, "share_price": {"amount": "1.25", "currency": "USD"}, "quantity": str(shares),
             "stock_legend_ids": []}
        )  # fmt: skip
        return security

    while len(made) < TRANSACTIONS:
        on = (date(2000, 1, 1) + timedelta(days=len(made) // 14)).isoformat()
        draw = chance.random()
        if draw < 0.7 or not lots or len(made) > TRANSACTIONS - 3:
            issue(on, chance.randrange(1, 500))
            continue
        security, shares = lots.pop(chance.randrange(len(lots)))
        act: Json = {"id": _identifier(chance), "date": on, "security_id": security}
        if draw < 0.9:
            part = chance.randrange(1, shares) if shares > 1 else 1
            act |= {
                "object_type": "TX_STOCK_TRANSFER",
                "quantity": str(part),
                "resulting_security_ids": [issue(on, part)],
            }
            if shares > part:
                act["balance_security_id"] = issue(on, shares - part)
        else:
            act |= {"object_type": "TX_STOCK_CANCELLATION", "quantity": str(shares), "reason_text": "surrendered"}
        made.append(act)
    return made, sum(shares for _, shares in lots)


def _identifier(chance: Random) -> str:
    return str(UUID(int=chance.getrandbits(128)))


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    else:
        _measured(*sys.argv[1:])
