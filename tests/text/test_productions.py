"""The engine finds each production at its cue and nowhere else, with its slots and their bytes."""

from charterbook.text.marks import SLOTS, Masked
from charterbook.text.productions import FORWARD, Match, Production, Table
from tests.text.views import marks_of, view

TABLE = Table(
    (
        Production("decrease", "decreased by", r"decreased by {N:change} shares"),
        Production("backward", "are outstanding", r"{N:shares} shares of {S:series} are outstanding", back=60),
        Production("worded", "for the purpose of", r"for the purpose of (?P<purpose>[^.]{3,80})"),
        Production("same", "nothing", r"nothing"),
        Production("same", "to nothing", r"to nothing"),
    )
)


def _run(words: str) -> list[Match]:
    made = view(words)
    return TABLE.run(made, Masked(made.lowered, marks_of(made)))


def _facts(words: str) -> list[str]:
    return [match.fact for match in _run(words)]


def test_a_slot_holds_its_mark() -> None:
    """The number in the slot is the mark itself, with value and evidence."""
    (match,) = _run("be decreased by Six Hundred Fifty (650) shares.")
    assert (650, "count") == (match.slots["change"].cited.value, match.slots["change"].kind)


def test_what_stands_before_the_cue_is_reached_back_to() -> None:
    """A production may begin before its cue."""
    (match,) = _run("As of today 400 shares of Series A Preferred Stock are outstanding.")
    assert (400, "Series A Preferred Stock") == (
        match.slots["shares"].cited.value,
        match.slots["series"].cited.value,
    )


def test_words_in_a_slot_are_cited_as_the_paper_has_them() -> None:
    """Case and place of the words are the paper's."""
    paper = "made for the purpose of Amending a Series."
    (match,) = _run(paper)
    (span,) = match.slots["purpose"].cited.spans
    assert ("Amending a Series", "Amending a Series") == (
        match.slots["purpose"].cited.value,
        paper[span.start : span.end],
    )


def test_a_cue_alone_is_no_fact() -> None:
    """The whole pattern must stand there."""
    assert [] == _facts("be decreased by a vote of the holders; none of them are outstanding.")


def test_a_match_must_hold_its_cue() -> None:
    """A pattern found in the window before a cue that it does not reach is not taken for it."""
    assert ["backward"] == _facts(
        "400 shares of Series A Preferred Stock are outstanding. No warrants are outstanding."
    )


def test_of_two_matches_of_one_fact_the_longer_stays() -> None:
    """Overlapping wordings of one fact give it once."""
    (match,) = _run("reduced to no number but to nothing.")
    assert "to nothing" == view("reduced to no number but to nothing.").folded[match.start : match.end]


def test_facts_come_in_the_order_of_the_paper() -> None:
    """Whatever the order of the table."""
    assert ["same", "decrease"] == _facts("to nothing, and be decreased by 5 shares")


def test_a_pattern_reaches_only_so_far() -> None:
    """The cost of a cue is bounded: nothing beyond the window is read."""
    far = Table((Production("far", "begins", r"begins[^.]{1,5000}ends"),))
    near, beyond = (view(f"begins {'x' * width} ends") for width in (FORWARD - 20, FORWARD + 20))
    assert ["far"] == [match.fact for match in far.run(near, Masked(near.lowered, []))]
    assert [] == far.run(beyond, Masked(beyond.lowered, []))


def test_the_masked_view_maps_back() -> None:
    """Each mark is one letter of its kind, and its place is the mark's place."""
    made = view("the 650 shares of Series A Preferred Stock of BestNet Communications Corporation")
    masked = Masked(made.lowered, marks_of(made))
    expected = f"the {SLOTS['N']} shares of {SLOTS['S']} of {SLOTS['K']}"
    assert expected == masked.letters
    at = masked.letters.index(SLOTS["S"])
    assert "Series A Preferred Stock" == made.folded[slice(*masked.place(at, at + 1))]
