"""What the user knows of a signing, as TOML or as the words of a command: in come names and values, out goes an
`Occasion`, or what is wrong with it in one line. `told` is the way back.

adopted_on = 2003-05-20                       # the day of the board's resolution
meeting = "special"
quorum = true
signers = ["Robert A. Blanchard, President", "Paul H. Jachim, Secretary"]
venue = "Michigan, Kent"
[[consenting]]                                # stockholders who consent in writing
name = "Ada Marlowe"
shares = "1,000"
stock = "Common Stock"
by = "Ben Okoro, Manager"                     # who signs for a holder that is no person
[[vote]]                                      # or the votes of their meeting: this one of all stock
for = "6,000"
against = "1,000"
entitled = "10,000"
meeting = "special"
[[vote]]                                      # and this one of a class that votes by itself
stock = "Common Stock"
for = "5,000"
against = "0"
entitled = "8,000"
meeting = "special"
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from numbers import Rational
from typing import Any, NamedTuple, cast, get_args

from charterbook.model.shares import Shares, decimal_string
from charterbook.plan import target_values as values
from charterbook.plan.occasion import Consenting, MeetingType, Occasion, Person, ShareStatement, Venue, Vote


class Field(NamedTuple):
    """A field of the occasion: what it is, how it is read, how a command's help shows it (None where only a file can
    say it), whether it may be given several times, and the command's option where that is not the field's name."""

    what: str
    read: Callable[[Any], Any]
    shown: str | None
    several: bool = False
    option: str | None = None


def occasion(said: Mapping[str, Any], corporation: str, jurisdiction: str) -> Occasion | str:
    """The occasion of these values, by the names of `FIELDS`; or one line that says what is wrong with them."""
    found = fields(said)
    return found if isinstance(found, str) else Occasion(corporation, jurisdiction, **found)


def fields(said: Mapping[str, Any]) -> dict[str, Any] | str:
    """These values as an `Occasion` holds them; or one line that says what is wrong with them."""
    for name in said:
        if name not in FIELDS:
            return f"there is no {name}; these are: {', '.join(FIELDS)}"
    found: dict[str, Any] = {}
    for name, value in said.items():
        try:
            found[name] = FIELDS[name].read(value)
        except ValueError as wrong:
            return f"{name}: {wrong}"
    return found


def from_toml(text: str) -> dict[str, Any] | str:
    """The names and values of a TOML text; or what is wrong with it."""
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return f"is no TOML: {error}"


def told(occasion: Occasion) -> dict[str, Any]:
    """The values of an occasion as plain JSON, from which `occasion` makes an equal one."""
    known = {name: getattr(occasion, name) for name in FIELDS}
    return {name: _told(value) for name, value in known.items() if value is not None and value != ()}


def _told(value: Any) -> Any:
    match value:
        case Person(name, title):
            return f"{name}, {title}"
        case Venue(state, county):
            return f"{state or ''}, {county or ''}"
        case Consenting(name, shares, stock, signed_on, by):
            holder = {"name": name, "shares": decimal_string(shares), "stock": stock}
            more = {"signed_on": signed_on, "by": by}
            return {**holder, **{key: _told(given) for key, given in more.items() if given is not None}}
        case Vote(votes_for, against, entitled, meeting, stock):
            counts = zip(("for", "against", "entitled"), (votes_for, against, entitled), strict=True)
            of = {} if stock is None else {"stock": stock}
            return {**of, **{name: decimal_string(count) for name, count in counts}, "meeting": meeting}
        case date():
            return value.isoformat()
        case tuple():
            return [_told(one) for one in value]
        case bool():
            return value
        case int() | Rational():
            return decimal_string(cast("Shares", value))
    return value


def _day(value: Any) -> date:
    if isinstance(value, str):
        return values.day(value)
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError(f"{value!r} is not a date of the form 2003-04-24")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text in quotation marks")
    return values.words(value)


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool) and value not in ("yes", "no"):
        raise ValueError(f"{value!r} is neither yes nor no")
    return value in (True, "yes")


def _one_of(*choices: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in choices:
            raise ValueError(f"{value!r} is none of {', '.join(choices)}")
        return str(value)

    return read


def _person(value: Any) -> Person:
    name, _, title = _text(value).rpartition(",")
    if not name.strip() or not title.strip():
        raise ValueError(f"{value!r} is not of the form 'NAME, TITLE'")
    return Person(name.strip(), title.strip())


def _director(value: Any) -> Person:
    return _person(value) if "," in _text(value) else Person(_text(value), "Director")


def _venue(value: Any) -> Venue:
    state, _, county = _text(value).partition(",")
    return Venue(state.strip() or None, county.strip() or None)


def _each(read: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    def read_all(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, Sequence) or isinstance(value, str):
            raise ValueError(f"{value!r} is no list")
        return tuple(read(one) for one in value)

    return read_all


def _count(value: Any) -> Shares:
    return values.shares(str(value) if isinstance(value, int) and not isinstance(value, bool) else _text(value))


def _table(value: Any, needed: tuple[str, ...], more: tuple[str, ...] = ()) -> Mapping[str, Any]:
    """The entries of a TOML table with exactly these names."""
    if not isinstance(value, Mapping):
        raise ValueError(f"{value!r} is no table with {', '.join(needed)}")
    for name in value:
        if name not in (*needed, *more):
            raise ValueError(f"there is no {name}; these are: {', '.join((*needed, *more))}")
    for name in needed:
        if name not in value:
            raise ValueError(f"{name} is missing")
    return value


def _consenting(value: Any) -> Consenting:
    said = _table(value, ("name", "shares", "stock"), ("signed_on", "by"))
    signed_on = _day(said["signed_on"]) if "signed_on" in said else None
    by = _person(said["by"]) if "by" in said else None
    return Consenting(_text(said["name"]), _count(said["shares"]), _text(said["stock"]), signed_on, by)


def _vote(value: Any) -> Vote:
    said = _table(value, ("for", "against", "entitled", "meeting"), ("stock",))
    votes_for, against, entitled = (_count(said[name]) for name in ("for", "against", "entitled"))
    if votes_for + against > entitled:
        raise ValueError("more votes are counted than could be cast")
    stock = _text(said["stock"]) if "stock" in said else None
    return Vote(votes_for, against, entitled, "annual" if _ANNUAL(said["meeting"]) == "annual" else "special", stock)


def _votes(value: Any) -> tuple[Vote, ...]:
    """The votes of one meeting; a single one may stand alone. Each is of other stock."""
    votes: tuple[Vote, ...] = _each(_vote)(value) if isinstance(value, list) else (_vote(value),)
    if len({vote.meeting for vote in votes}) > 1:
        raise ValueError("the votes are of one meeting, which is special or annual")
    if len({vote.stock for vote in votes}) < len(votes):
        raise ValueError("two votes are of the same stock; say with stock which class or series each is of")
    return votes


_ANNUAL = _one_of("special", "annual")
_DAY, _WORDS, _PERSON = "DATE", "WORDS", "'NAME, TITLE'"

FIELDS: Mapping[str, Field] = {
    "adopted_on": Field("the day of the board's resolution", _day, _DAY),
    "executed_on": Field("the day of signing", _day, _DAY),
    "effective_on": Field("the day from which the paper takes effect, where not from its filing", _day, _DAY),
    "meeting": Field("how the board acted", _one_of(*get_args(MeetingType)), "|".join(get_args(MeetingType))),
    "quorum": Field("whether a quorum was present", _yes_or_no, "yes|no"),
    "directors": Field("a director who signs the written consent", _each(_director), "NAME", several=True),
    "signers": Field("who signs the certificate", _each(_person), _PERSON, several=True),
    "secretary": Field("who certifies the resolution (default: the signer who is secretary)", _person, _PERSON),
    "venue": Field("where a notary takes the acknowledgments", _venue, "'STATE, COUNTY'"),
    "designation_filed_on": Field("when the designation was filed that is amended or withdrawn", _day, _DAY),
    "record_filed_on": Field("when the record was filed that is corrected", _day, _DAY),
    "statement": Field(
        "on the shares of the series, as you confirm it", _one_of(*get_args(ShareStatement)), _WORDS
    ),
    "holders": Field("who of the stockholders approved, where the step asks for a vote", _text, _WORDS),
    "holders_approved_on": Field("when they approved", _day, _DAY),
    "consenting": Field("the stockholders who consent in writing", _each(_consenting), None, several=True),
    "vote": Field("the votes of their meeting", _votes, None),
    "total": Field("the shares of all classes after the step, as the charter states them", _count, "NUMBER"),
    "exhibit_number": Field("the EDGAR exhibit number", _text, "NUMBER", option="exhibit"),
}  # fmt: skip
"""What a user can say of a signing, by the name of the field of `Occasion`."""
