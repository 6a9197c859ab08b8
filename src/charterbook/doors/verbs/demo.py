"""`charterbook demo`: the founding case from end to end, as the commands that a user would type.

The specimens come with charterbook. Where the founding paper itself stands beside the project, it is read too.
"""

import os
import shlex
import shutil
from hashlib import sha256
from pathlib import Path

from charterbook.doors.cli import main
from charterbook.doors.options import parser
from charterbook.doors.refusals import Refused
from charterbook.doors.specimens import bestnet

FOUNDING_PAPER = "289a75bec2c8938a5f66cee20958ee84d7fe9702628bd0f80bf2d04a7349741b"
"""The sha256 of the founding paper: BestNet Communications Corporation, 24 April 2003, Exhibit 3.4."""

SERIES_A = "Series A Convertible Preferred Stock"
SIGNING = (
    "--adopted-on 2003-05-20 --executed-on 2003-05-20 --meeting special --quorum yes "
    "--signer 'Robert A. Blanchard, President' --signer 'Paul H. Jachim, Secretary' --venue 'Michigan, Kent'"
)
FAULTY = "those Six Hundred (650) shares resume the status of authorized but unissued shares"
CORRECTED = "those Six Hundred Fifty (650) shares resume the status of authorized but unissued shares"


def run(arguments: list[str]) -> int:
    """Run the case, print each command and what it answers; papers and book go to `./demo-out`."""
    options = parser("demo", "The founding case from end to end: read, check, book, plan, drafts; into ./demo-out.")
    options.add_argument("-o", "--output", default="demo-out", metavar="DIR")
    folder = options.parse_args(arguments).output
    papers = [os.path.relpath(paper) for paper in bestnet()]
    book = os.path.join(folder, "book.db")
    try:
        os.makedirs(folder, exist_ok=True)
        for name in ("book.db", "book.db-wal", "book.db-shm", "founding.db"):
            Path(folder, name).unlink(missing_ok=True)
        # Nothing is drafted beside copies that were approved: those of an earlier demo go.
        if Path(folder, "withdrawal", "drafts.json").is_file():
            shutil.rmtree(Path(folder, "withdrawal", "approved"), ignore_errors=True)
    except OSError as error:
        raise Refused(f"{folder} cannot be written: {error.strerror}") from None
    articles, designation, decrease, sister, sister_designation = papers
    _tell("1. What a paper is, says and does: the decrease of 2003, with every number's place")
    _type(f"read {decrease}")
    _tell("2. What is wrong with it: the paper against itself and against Nevada's law of its day")
    _type(f"check --ignore NV --ignore ACK --ignore SECR {decrease}", expected=1)
    _type(f"check --select NV-78.1955 {decrease}")
    _type("explain NV-78.1955-2")
    _tell("3. The book: articles, designations and decreases become entries that sum to zero")
    _type(f"add {articles} {designation} {sister_designation} {decrease} {sister} --book {book}")
    _type(f"log --book {book}")
    _type(f"show --book {book} --basis adopted")
    _type(f"show --book {book}")
    _type(f"why '{SERIES_A}' --book {book} --basis adopted")
    _tell("4. The lawful path: a correction of Exhibit A; who approves, what is missing, which papers")
    _type(
        f"plan --correct 'Certificate of Amendment to Certificate of Designation of {SERIES_A}' --faulty '{FAULTY}' "
        f"--corrected '{CORRECTED}' --law-as-of 2003-05-20 --book {book} -o {folder}/correction.plan.json"
    )
    _type(f"draft {folder}/correction.plan.json --book {book} -o {folder}/correction --to txt,pdf "
          "--executed-on 2003-05-20 --record-filed-on 2003-04-28 --signer 'Paul H. Jachim, Secretary'")  # fmt: skip
    _withdrawal(folder, book)
    _type(f"log verify --book {book}")
    _founding(folder)
    print(f"\nThe book, the plans and the drafts are in {folder}/. Nothing here is legal advice.")
    return 0


def _withdrawal(folder: str, book: str) -> None:
    """The empty series leaves the charter: planned, drafted, approved, filed, in effect. Who prepares and who approves
    are made up, and so are the dates of this part."""
    plan, papers = f"{folder}/withdrawal.plan.json", f"{folder}/withdrawal"
    withdraw = f"plan --series '{SERIES_A}' --withdraw --law-as-of 2003-05-20 --book {book} -o {plan}"
    draft = f"draft {plan} --book {book} -o {papers} --by 'Ada Clerk' {SIGNING} --statement 'none outstanding' "
    draft += "--designation-filed-on 1999-04-22"
    _tell("5. The stamp of the decrease arrives: it takes effect, and a plan made before it is stale")
    _type(withdraw)
    _type(f"record filing --instrument 4 --on 2003-04-28 --number C10650-1997 --book {book}")
    _type(f"diff --book {book} --from 2003-04-27 --to 2003-04-28")
    _type(draft, expected=2)
    _tell("6. Planned again: the papers in four forms, read back, checked, approved by a second person (both made up)")
    _type(withdraw)
    _type(draft)
    _type(f"approve {papers} --by 'Ada Clerk' --book {book}", expected=2)
    _type(f"approve {papers} --by 'Bea Counsel' --book {book}")
    _tell("7. Were it signed and filed, on a made-up day: the series has left the charter, and the plan is done")
    _type(f"add {papers}/approved/1-certificate.pdf --book {book}")
    _type(f"record filing --instrument 6 --on 2003-05-22 --number C10650-1997-003 --book {book}")
    _type(f"show --book {book}")
    _type(f"plan --progress {plan} --book {book}")
    _type(f"log --book {book}")


def _founding(folder: str) -> None:
    """The same on the founding paper itself, alone: what it proves without the papers beside it."""
    beside = Path.cwd().parent / "shared" / "seed"
    found = [path for path in sorted(beside.glob("*.txt")) if sha256(path.read_bytes()).hexdigest() == FOUNDING_PAPER]
    if not found:
        print("\nThe founding paper does not stand beside the project: the specimens carry its facts.")
        return
    paper, book = os.path.relpath(found[0]), os.path.join(folder, "founding.db")
    _tell("8. The founding paper itself, alone: its class total is only known as a bound")
    _type(f"check --ignore NV --ignore ACK --ignore SECR {paper}", expected=1)
    _type(f"add {paper} --book {book}")
    _type(f"show --book {book} --basis adopted")
    _type(f"show --book {book}")
    _type(f"plan --series '{SERIES_A}' --withdraw --law-as-of 2003-04-24 --book {book}")


def _tell(what: str) -> None:
    print(f"\n{'=' * 100}\n{what}\n{'=' * 100}")


def _type(command: str, expected: int = 0) -> None:
    """Print a command, run it, and stop the demo where it does not end as it should."""
    print(f"\n$ charterbook {command}", flush=True)
    code = main(shlex.split(command))
    if code != expected:
        raise Refused(f"the command ended with {code}, not {expected}")
