"""Short papers of fictitious corporations for the tests of whose a paper is and of what waits."""

from datetime import UTC, datetime, timedelta

from charterbook import flow
from charterbook.model.instrument import Reading
from charterbook.register.store import Book

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ARTICLES = """ARTICLES OF INCORPORATION

OF

{upper}

     {says}

     FIRST: The name of the corporation is {name}{former}

     SECOND: The corporation is organized under the laws of the State of {state}.

     THIRD: The total number of shares of Common Stock that the corporation may issue is {shares} shares, par value
$0.001 per share. The corporation may issue 10,000 shares of Preferred Stock, par value $0.001 per share, in one or more
series, and the board of directors may fix by resolution the number and the rights of each series.

     FOURTH: These articles were adopted by the incorporator on May 4, 1998.

     IN WITNESS WHEREOF, these articles are signed on May 4, 1998.

                                /s/ Ada Brun
                                Ada Brun, Incorporator
"""
CHANGE = """CERTIFICATE OF AMENDMENT OF CERTIFICATE OF DESIGNATION

OF

{upper}

     {name}, a {state} corporation (the "Corporation"), certifies pursuant to NRS 78.1955:{says}

     1. The Certificate of Designation of the Series A Preferred Stock was filed on April 22, 1999 and fixed the number
of shares of the series at six hundred fifty (650) shares.

     2. The board of directors adopted on May {day}, 2003 the following resolution:

     RESOLVED, that the number of authorized shares of Series A Preferred Stock is {change}.

     IN WITNESS WHEREOF, this certificate is signed on May {day}, 2003.

                                /s/ Ada Brun
                                Ada Brun, President
"""
DISPUTED = "decreased from six hundred fifty (650) shares to six hundred (60) shares"
CLEAR = "decreased from six hundred fifty (650) shares to six hundred (600) shares"


def articles(name: str, says: str = "", state: str = "Nevada", former: str = "", shares: str = "1,000,000") -> bytes:
    """Articles of a corporation; `says` is a sentence more, such as one with a registrar's number."""
    formerly = f" (formerly known as {former})" if former else ""
    text = ARTICLES.format(name=name, upper=name.upper(), says=says, state=state, former=formerly, shares=shares)
    return text.encode()


def change(name: str, what: str = CLEAR, says: str = "", state: str = "Nevada", day: int = 20) -> bytes:
    """A certificate that changes the number of Series A, which it recites at 650."""
    return CHANGE.format(name=name, upper=name.upper(), says=says, state=state, change=what, day=day).encode()


def added(book: Book, data: bytes, minutes: int = 0) -> flow.Added:
    """File a paper so many minutes after noon."""
    reading = flow.read(data, f"paper-{minutes}.txt")
    assert isinstance(reading, Reading)
    return flow.add(book, reading, data, NOON + timedelta(minutes=minutes))
