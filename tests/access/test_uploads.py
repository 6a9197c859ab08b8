"""Nobody decides on what he brought in himself."""

from charterbook.access import accounts, uploads
from charterbook.access.database import Access
from charterbook.access.events import Who
from charterbook.access.roles import sole_user
from tests.access.people import NOW, somebody

PAPER = "a" * 64


def test_nobody_settles_what_he_brought_in(access: Access) -> None:
    """Not even with every role; somebody else may, and who brings in the same paper later may not either."""
    one, other = (somebody(access, name, "preparer", "reviewer", "admin") for name in ("One", "Other"))
    uploads.brought(access, PAPER, Who("One", one), None, NOW)
    with access.reading() as connection:
        callers = [accounts.caller(connection, each, NOW) for each in (one, other)]
    assert [False, True] == [uploads.may_settle(access, each, [PAPER]) for each in callers if each is not None]
    uploads.brought(access, PAPER, Who("Other", other), None, NOW)
    assert [False, False] == [uploads.may_settle(access, each, [PAPER]) for each in callers if each is not None]
    assert uploads.may_settle(access, sole_user("Ada Keeper"), [PAPER])


def test_a_paper_of_nobody_yet_is_seen_by_who_brought_it(access: Access) -> None:
    """And by who sees one of its corporations; by nobody else."""
    one, other = (somebody(access, name, "preparer") for name in ("One", "Other"))
    uploads.brought(access, PAPER, Who("One", one), None, NOW)
    with access.reading() as connection:
        first, second = (accounts.caller(connection, each, NOW) for each in (one, other))
    assert first is not None
    assert second is not None
    assert [True, False] == [uploads.sees_source(access, each, PAPER, []) for each in (first, second)]
    member = second._replace(corporations=frozenset({3}))
    assert uploads.sees_source(access, member, PAPER, [3])
    assert uploads.sees_source(access, sole_user("Ada Keeper"), PAPER, [])
