"""`charterbook log verify`: a book against its own log, or a proof that came alone."""

import argparse
from typing import TYPE_CHECKING

from charterbook.doors.options import add_book, add_output_format, open_book, parser, print_json
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from charterbook.register.proofs import Proof
    from charterbook.register.store import Book


def run(arguments: list[str]) -> int:
    """Verify; exit 1 where the book was altered or the proof does not hold."""
    options = parser(
        "log verify",
        "Recompute every row of the log from what the book holds, every hash over the rows and every signed head, and "
        "name the first row that was altered. With --proof, check a proof of charterbook log prove; no book is needed.",
    )
    add_book(options)
    options.add_argument("--proof", metavar="FILE", help="check this proof instead of a book")
    options.add_argument(
        "--head", metavar="FILE", action="append", default=[], help="a head that you trust, for the proof to lead to"
    )
    options.add_argument("--public-key", metavar="PEM", help="who has to have signed that head")
    add_output_format(options)
    asked = options.parse_args(arguments)
    if asked.proof is not None:
        return _proof(asked)
    if asked.head or asked.public_key:
        raise Refused(
            "--head and --public-key go with --proof; charterbook log head --check holds a head against a book"
        )
    with open_book(asked.book) as book:
        return _book(book, asked)


def _book(book: "Book", asked: argparse.Namespace) -> int:
    from charterbook.doors.answers.proof import DOES_NOT_HOLD, verification_answer

    told = verification_answer(book)
    fault = told["fault"]
    false = next((one["size"] for one in told["heads"] if one["signature_check"] == DOES_NOT_HOLD), None)
    if asked.output_format == "json":
        print_json(told)
    elif fault is not None:
        print(f"{book.place} was altered: {fault['why']}; restore it from a copy")
    elif false is not None:
        print(f"{book.place} was altered: the signature of its head over {false} rows does not hold; restore it")
    else:
        print(f"{told['rows']} rows of the log and all they stand for are as they were recorded; head {told['head']}")
        for one in told["heads"]:
            print(f"  the head over {one['size']} rows, signed {one['time']}: its signature {one['signature_check']}")
    return 1 if told["altered"] else 0


def _proof(asked: argparse.Namespace) -> int:
    from charterbook.doors.proof_papers import proof_at, proof_words, sides
    from charterbook.register import proofs

    proof = proof_at(asked.proof)
    fault = proofs.fault(proof) or _head_fault(proof, asked)
    shown = sides(proof)
    if asked.output_format == "json":
        logs = [{"size": size, "root": root.hex()} for size, root in shown]
        print_json({"holds": fault is None, "fault": fault, "heads": logs, "heads_trusted": len(asked.head)})
    elif fault is not None:
        print(f"{asked.proof} does not hold: {fault}")
    else:
        print("\n".join(proof_words(proof)))
        if not asked.head:
            print("whether that is the book's log, only its head from elsewhere can show: --head FILE")
    return 0 if fault is None else 1


def _head_fault(proof: "Proof", asked: argparse.Namespace) -> str | None:
    from charterbook.doors.proof_papers import head_at, key_at, led_to, plain, signature_fault

    key = key_at(asked.public_key)
    if key is not None and not asked.head:
        raise Refused("--public-key says who signed a head: name the head with --head FILE")
    for path in asked.head:
        found = head_at(path)
        fault = signature_fault(found, key)
        if fault is not None:
            return f"the head {path} is not to be trusted: {fault}"
        fault = led_to(proof, plain(found), path)
        if fault is not None:
            return fault
    return None
