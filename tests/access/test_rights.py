"""What an account may do: its roles on a day, its matters, and that what is taken away is gone at once."""

from datetime import timedelta

import pytest

from charterbook.access import accounts, matters, rights
from charterbook.access.accounts import caller
from charterbook.access.database import Access
from charterbook.access.roles import ROLES, Caller, Permission, Role, may, permitted, sees, sole_user
from tests.access.people import BY, NOW, somebody

HANDS_ON: frozenset[Permission] = frozenset({"prepare", "review", "approve", "sign", "administer"})


def _caller(access: Access, account: int, days: int = 0) -> Caller:
    with access.reading() as connection:
        found = caller(connection, account, NOW + timedelta(days=days))
    assert found is not None
    return found


def test_each_role_may_what_its_name_says() -> None:
    """An auditor reads and exports and changes nothing; who prepares does not review, approve or sign."""
    assert frozenset({"read", "export", "audit"}) == permitted(frozenset({"auditor"}))
    assert frozenset({"read"}) == permitted(frozenset({"viewer"}))
    assert {"prepare"} == HANDS_ON & permitted(frozenset({"preparer"}))
    assert {"review", "approve"} == HANDS_ON & permitted(frozenset({"reviewer"}))
    assert {"sign"} == HANDS_ON & permitted(frozenset({"signer"}))
    assert {"administer"} == HANDS_ON & permitted(frozenset({"admin"}))


def test_an_auditor_comes_for_a_time(access: Access) -> None:
    """Without a last day the role is not given; on the day after it the account may do nothing."""
    account = somebody(access, "An Auditor")
    assert rights.grant(access, account, "auditor", None, NOW, BY) is not None
    assert rights.grant(access, account, "auditor", NOW.date() - timedelta(days=1), NOW, BY) is not None
    assert rights.grant(access, account, "auditor", NOW.date() + timedelta(days=3), NOW, BY) is None
    assert frozenset({"read", "export", "audit"}) == _caller(access, account, 3).permissions
    assert frozenset() == _caller(access, account, 4).permissions


@pytest.mark.parametrize("role", [role for role in ROLES if role != "auditor"])
def test_a_role_that_is_taken_away_is_gone(access: Access, role: Role) -> None:
    """From the next look on."""
    somebody(access, "Another Admin", "admin")
    account = somebody(access, "A. Clerk", role)
    assert permitted(frozenset({role})) == _caller(access, account).permissions
    assert rights.withdraw(access, account, role, NOW, BY) is None
    assert frozenset() == _caller(access, account).permissions


def test_the_last_admin_stays(access: Access) -> None:
    """Neither the role nor the account can be taken from him; from the one before the last they can."""
    first, second = somebody(access, "First", "admin"), somebody(access, "Second", "admin")
    assert rights.disable(access, first, NOW, BY) is None
    assert rights.withdraw(access, second, "admin", NOW, BY) is not None
    assert rights.disable(access, second, NOW, BY) is not None
    assert rights.enable(access, first, NOW, BY) is None
    assert rights.withdraw(access, second, "admin", NOW, BY) is None


def test_a_corporation_of_another_matter_is_not_there(access: Access) -> None:
    """One sees what is in one's matters, all of it where that was given, and nothing without a matter."""
    own, other = (matters.add(access, name, NOW, BY) for name in ("Own", "Other"))
    assert isinstance(own, int)
    assert isinstance(other, int)
    matters.put_in(access, own, 7, NOW, BY)
    matters.put_in(access, other, 8, NOW, BY)
    account = somebody(access, "A. Clerk", "preparer")
    assert frozenset() == _caller(access, account).corporations
    matters.join(access, own, account, NOW, BY)
    found = _caller(access, account)
    assert (True, False) == (sees(found, 7), sees(found, 8))
    assert (True, False, False) == (may(found, "read", 7), may(found, "read", 8), may(found, "review", 7))
    assert rights.see_all(access, account, True, NOW, BY) is None
    assert may(_caller(access, account), "read", 8)
    assert rights.see_all(access, account, False, NOW, BY) is None
    matters.leave(access, own, account, NOW, BY)
    assert frozenset() == _caller(access, account).corporations


def test_a_disabled_account_is_nobody(access: Access) -> None:
    """Its name stays taken, since the book's decisions bear it."""
    account = somebody(access, "A. Clerk", "preparer")
    assert rights.disable(access, account, NOW, BY) is None
    with access.reading() as connection:
        assert caller(connection, account, NOW) is None
    assert isinstance(accounts.add(access, " a. CLERK", None, NOW, BY), str)


@pytest.mark.parametrize("email", ["nobody", "a@", "@b.example", "a b@c.example", "\u212a@firm.example"])
def test_an_address_that_could_be_taken_for_another_is_refused(access: Access, email: str) -> None:
    """By it an identity provider's account is recognised."""
    assert isinstance(accounts.add(access, "A. Clerk", None, NOW, BY, email), str)


def test_the_one_user_may_do_all() -> None:
    """As on the command line, with the book's file in his hands."""
    caller_ = sole_user("Ada Keeper")
    assert all(may(caller_, permission, 99) for permission in (*HANDS_ON, "read", "export", "audit"))
