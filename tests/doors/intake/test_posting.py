"""A paper reaches the ledgers that its bringer may add to, and no other."""

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from charterbook.access import accounts, matters, rights, uploads
from charterbook.access.database import Access
from charterbook.access.events import Who
from charterbook.doors.intake import spool as spools
from charterbook.doors.intake.arriving import Arriving
from charterbook.doors.intake.operation import Brought, Filed, Operation, told
from charterbook.doors.intake.spool import Spool
from charterbook.register.store import Book
from tests.doors.intake.uploads import PAPERS, now_of, taken_up, uploaded

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
ADMIN = Who("Ada Quill")
OTHERS = PAPERS["1"].replace(b"BestNet Communications Corporation", b"Larch Hollow Mills, Inc.").replace(
    b"BESTNET COMMUNICATIONS CORPORATION", b"LARCH HOLLOW MILLS, INC."
)  # fmt: skip


class Firm:
    """A book with accounts: Mina prepares papers in one matter and Theo in another."""

    def __init__(self, folder: Path) -> None:
        self.place = str(folder / "book.db")
        self.spool: Spool = spools.opened(folder / "spool")
        with Book.open(self.place, create=True):
            self.access = Access.open(self.place, create=True)
        self.mina, self.mill = self._member("Mina Okafor", "Mill")
        self.theo, self.net = self._member("Theo Brandt", "Net")

    def _member(self, name: str, matter: str) -> tuple[int, int]:
        account = accounts.add(self.access, name, None, AT, ADMIN)
        number = matters.add(self.access, matter, AT, ADMIN)
        assert isinstance(account, int)
        assert isinstance(number, int)
        assert rights.grant(self.access, account, "preparer", None, AT, ADMIN) is None
        matters.join(self.access, number, account, AT, ADMIN)
        return account, number

    def brings(self, account: int, matter: int | None, *papers: bytes) -> list[Operation]:
        """What becomes of papers that an account uploads for a matter."""
        came = [uploaded(self.spool, paper, brought=Brought("somebody", account, matter)) for paper in papers]
        taken_up(self.place, self.spool, accounts=True)
        return [now_of(self.spool, one) for one in came]


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    """The book, its accounts and its spool."""
    made = Firm(tmp_path)
    yield made
    made.access.close()


def _name(operation: Operation) -> str:
    return operation.why.name if operation.why is not None else operation.state


def test_a_new_corporation_belongs_to_the_matter_it_came_in_for(firm: Firm) -> None:
    """Articles uploaded for a matter make a corporation that its members see and that further papers add to; who
    brought each paper in is known."""
    articles, designation = firm.brings(firm.theo, firm.net, PAPERS["1"], PAPERS["2"])
    assert articles.filed is not None
    assert designation.filed == Filed(False, (2,), (1,), (), 1, 0)
    assert (1,) == articles.filed.founded
    net = matters.found(firm.access, firm.net)
    assert net is not None
    assert frozenset({1}) == net.corporations
    assert frozenset({firm.theo}) == uploads.brought_by(firm.access, [articles.sha256, designation.sha256])


def test_nobody_adds_to_another_matter(firm: Firm) -> None:
    """A paper of a corporation of another matter is refused whole: no paper, entry or row of the log comes of it, the
    line is the same whether that corporation is there or not known whose it is, and the bringer is not kept as one."""
    firm.brings(firm.theo, firm.net, PAPERS["1"])
    with Book.open(firm.place) as book:
        before = (book.head(), book.sources(), book.entries(1))
    known, fresh, nobodys = firm.brings(
        firm.mina,
        firm.mill,
        PAPERS["1"],
        PAPERS["2"],
        b"CERTIFICATE OF AMENDMENT\n\nThe number of shares is 650.\n" * 9,
    )
    assert ["another_matter"] * 3 == [_name(one) for one in (known, fresh, nobodys)]
    assert 1 == len({one.why for one in (known, fresh, nobodys)})
    assert known.why is not None
    assert "BestNet" not in known.why.line
    with Book.open(firm.place) as book:
        assert before == (book.head(), book.sources(), book.entries(1))
        assert book.verify_log() is None
    assert frozenset({firm.theo}) == uploads.brought_by(firm.access, [known.sha256, fresh.sha256])


def test_a_refused_paper_leaves_no_trace_in_what_waits(firm: Firm) -> None:
    """What was rolled back is filed by another as if it had never been tried."""
    firm.brings(firm.theo, firm.net, PAPERS["1"])
    (refused,) = firm.brings(firm.mina, firm.mill, PAPERS["2"])
    (filed,) = firm.brings(firm.theo, firm.net, PAPERS["2"])
    assert ("another_matter", "done") == (_name(refused), _name(filed))
    assert filed.filed == Filed(False, (2,), (1,), (), 1, 0)


def test_a_new_corporation_needs_a_matter_of_the_bringer(firm: Firm) -> None:
    """Without a matter, or for one of which he is no member, nobody who sees only his matters founds a corporation."""
    without, elsewhere = firm.brings(firm.mina, None, OTHERS)[0], firm.brings(firm.mina, firm.net, OTHERS)[0]
    assert ["no_matter", "no_matter"] == [_name(without), _name(elsewhere)]
    with Book.open(firm.place) as book:
        assert () == book.corporations()
    (filed,) = firm.brings(firm.mina, firm.mill, OTHERS)
    assert "done" == _name(filed)


def test_rights_count_when_the_paper_is_posted(firm: Firm) -> None:
    """An account that was disabled, lost its role or is not known meanwhile brings nothing in."""
    rights.disable(firm.access, firm.theo, AT, ADMIN)
    rights.withdraw(firm.access, firm.mina, "preparer", AT, ADMIN)
    rights.grant(firm.access, firm.mina, "auditor", date(2099, 1, 1), AT, ADMIN)
    became = [firm.brings(account, firm.mill, OTHERS)[0] for account in (firm.theo, firm.mina, 99, sys.maxsize)]
    assert ["no_account"] * 4 == [_name(one) for one in became]
    taken = uploaded(firm.spool, OTHERS, brought=Brought("Mina Okafor", firm.mina))
    taken_up(firm.place, firm.spool, accounts=False)
    assert "no_account" == _name(now_of(firm.spool, taken))


def test_who_sees_all_adds_to_all(firm: Firm) -> None:
    """An account that sees the whole book files papers of any corporation and of none, for no matter."""
    rights.see_all(firm.access, firm.mina, True, AT, ADMIN)
    became = firm.brings(firm.mina, None, PAPERS["1"], OTHERS)
    assert ["done", "done"] == [_name(one) for one in became]


def test_a_dry_run_tells_and_keeps_nothing(firm: Firm) -> None:
    """What a paper would do is told as it is when it is done, and neither book nor accounts know of it."""
    with Arriving(firm.spool) as paper:
        paper.write(PAPERS["1"])
        tried = paper.keep("paper.txt", Brought("somebody", firm.theo, firm.net), dry_run=True)
    taken_up(firm.place, firm.spool, accounts=True)
    tried = now_of(firm.spool, tried)
    with Book.open(firm.place) as book:
        assert () == book.sources()
    assert frozenset() == uploads.brought_by(firm.access, [tried.sha256])
    (done,) = firm.brings(firm.theo, firm.net, PAPERS["1"])
    assert (done.filed, "done", True) == (tried.filed, tried.state, told(tried)["dry_run"])
    assert "dry_run" not in told(done)
