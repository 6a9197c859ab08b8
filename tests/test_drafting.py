"""The set of papers of a step: read back from every form, checked together, and nothing said of it that is not so."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from charterbook import drafting, flow
from charterbook.drafting import FORMS, Against, DraftedSet, Shape
from charterbook.formats import docx_write, edgar_text, html_write, pdf
from charterbook.model.acts import DesignatedSharesAdjustment
from charterbook.model.drafts import Draft
from charterbook.model.instrument import Reading
from charterbook.model.plans import Step
from charterbook.plan.occasion import Occasion
from charterbook.plan.search import plan
from charterbook.plan.targets import ClassNumber, Facts, SeriesNumber, SeriesWanted, SeriesWithdrawn, Target, planned
from charterbook.register.store import Book
from tests.ledger.papers import NOW
from tests.plan.positions import NEVER, PREFERRED, SERIES_A, position
from tests.plan.test_instruments import OCCASION, TODAY, WORDS

SPECIMENS = Path(__file__).parent.parent / "examples" / "bestnet"
EMPTY = Occasion("BestNet Communications Corporation", "US-NV")
TARGETS = (SeriesWithdrawn(SERIES_A), SeriesNumber(SERIES_A, 450), WORDS)


def _steps(*targets: Target) -> tuple[Step, ...]:
    return plan(targets, position(NEVER), Facts("US-NV"), TODAY, "head", "effective").steps


def _drafted(step: Step, occasion: Occasion, shape: Shape | None = None, against: Against | None = None) -> DraftedSet:
    return drafting.draft(step, occasion, shape or Shape(), against or Against(law_as_of=TODAY))


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A book with the articles and the designation of 650 shares."""
    made = Book.open(tmp_path / "book.db", create=True)
    for name in ("1-articles.txt", "2-series-a-designation.txt"):
        data = (SPECIMENS / name).read_bytes()
        reading = flow.read(data, name)
        assert isinstance(reading, Reading)
        flow.add(made, reading, data, NOW)
    return made


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: type(target).__name__)
def test_every_paper_reads_back_from_every_form(target: Target) -> None:
    """Nothing differs, and no rule finds an error in what the program itself has written."""
    (step,) = _steps(target)
    made = _drafted(step, OCCASION._replace(record_filed_on=date(2003, 4, 28)))
    assert ((), ()) == (made.differences, made.errors)
    assert {f"{one.name}.{form}" for one in made.papers for form in FORMS} == made.files.keys()
    assert [str(number) for number in range(1, len(made.papers) + 1)] == [one.name[0] for one in made.papers]


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: type(target).__name__)
def test_what_is_still_blank_is_told_and_is_no_error(target: Target) -> None:
    """Of an occasion of which nothing is known, the dates and names are asked for by what belongs there."""
    (step,) = _steps(target)
    made = _drafted(step, EMPTY)
    assert ((), ()) == (made.differences, made.errors)
    assert "date of signing" in {what for paper, what in made.blanks if paper == made.papers[0].name}


def test_what_signing_supplies_is_told_apart_from_faults() -> None:
    """Blank signature lines, the notary's part and the missing stamp are left to do, not found."""
    (step,) = _steps(SeriesWithdrawn(SERIES_A))
    made = _drafted(step, OCCASION)
    left, found = ({one.finding.rule for one in some} for some in (made.left, made.found))
    assert {"CB301", "CB302", "CB304", "CB401"} <= left
    assert set() == found & {"CB301", "CB302", "CB304", "CB401"}


def test_a_fault_that_only_the_signed_paper_shows_is_found() -> None:
    """Before the acts of 2003 two officers sign: that the secretary does not is told of the draft, not only later."""
    day = date(2003, 4, 24)
    (step,) = plan((SeriesNumber(SERIES_A, 450),), position(NEVER), Facts("US-NV"), day, "head", "effective").steps
    president = [one for one in OCCASION.signers if "President" in one.title]
    occasion = OCCASION._replace(adopted_on=day, executed_on=day, signers=tuple(president))
    made = _drafted(step, occasion, Shape(("txt",)))
    assert any("not signed by the secretary" in one.finding.message for one in made.found)


def test_a_fault_of_the_occasion_is_an_error() -> None:
    """A paper signed before the board decided contradicts itself, whoever drafted it."""
    (step,) = _steps(SeriesNumber(SERIES_A, 450))
    made = _drafted(step, OCCASION._replace(executed_on=date(2026, 10, 1)))
    assert ("CB402", "1-certificate") in {(one.finding.rule, one.paper) for one in made.errors}


@pytest.mark.parametrize(
    ("module", "form"), [(edgar_text, "txt"), (pdf, "pdf"), (docx_write, "docx"), (html_write, "html")]
)
def test_a_form_that_says_something_else_is_caught(module: object, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were a writer to print another number, the set says so, with the file and the place."""
    (step,) = _steps(SeriesNumber(SERIES_A, 450))
    (other,) = _steps(SeriesNumber(SERIES_A, 451))
    wrong = drafting.draft(other, OCCASION, Shape(("txt",)), Against()).papers[0].draft
    write: Callable[..., bytes] = module.write  # type: ignore[attr-defined]

    def slipping(made: Draft, *more: object) -> bytes:
        return write(wrong if made.kind == wrong.kind else made, *more)

    monkeypatch.setattr(module, "write", slipping)
    made = _drafted(step, OCCASION, Shape((form,)))
    assert any(one.startswith(f"1-certificate.{form}: ") and "451" in one for one in made.differences)


def test_letters_that_edgar_lacks_are_no_difference() -> None:
    """The text form prints Cafe for Café, as EDGAR asks; the other forms print the name, and the rules see the name."""
    (step,) = _steps(SeriesWithdrawn(SERIES_A))
    made = _drafted(step, OCCASION._replace(corporation="Café Zoë Holdings, Inc."))
    assert ((), ()) == (made.differences, made.errors)
    assert b"Cafe Zoe Holdings" in made.files["1-certificate.txt"]
    assert "Café Zoë Holdings" in made.files["1-certificate.html"].decode()


def test_the_same_set_twice_is_the_same_bytes() -> None:
    """Files can be compared by their digests, on any day."""
    (step,) = _steps(SeriesWithdrawn(SERIES_A))
    assert _drafted(step, OCCASION).files == _drafted(step, OCCASION).files


def test_the_notice_is_on_every_paper_until_it_is_left_out() -> None:
    """A draft says that it is one, in each form; a copy to sign does not."""
    (step,) = _steps(SeriesWithdrawn(SERIES_A))
    for notice, expected in (("Draft for review by counsel.", True), ("", False)):
        made = _drafted(step, OCCASION, Shape(("txt", "html"), notice=notice))
        assert {expected} == {b"review by counsel" in data for data in made.files.values()}


def test_a_set_is_held_against_the_book(book: Book) -> None:
    """A number before the change that is not the book's is found, and the papers that the book holds are not missed."""
    (step,) = _steps(SeriesNumber(SERIES_A, 450))
    act = step.act
    assert isinstance(act, DesignatedSharesAdjustment)
    wrong = step._replace(act=act._replace(before=planned(700), change=planned(-250)))
    alone, good, bad = (
        {one.finding.rule for one in _drafted(some, OCCASION, Shape(("txt",)), against).found}
        for some, against in (
            (step, Against()),
            (step, Against(book, OCCASION.corporation)),
            (wrong, Against(book, OCCASION.corporation)),
        )
    )
    assert "CB403" in alone
    assert "CB403" not in good
    assert bad - good


def test_a_later_step_is_held_against_the_book_as_the_earlier_ones_leave_it(book: Book) -> None:
    """A series larger than the class of today fits into the class that the step before enlarges."""
    first, second = _steps(
        ClassNumber(PREFERRED, 30_000_000), SeriesWanted(PREFERRED, "Series B Preferred Stock", 15_000_000)
    )
    without, with_ = (
        {
            one.finding.rule
            for one in _drafted(
                second, OCCASION, Shape(("txt",)), Against(book, OCCASION.corporation, None, steps)
            ).found
        }
        for steps in ((), (first,))
    )
    assert {"NV-78.2-DES-CAP"} == without - with_
