"""`charterbook log prove`: that a paper or a row is in the log, or that the log only grew, as a file for others."""

from charterbook.doors.answers.proof import consistency, inclusion
from charterbook.doors.options import add_book, open_book, parser
from charterbook.doors.output import put_out
from charterbook.doors.proof_papers import file_lines
from charterbook.register.proofs import Consistency, Inclusion


def run(arguments: list[str]) -> int:
    """Write a proof, as JSON."""
    options = parser(
        "log prove",
        "A proof that whoever holds a head of the log can check without the book: charterbook log verify --proof FILE "
        "--head HEAD. It holds the record of the one row it is about, and of no other.",
    )
    what = options.add_mutually_exclusive_group(required=True)
    what.add_argument("--paper", type=int, metavar="N", help="that the paper of this number is in the log")
    what.add_argument("--row", type=int, metavar="N", help="that the row of this number is in the log")
    what.add_argument("--since", type=int, metavar="SIZE", help="that nothing of the log of this size was changed")
    options.add_argument("--at", type=int, metavar="SIZE", help="for the log as it had this size (default: as it is)")
    options.add_argument("-o", "--output", metavar="FILE", help="write the proof to a file")
    add_book(options)
    asked = options.parse_args(arguments)
    with open_book(asked.book) as book:
        if asked.since is not None:
            proof: Consistency | Inclusion = consistency(book, asked.since, asked.at)
        else:
            proof = inclusion(book, asked.paper, asked.row, asked.at)
    put_out(asked.output, file_lines(proof))
    return 0
