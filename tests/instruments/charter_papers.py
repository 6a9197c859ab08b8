"""Short fictitious charter papers for the tests, and their acts in one line each."""

from hashlib import sha256

from charterbook.formats import edgar
from charterbook.instruments.read import read
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Incorporation,
    NameChange,
    ParValueChange,
    Restatement,
    SeriesDesignation,
    Split,
)
from charterbook.model.evidence import Cited, Disputed, Source, Unreadable
from charterbook.model.instrument import Instrument
from charterbook.model.shares import ParValue, decimal_string

ARTICLES = "ARTICLES OF INCORPORATION\n\nOF\n\nLARCH HOLLOW MILLS, INC.\n\n"
CERTIFICATE = "CERTIFICATE OF INCORPORATION\n\nOF\n\nLARCH HOLLOW MILLS, INC.\n\n"
AMENDMENT = (
    "CERTIFICATE OF AMENDMENT\n\nOF\n\nCERTIFICATE OF INCORPORATION\n\nOF\n\nLARCH HOLLOW MILLS, INC.\n\n"
    "Larch Hollow Mills, Inc., a corporation organized and existing under the laws of the State of Delaware, "
    "certifies:\n\n"
)
RESTATED = (
    "AMENDED AND RESTATED\n\nCERTIFICATE OF INCORPORATION\n\nOF\n\nLARCH HOLLOW MILLS, INC.\n\n"
    "Larch Hollow Mills, Inc., a corporation organized and existing under the laws of the State of Delaware, certifies "
    "that its Certificate of Incorporation is amended and restated to read in its entirety as follows:\n\n"
)
CHANGE = (
    "Certificate of Change Pursuant to NRS 78.209\n\n1. Name of corporation: Larch Hollow Mills, Inc.\n\n"
    "2. The board of directors have adopted a resolution pursuant to NRS 78.209.\n\n"
    "3. The current number of authorized shares and the par value, if any, of each class or series, if any, of shares "
    "before the change:\n\n{before}\n\n4. The number of authorized shares and the par value, if any, of each class or "
    "series, if any, of shares after the change:\n\n{after}\n\n5. The number of shares of each affected class or "
    "series, if any, to be issued after the change in exchange for each issued share of the same class or series:\n\n"
    "{exchange}\n\n6. The provisions, if any, for the issuance of fractional shares, or for the payment of money or "
    "the issuance of scrip to stockholders otherwise entitled to a fraction of a share and the percentage of "
    "outstanding shares affected thereby:\n\n{fractions}\n\n7. Effective date of filing: (optional)"
)
SIGNED = "\n\nSigned on March 3, 2009.\n\n/s/ Ada Quill\nAda Quill, President\n"


def instrument(words: str) -> Instrument:
    """The one paper of these words, signed by its president."""
    data = (words + SIGNED).encode()
    texts = edgar.read(data, Source(sha256(data).hexdigest(), len(data), "text/plain", "a test"))
    assert not isinstance(texts, Unreadable)
    found = read(texts[0])
    assert not isinstance(found, Unreadable)
    return found[0]


def told(words: str) -> list[str]:
    """The acts on capital and name of a paper, a line each."""
    return [line for act in instrument(words).acts if (line := one_line(act))]


def one_line(act: Act) -> str:
    """An act in one line: "class Common Stock 100 $0.01"; empty for acts of authority."""
    match act:
        case Incorporation():
            return "incorporation"
        case Restatement():
            return "restatement"
        case ClassAuthorization():
            board = " by board" if act.series_by_board else ""
            return f"class {act.share_class.value} {plain(act.after)}{_par(act.par_value)}{board}"
        case AuthorizedSharesAdjustment():
            return (
                f"adjust {act.share_class.value} {plain(act.before)} -> {plain(act.after)} ({plain(act.change)})"
                f"{_par(act.par_value)}"
            )
        case Split():
            fractions = f" {act.fractions.value}" if act.fractions else ""
            return f"split {act.share_class.value} {plain(act.new)} for {plain(act.old)}{fractions}"
        case ParValueChange():
            return f"par {act.share_class.value} {plain(act.before)} -> {plain(act.after)}"
        case NameChange():
            return f"name {plain(act.before)} -> {plain(act.after)}"
        case SeriesDesignation():
            return f"series {plain(act.series)} {plain(act.after)}{_par(act.par_value)}"
        case _:
            return ""


def plain(stated: object) -> str:
    """A stated value: "100", "100?" where derived, "up to 100", "600|650" where disputed, "-" where absent."""
    match stated:
        case None:
            return "-"
        case Disputed(readings):
            return "|".join(plain(reading) for reading in readings)
        case Cited(value=ParValue(usd)):
            return "no par" if usd is None else f"${usd}"
        case Cited(value=str(words)):
            return words
        case Cited():
            number = decimal_string(stated.value)
            return f"{stated.qualifier} {number}" if stated.qualifier else number + ("?" if stated.derived else "")
        case _:
            raise AssertionError(stated)


def _par(stated: object) -> str:
    return "" if stated is None else f" {plain(stated)}"
