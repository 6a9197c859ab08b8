"""What tests of the intake share: papers put into a spool as a door puts them there, and taken up from it."""

from pathlib import Path

from charterbook import flow
from charterbook.doors.intake import process
from charterbook.doors.intake import spool as spools
from charterbook.doors.intake.arriving import Arriving
from charterbook.doors.intake.operation import Brought, Operation
from charterbook.doors.intake.reading import Bounds
from charterbook.doors.intake.spool import Spool
from charterbook.doors.specimens import bestnet

MINA = Brought("Mina Okafor")
PAPERS = {path.name[0]: path.read_bytes() for path in bestnet()}
"""The five specimens by their numbers: articles, designation, decrease, sister's decrease, sister's designation."""


def uploaded(spool: Spool, data: bytes, name: str = "paper.txt", brought: Brought = MINA) -> Operation:
    """A paper that has come in whole."""
    with Arriving(spool) as paper:
        for start in range(0, len(data), 1000):
            paper.write(data[start : start + 1000])
        return paper.keep(name, brought)


def taken_up(place: str, spool: Spool, accounts: bool = False) -> None:
    """Everything that waits is read and posted, or refused."""
    # What is made ready here no child has to make ready for itself.
    flow.read(PAPERS["3"], "")
    process.run(process.Home(place, accounts), spool, Bounds(), lambda: not any(spools.unfinished(spool)))


def now_of(spool: Spool, operation: Operation) -> Operation:
    """The operation as it stands now."""
    found = spools.find(spool, operation.id)
    assert found is not None
    return found


def files(folder: Path) -> list[str]:
    """The files under a folder, but for the lock."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and path.name != "lock")
