"""A book keeps what it is given, refuses what it must, and says what is wrong in one line, on both back ends."""

import hashlib
import sqlite3
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import psycopg
import pytest

from charterbook.model.acts import Issuance, Transfer
from charterbook.model.entries import SOLE, Account, Clocks, Entry, Posting
from charterbook.model.evidence import Source
from charterbook.model.shares import Shares
from charterbook.register import held, log, tables, tree
from charterbook.register.backend import BookError
from charterbook.register.heads import Head, Signed
from charterbook.register.kept import Approval, Copy, Corporation, Decision, KnownBy
from charterbook.register.store import Book
from tests.ledger.papers import COMMON, NOW, cited, designation, founding_paper
from tests.register.books import CONTENT, NAME, SOURCE, add_paper, authorized, change, tamper

EMPTY = tree.EMPTY.hex()


def test_a_new_book_is_empty(place: str) -> None:
    """No corporation, no paper, no entry, and the fixed head of an empty log."""
    with Book.open(place, create=True) as book:
        assert ((), (), (), None, EMPTY, None) == (
            book.corporations(), book.instruments(), book.entries(NAME), book.entry(NAME, 1), book.head(),
            book.verify_log(),
        )  # fmt: skip


def test_what_goes_in_comes_out_after_reopening(place: str) -> None:
    """Bytes, paper and entries are equal to what was added, and the paper has number 1."""
    with Book.open(place, create=True) as book:
        entries = add_paper(book)
        head = book.head()
    with Book.open(place) as book:
        assert (CONTENT, (SOURCE,), (NAME,)) == (book.source(SOURCE.sha256), book.sources(), book.corporations())
        assert [(1, NAME, 1, founding_paper())] == [
            (kept.id, kept.corporation, kept.corporation_id, kept.instrument) for kept in book.instruments(NAME)
        ]
        assert (repr(entries), head, None) == (repr(book.entries(NAME)), book.head(), book.verify_log())
        assert (repr(entries[1:]), repr(entries[2])) == (repr(book.entries(1, after=1)), repr(book.entry(1, 3)))
        assert (book.instruments()[0], None) == (book.instrument(1), book.instrument(2))
        assert () == book.instruments("Another Corporation")


def test_the_same_source_twice_changes_nothing(place: str) -> None:
    """The second time the file is known by its digest and the log does not grow."""
    with Book.open(place, create=True) as book:
        add_paper(book)
        head = book.head()
        assert (False, 1, head) == (
            book.add_source(SOURCE, CONTENT, NOW),
            book.add_instrument(founding_paper(), SOURCE.sha256, 0, NAME, NOW),
            book.head(),
        )


def test_sources_keep_the_order_in_which_they_came(place: str) -> None:
    """Neither their digests nor their names decide."""
    given = [Source(hashlib.sha256(data).hexdigest(), 1, "text/plain", data.decode()) for data in (b"c", b"a", b"b")]
    with Book.open(place, create=True) as book:
        for source in given:
            book.add_source(source, source.origin.encode(), NOW)
        assert tuple(given) == book.sources()


def test_a_source_is_told_without_its_bytes(place: str) -> None:
    """What it is and which papers stand in it; nothing of a digest that the book lacks."""
    with Book.open(place, create=True) as book:
        add_paper(book)
        assert (SOURCE, None) == (book.about(SOURCE.sha256), book.about("0" * 64))
        assert ([1], ()) == ([one.id for one in book.instruments_in(SOURCE.sha256)], book.instruments_in("0" * 64))


def test_a_source_must_have_its_own_digest(place: str) -> None:
    """Bytes under another file's digest are refused, and a source that is not there is told."""
    with Book.open(place, create=True) as book:
        with pytest.raises(BookError, match="digest"):
            book.add_source(SOURCE, CONTENT + b"!", NOW)
        with pytest.raises(BookError, match="has no source"):
            book.source(SOURCE.sha256)


def test_two_corporations_may_have_one_name(place: str) -> None:
    """They are told apart by number and identifiers, and their papers and ledgers do not mix."""
    cik, number = KnownBy("cik", None, "799694"), KnownBy("entity_number", "US-NV", "C123-1990")
    with Book.open(place, create=True) as book:
        one, two = (book.add_corporation(NAME, state, NOW) for state in ("US-NV", None))
        assert (True, True, False) == tuple(book.add_identifier(one, *by, NOW) for by in (cik, number, cik))
        book.append_entries(two, authorized(650))
        assert (Corporation(1, NAME, "US-NV", (cik, number)), Corporation(2, NAME)) == book.identities()
        assert (1, None) == (
            (found := book.corporation_by_identifier(*cik)) and found.id,
            book.corporation_by_identifier("cik", None, "1"),
        )
        assert ((), 1, None) == (book.entries(one), len(book.entries(two)), book.verify_log())
        with pytest.raises(BookError, match=r"has 2 corporations named BestNet.*: 1, 2"):
            book.entries(NAME)
        with pytest.raises(BookError, match="cik 799694 is the number of BestNet"):
            book.add_identifier(two, *cik, NOW)
        with pytest.raises(BookError, match="has no corporation 3"):
            book.append_entries(3, authorized(650))


def test_a_failed_transaction_leaves_nothing(place: str) -> None:
    """When anything fails inside the block, source, paper and log rows are all gone, also from memory."""
    with Book.open(place, create=True) as book:
        with pytest.raises(BookError, match="name the paper by its number"):
            _add_and_fail(book)
        assert (False, (), EMPTY) == (book.has_source(SOURCE.sha256), book.corporations(), book.head())
        assert (3, None) == (len(add_paper(book)), book.verify_log())


def _add_and_fail(book: Book) -> None:
    with book.writing():
        add_paper(book)
        book.append_entries(NAME, [book.entries(NAME)[-1]._replace(number=4, instrument="paper.txt")])


def test_a_failure_that_is_caught_inside_undoes_the_whole(place: str) -> None:
    """Whoever goes on after a part has failed is told that nothing was kept."""
    with Book.open(place, create=True) as book:
        with pytest.raises(BookError, match="nothing was added"):
            _fail_and_go_on(book)
        assert (EMPTY, False) == (book.head(), book.has_source(SOURCE.sha256))


def _fail_and_go_on(book: Book) -> None:
    with book.writing():
        book.add_source(SOURCE, CONTENT, NOW)
        with pytest.raises(BookError, match="does not follow"):
            book.append_entries(NAME, [authorized(1)[0]._replace(number=2)])


def test_entries_must_follow_each_other(place: str) -> None:
    """Entries made from a stale reading are refused as a whole."""
    with Book.open(place, create=True) as book:
        entries = add_paper(book)
        with pytest.raises(BookError, match="entry 1 does not follow entry 3"):
            book.append_entries(NAME, entries)
        assert repr(entries) == repr(book.entries(NAME))
        assert () == book.append_entries(NAME, ())


@pytest.mark.parametrize("shares", [Fraction("3000.000435"), Fraction(1, 2), 9_000_000_000_000])
def test_counts_are_kept_exactly_to_the_millionth(place: str, shares: Shares) -> None:
    """Fractional shares of real papers and very large totals come back exactly."""
    with Book.open(place, create=True) as book:
        entries = book.append_entries(NAME, authorized(shares))
        assert repr(authorized(shares)) == repr(entries) == repr(book.entries(NAME))


@pytest.mark.parametrize(("shares", "said"), [(Fraction(1, 3), "1/3 shares cannot"), (10**13, "too many for a book")])
def test_a_count_that_does_not_fit_is_refused(place: str, shares: Shares, said: str) -> None:
    """A third of a share, or ten trillion shares, is an error and nothing is kept."""
    with Book.open(place, create=True) as book:
        with pytest.raises(BookError, match=said):
            book.append_entries(NAME, authorized(shares))
        assert ((), None) == (book.entries(NAME), book.verify_log())


AVAILABLE = Account(COMMON, "available", SOLE)
JANE, RICHARD = (Account(COMMON, "outstanding", SOLE, None, holder) for holder in ("Jane Roe", "Richard Roe"))


def _moved(number: int, shares: Shares, source: Account, target: Account, *clocks: date | None) -> Entry:
    """An entry that moves shares, on these clocks (the last of them: effective)."""
    named = (cited(COMMON), None, cited(shares))
    act = Issuance(*named) if source == AVAILABLE else Transfer(*named)
    postings = (Posting(source, -shares), Posting(target, shares))
    return Entry(number, "final", act, Clocks(*(None,) * (4 - len(clocks)), *clocks), NOW, postings)


def test_accounts_of_holders_are_kept_once(place: str) -> None:
    """However often shares come and go, a holder's account is one row, and each entry has its own."""
    day = date(2001, 1, 1)
    given = [
        _moved(1, 100, AVAILABLE, JANE, day), _moved(2, 40, JANE, RICHARD, day), _moved(3, 5, RICHARD, JANE, day)
    ]  # fmt: skip
    with Book.open(place, create=True) as book:
        book.append_entries(NAME, given[:1])
    with Book.open(place) as book, Book.open(place) as other:
        book.append_entries(NAME, given[1:2])
        other.append_entries(NAME, given[2:])
        assert repr(tuple(given)) == repr(book.entries(NAME))
        with book.reading() as connection:
            assert 3 == len(connection.execute(tables.account.select()).all())
        assert None is book.verify_log()


def test_a_plain_entry_says_its_one_day(place: str) -> None:
    """A movement has a day where all clocks known, the effective one among them, are that day."""
    day, later = date(2001, 1, 1), date(2001, 1, 2)
    known = [(day,), (day, day), (day, day, day, day), (day, day, day, later), (day, day, None)]
    given = [_moved(number, 1, AVAILABLE, JANE, *clocks) for number, clocks in enumerate(known, 1)]
    with Book.open(place, create=True) as book:
        book.append_entries(NAME, [*given, given[0]._replace(number=6, kind="pending")])
        with book.reading() as connection:
            days = connection.execute(tables.movement.select().order_by(tables.movement.c.number))
            assert [*[day.toordinal()] * 3, None, None, None] == [row.day for row in days]


def test_what_was_known_at_a_time_never_changes(place: str) -> None:
    """An entry that a clock set back would date before another gets that one's time; `known` counts by these."""
    times = [NOW + timedelta(hours=hour) for hour in (1, 3, 2, 3, 4)]
    given = [
        _moved(number, 1, AVAILABLE, JANE, NOW.date())._replace(recorded_at=at) for number, at in enumerate(times, 1)
    ]
    with Book.open(place, create=True) as book:
        book.append_entries(NAME, given[:2])
    with Book.open(place) as book:
        kept = book.append_entries(NAME, given[2:])
        assert [times[1], times[3], times[4]] == [entry.recorded_at for entry in kept]
        assert [0, 1, 1, 4, 4, 5] == [book.known(NAME, NOW + timedelta(minutes=minutes)) for minutes in (
            59, 60, 179, 180, 239, 10_000)]  # fmt: skip
        assert (0, None) == (book.known("Another Corporation", NOW), book.verify_log())


def test_decisions_are_kept_with_who_and_why(place: str) -> None:
    """What a person decided comes back whole, by paper."""
    given = Decision(1, 1, 0, "correct", designation(600), "P. Jachim", "the figures are wrong", NOW)
    with Book.open(place, create=True) as book:
        add_paper(book)
        assert 1 == book.add_decision(*given[1:])
        assert 2 == book.add_decision(1, 2, "cannot_tell", None, "P. Jachim", "unreadable", NOW)
        assert (given, 2, 2, ()) == (
            book.decisions(1)[0], book.decisions()[1].place, len(book.decisions()), book.decisions(2)
        )  # fmt: skip
        assert None is book.verify_log()
        with pytest.raises(BookError):
            book.add_decision(7, 0, "accept", None, "P. Jachim", "no such paper", NOW)


def test_approvals_are_kept_with_who_and_what(place: str) -> None:
    """Who prepared and who approved a set of drafts comes back whole, with the files that were approved."""
    copy = Copy("1-certificate.pdf", 7, "c" * 64)
    given = Approval(2, 1, "5" * 64, "approved", "B. Counsel", "alone", "a certificate", (copy,), NOW)
    with Book.open(place, create=True) as book:
        add_paper(book)
        assert 1 == book.add_approval(NAME, "5" * 64, "prepared", "P. Jachim", None, "a certificate", (), NOW)
        assert 2 == book.add_approval(1, *given[2:])
        prepared, approved = book.approvals(NAME)
        assert (given, (), None) == (approved, prepared.copies, prepared.why)
        assert ((), None) == (book.approvals("Another Corporation"), book.verify_log())
        with pytest.raises(BookError):
            book.add_approval(7, *given[2:])


def test_notes_are_kept_in_order(place: str) -> None:
    """What waits and who decided is found again by its subject."""
    with Book.open(place, create=True) as book:
        for text in ("proposed", "accepted by P. Jachim"):
            book.add_note("review 1", text, NOW)
        book.add_note("review 2", "proposed", NOW)
        assert ("proposed", "accepted by P. Jachim") == book.notes("review 1")
        assert None is book.verify_log()


def test_the_head_is_the_root_over_all_rows(place: str) -> None:
    """The tree that grew row by row, through several transactions and openings, has the root of one built at once."""
    for _ in range(3):
        with Book.open(place, create=True) as book:
            add_paper(book)
            for count in range(3):
                book.add_note("count", str(count), NOW)
    with Book.open(place) as book:
        leaves = [
            log.row(row.sequence, row.kind, row.subject, row.payload_sha256, row.recorded_at) for row in book.rows()
        ]
        frontier = tree.Frontier()
        for leaf in leaves:
            frontier, _ = frontier.appended(leaf.leaf_hash)
        assert (leaves, 15) == (list(book.rows()), len(leaves))
        assert frontier.root().hex() == book.head() == tree.root(15, book.node).hex()
        with pytest.raises(BookError, match="no hash at level 9"):
            book.node(9, 9)


def test_signed_heads_are_kept(place: str) -> None:
    """One for each size and key; a head that is not the book's own is a fault of the log."""
    with Book.open(place, create=True) as book:
        add_paper(book)
        head = Head(len(book.rows()), bytes.fromhex(book.head()), NOW.isoformat())
        signed = Signed(head, b"k" * 32, b"s" * 64)
        assert (True, False) == (book.add_head(signed), book.add_head(signed))
        assert ((signed,), None) == (book.heads(), book.verify_log())
        book.add_head(Signed(head._replace(root=b"r" * 32), b"l" * 32, b"s" * 64))
        fault = book.verify_log()
    assert fault is not None
    assert "are not those over which a head was signed" in fault.why


@pytest.mark.parametrize(
    ("statement", "trigger", "said"),
    [
        ("UPDATE movement SET shares_millionths = 600000000 WHERE number = 2", "movement_refuses_update", "entry 1/2"),
        ("UPDATE account SET series = 'Series B'", "account_refuses_update", "entry 1/1"),
        ("UPDATE entry SET effective_on = 1 WHERE number = 3", "entry_refuses_update", "entry 1/3"),
        ("UPDATE source SET content = origin", "source_refuses_update", "source"),
        ("UPDATE instrument SET body = replace(body, '650', '600')", "instrument_refuses_update", "instrument 1"),
        ("DELETE FROM movement WHERE number = 1", "movement_refuses_delete", "entry 1/1"),
        ("UPDATE log SET subject = '9' WHERE sequence = 4", "log_refuses_update", "log row 4"),
        ("DELETE FROM log WHERE sequence = 2", "log_refuses_delete", "log row 2 is missing"),
        ("UPDATE node SET hash = leaf_hash FROM log", "node_refuses_update", "were altered"),
        ("UPDATE corporation SET name = 'Another'", "corporation_refuses_update", "corporation 1"),
        ("UPDATE identifier SET value = '1'", "identifier_refuses_update", "identifier cik//799694"),
        ("UPDATE decision SET choice = 'reject'", "decision_refuses_update", "decision 1"),
        ("UPDATE note SET body = 'no'", "note_refuses_update", "note 1"),
    ],
)
def test_tampering_is_named(place: str, statement: str, trigger: str, said: str) -> None:
    """Whoever drops a trigger and alters a row is found out: the first altered row is named."""
    with Book.open(place, create=True) as book:
        _fill(book)
    if "://" in place:
        statement = statement.replace("content = origin", "content = 'x'::bytea")
    tamper(place, statement, trigger)
    with Book.open(place) as book:
        fault = book.verify_log()
    assert fault is not None
    assert said in fault.why


def _fill(book: Book) -> None:
    """At least one row in every table."""
    add_paper(book)
    book.add_identifier(NAME, "cik", None, "799694", NOW)
    book.add_decision(1, 0, "accept", None, "P. Jachim", "read", NOW)
    book.add_note("review 1", "proposed", NOW)
    book.add_approval(NAME, "5" * 64, "prepared", "P. Jachim", None, "a certificate", (), NOW)
    head = Head(len(book.rows()), bytes.fromhex(book.head()), NOW.isoformat())
    book.add_head(Signed(head, b"k" * 32, b"s" * 64))


@pytest.mark.parametrize("verb", ["UPDATE {0} SET {1} = {1}", "DELETE FROM {0}", "TRUNCATE {0}"])
def test_every_table_is_append_only(place: str, verb: str) -> None:
    """The database itself refuses to change, delete or empty, whatever program asks; SQLite knows no TRUNCATE."""
    with Book.open(place, create=True) as book:
        _fill(book)
        head = book.head()
    refused = (sqlite3.IntegrityError, sqlite3.OperationalError, psycopg.errors.RestrictViolation)
    said = "append-only" if "://" in place or "TRUNCATE" not in verb else "syntax error"
    assert set(tables.metadata.tables) == set(tables.APPEND_ONLY)
    for name, table in tables.metadata.tables.items():
        statement = verb.format(name, table.columns.keys()[0])
        with pytest.raises(refused, match=said):
            change(place, statement + (" CASCADE" if "TRUNCATE" in verb else ""))
    with Book.open(place) as book:
        assert (head, None) == (book.head(), book.verify_log())


def test_the_tables_hold_a_record_for_each_row_of_the_log(place: str) -> None:
    """What a proof shows to others is the text whose digest the row holds."""
    with Book.open(place, create=True) as book:
        _fill(book)
        rows = {(row.kind, row.subject): row.payload_sha256 for row in book.rows()}
        with book.reading() as connection:
            found = {
                (kind, thing.subject): log.digest(thing.record.encode())
                for kind in held.KINDS
                for thing in held.things(connection, kind)
            }
    assert rows == found


def test_a_reader_sees_one_moment(place: str) -> None:
    """What another commits meanwhile shows after the block, and neither waits for the other."""
    with Book.open(place, create=True) as book, Book.open(place) as other:
        book.add_note("count", "1", NOW)
        with other.reading():
            assert ("1",) == other.notes("count")
            book.add_note("count", "2", NOW)
            assert ("1",) == other.notes("count")
        assert ("1", "2") == other.notes("count")


def test_two_books_at_one_place_follow_each_other(place: str) -> None:
    """What one has added the other takes into account at once, in ledger and log."""
    with Book.open(place, create=True) as one, Book.open(place) as two:
        for number in range(1, 9):
            entry = _moved(number, 1, AVAILABLE, JANE if number % 3 else RICHARD, NOW.date())
            (one if number % 2 else two).append_entries(NAME, [entry])
        assert (8, 9, None) == (len(two.entries(NAME)), len(one.rows()), two.verify_log())
        assert one.head() == two.head()


SHARES = 40

RACER = """
import sys
from tests.register.test_store import take_all
print(take_all(sys.argv[1], int(sys.argv[2])))
"""


def take_all(place: str, corporation: int) -> int:
    """Take one share at a time while there are any; how many they were."""
    count = 0
    with Book.open(place) as book:
        while True:
            with book.writing():
                number = len(book.entries(corporation)) + 1
                if number > SHARES:
                    return count
                entry = _moved(number, 1, AVAILABLE, JANE, NOW.date())
                book.append_entries(corporation, [entry._replace(recorded_at=datetime.now(UTC))])
                count += 1


def test_two_processes_cannot_take_the_same_shares(place: str) -> None:
    """Each looks before it takes; together they take what there is and no more, and neither is turned away."""
    with Book.open(place, create=True) as book:
        own = book.add_corporation(NAME, None, NOW)
        racers = [
            subprocess.Popen([sys.executable, "-c", RACER, place, str(own)], stdout=subprocess.PIPE, text=True)
            for _ in range(2)
        ]
        taken = [int(racer.communicate()[0]) for racer in racers]
        assert (SHARES, SHARES, SHARES + 1, None) == (
            sum(taken), len(book.entries(own)), len(book.rows()), book.verify_log()
        )  # fmt: skip
