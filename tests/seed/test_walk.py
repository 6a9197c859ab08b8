"""The walk of the 650: the number is followed through each room of the house, with its bytes, down to bytes again."""

import re
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest

from charterbook.formats import edgar, edgar_text
from charterbook.instruments.draft import draft
from charterbook.instruments.read import read
from charterbook.law.check import check
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.position import position
from charterbook.ledger.posting import post
from charterbook.model.acts import Act, Correction, DesignatedSharesAdjustment, Resolution
from charterbook.model.bare import differences
from charterbook.model.entries import Exactly, Position
from charterbook.model.evidence import Cited, Disputed, Source, Span, Text, Unreadable
from charterbook.model.instrument import Instrument
from charterbook.model.shares import words_and_figures
from charterbook.plan.instruments import supposed
from charterbook.plan.occasion import Occasion, Person
from charterbook.plan.search import plan
from charterbook.plan.targets import Facts, WordsCorrected
from charterbook.text.view import View
from tests.text.views import marks_of

ROOT = Path(__file__).parent.parent.parent
FOUNDING = ROOT.parent / "shared" / "seed" / "000_97f2ddf01c11847b.txt"
SPECIMEN = ROOT / "examples" / "bestnet" / "3-series-a-decrease.txt"
SERIES_A = "Series A Convertible Preferred Stock"
AT = datetime(2003, 5, 1, tzinfo=UTC)
TODAY = date(2003, 5, 20)


class Walk(NamedTuple):
    """The bytes that come in and the four places at which they say 650."""

    data: bytes
    places: tuple[int, ...]

    def words(self, spans: tuple[Span, ...]) -> list[str]:
        """What the bytes of these spans say, white space folded."""
        return [" ".join(self.data[span.start : span.end].decode("ascii").split()) for span in spans]

    def at(self, cited: object) -> set[int]:
        """Which of the four places a value cites."""
        assert isinstance(cited, Cited | Disputed)
        return {span.start for span in cited.spans} & set(self.places)


def _text(walk: Walk) -> Text:
    """formats: bytes to Text."""
    source = Source(sha256(walk.data).hexdigest(), len(walk.data), "text/plain", "the paper")
    texts = edgar.read(walk.data, source)
    assert not isinstance(texts, Unreadable)
    (text,) = texts
    at = [match.start() for match in re.finditer("650", text.characters)]
    spans = [text.span(start, start + 3) for start in at]
    assert list(walk.places) == [span.start for span in spans]
    assert ["650"] * 4 == walk.words(tuple(spans))
    return text


def _marks(walk: Walk, text: Text) -> None:
    """text: three marks with two witnesses, and one that keeps both readings."""
    counts = [found.cited for found in marks_of(View(text)) if found.slot == "N" and walk.at(found.cited)]
    *agreeing, last = counts
    assert [(650, 2, ["650", "Six Hundred Fifty"])] * 3 == [
        (cited.value, cited.witnesses, walk.words(cited.spans)) for cited in agreeing if isinstance(cited, Cited)
    ]
    assert isinstance(last, Disputed)
    assert [(600, ["Six Hundred"]), (650, ["650"])] == [
        (reading.value, walk.words(reading.spans)) for reading in last.readings
    ]
    assert [{place} for place in walk.places] == [walk.at(cited) for cited in counts]


def _decrease(acts: tuple[Act, ...]) -> DesignatedSharesAdjustment:
    (act,) = (act for act in acts if isinstance(act, DesignatedSharesAdjustment))
    return act


def _acts(walk: Walk, text: Text) -> Instrument:
    """instruments: one act of 650 fewer in the certificate, another with its own numbers in the resolution."""
    instruments = read(text)
    assert not isinstance(instruments, Unreadable)
    (paper,) = instruments
    first, second, third, fourth = walk.places
    act = _decrease(paper.acts)
    assert act.change is not None
    assert act.after is not None
    assert act.before is not None
    assert ("designation_amendment", -650, 0, 650) == (paper.kind, act.change.value, act.after.value, act.before.value)
    assert ({first}, {first}, {second}) == (walk.at(act.change), walk.at(act.before), walk.at(act.returned))
    assert isinstance(act.before, Cited)
    assert act.before.derived
    (resolution,) = (act for act in paper.exhibits[0].acts if isinstance(act, Resolution))
    resolved = _decrease(resolution.resolved)
    assert ({third}, {fourth}) == (walk.at(resolved.change), walk.at(resolved.returned))
    assert isinstance(resolved.returned, Disputed)
    return paper


def _position(walk: Walk, paper: Instrument) -> Position:
    """ledger: 650 into Series A by the recital, 650 out of it pending; then the balances on both bases."""
    entries = post(Ledger(), paper, "1", AT).entries
    moved = [
        (entry.kind, posting.account.leaf, posting.shares)
        for entry in entries
        for posting in entry.postings
        if posting.account.leaf == "available"
    ]
    assert [("final", "available", 650), ("pending", "available", -650)] == moved
    assert [0] * len(entries) == [sum(posting.shares for posting in entry.postings) for entry in entries]
    assert walk.places[0] in walk.at(_decrease(tuple(entry.act for entry in entries)).change)
    assert paper.corporation is not None
    name = str(paper.corporation.value)
    effective, adopted = (position(Ledger.of(entries), name, TODAY, None, basis) for basis in ("effective", "adopted"))
    assert [Exactly(650), Exactly(0)] == [one.classes[0].series[0].authorized for one in (effective, adopted)]
    return adopted


def _finding(walk: Walk, paper: Instrument) -> str:
    """law: the words and figures that disagree are found, and the bytes of both sides shown. Goes out: those words."""
    (finding,) = (one for verdict in check(paper) for one in verdict.findings if one.rule == "CB101")
    assert ["Six Hundred", "650"] == walk.words(finding.spans[:2])
    assert walk.places[3] == finding.spans[1].start
    assert "error" == finding.level
    return " ".join(walk.data[finding.spans[0].start : finding.spans[1].end + 1].decode("ascii").split())


def _corrected(paper: Instrument, now: Position, faulty: str) -> Instrument:
    """plan: one step, the correction of the resolution's number; words and figures come from one number."""
    assert paper.title is not None
    target = WordsCorrected(paper.title.value, faulty, words_and_figures(650))
    found = plan((target,), now, Facts("US-NV"), TODAY, "head", "adopted")
    (step,) = found.steps
    assert isinstance(step.act, Correction)
    assert ("Six Hundred (650)", "Six Hundred Fifty (650)") == (step.act.faulty.value, step.act.corrected.value)
    occasion = Occasion(
        now.corporation, "US-NV", executed_on=TODAY, signers=(Person("Paul H. Jachim", "Secretary"),),
        record_filed_on=date(2003, 4, 28),
    )  # fmt: skip
    return supposed(step, occasion)


def _bytes(correction: Instrument) -> bytes:
    """instruments and formats: the draft as bytes, which read back as what was drafted."""
    written = edgar_text.write(draft(correction))
    texts = edgar.read(written, Source(sha256(written).hexdigest(), len(written), "text/plain", "the draft"))
    assert not isinstance(texts, Unreadable)
    back = read(texts[0])
    assert not isinstance(back, Unreadable)
    assert () == differences(correction, back[0])
    return written


@pytest.mark.parametrize(
    "paper",
    [
        pytest.param(
            FOUNDING,
            marks=pytest.mark.skipif(
                not FOUNDING.exists(), reason="the founding paper does not stand beside this checkout"
            ),
            id="the founding paper",
        ),
        pytest.param(SPECIMEN, id="the specimen"),
    ],
)
def test_the_walk_of_the_650(paper: Path) -> None:
    """Bytes, Text, marks, acts, entries, position, findings, plan, draft, bytes: in each room the 650 and its bytes."""
    data = paper.read_bytes()
    walk = Walk(data, tuple(match.start() for match in re.finditer(b"650", data)))
    if paper == FOUNDING:
        assert (1352, 1488, 4436, 4609) == walk.places
    text = _text(walk)
    _marks(walk, text)
    instrument = _acts(walk, text)
    now = _position(walk, instrument)
    faulty = _finding(walk, instrument)
    assert "Six Hundred (650)" == faulty
    written = _bytes(_corrected(instrument, now, faulty))
    assert b"Six Hundred Fifty (650)" in b" ".join(written.split())
