"""Which filings may hold papers of capital, and which of their documents are asked for.

A filing is looked at unless its form never carries an exhibit 3 or 4: what is not known to be without is looked at.
Source of the exhibits: Regulation S-K, Item 601 (3 articles and by-laws, 4 instruments defining the rights of holders);
of the items: Form 8-K, 3.03 (material modification to rights of security holders) and 5.03 (amendments to articles).
"""

import re
from datetime import date
from fnmatch import fnmatchcase, translate
from functools import cache
from typing import NamedTuple

from charterbook.doors.edgar.header import Document
from charterbook.doors.edgar.submissions import Filing

EXHIBITS = ("EX-3*", "EX-4*")
ITEMS = frozenset(("3.03", "5.03"))
_NO_PAPERS = frozenset(("GRAPHIC", "XML", "ZIP", "JSON", "EXCEL"))
_WITHOUT = re.compile(
    r"(?:[345]|144|11-K|25|25-NSE|15-\d.*|15F.*|D|ARS|CORRESP|UPLOAD|LETTER|DRSLTR|EFFECT|CERT.*|NT .*|424B.*|425|FWP"
    r"|SC 13.*|SCHEDULE 13.*|SC 14.*|SC TO.*|13F.*|DEF.*|PRE.*|PX14.*|IRANNOTICE|SD|NO ACT|REVOKED|X-17A.*|ABS-.*|N-.*"
    r"|497.*|10-D|TA-.*|F-6.*|CB|APP .*|40-(?!F).*|48\dB?.*|24F-.*)(?:/A)?"
)
"""Owners' reports, proxies, prospectuses, letters, notices, and what funds and brokers file."""


class Wanted(NamedTuple):
    """What the user asks for: types of documents as patterns, forms as patterns (none: all that may have one), and the
    days between which it was filed."""

    exhibits: tuple[str, ...] = EXHIBITS
    forms: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


def looked_at(filing: Filing, wanted: Wanted) -> bool:
    """Whether a filing may hold what is asked for."""
    if (wanted.since and filing.filed_on < wanted.since) or (wanted.until and filing.filed_on > wanted.until):
        return False
    if wanted.forms:
        return any(fnmatchcase(filing.form, pattern) for pattern in wanted.forms)
    return _WITHOUT.fullmatch(filing.form) is None


def may_be_paper(document: Document) -> bool:
    """Whether a document may be a paper at all: no picture, and no part of a filing's data."""
    return document.type not in _NO_PAPERS and not document.type.startswith("EX-101")


def asked_for(document: Document, filing: Filing, wanted: Wanted) -> bool:
    """Whether a document is one that is asked for: an exhibit by its type, or the report on a Form 8-K with one of the
    items."""
    reports = document.type.startswith("8-K") and bool(filing.items & ITEMS)
    return reports or any(_type(pattern).match(document.type) for pattern in wanted.exhibits)


@cache
def _type(pattern: str) -> re.Pattern[str]:
    """A pattern of types, in which a star behind a figure stands for no further figure: EX-3* is EX-3, EX-3.1 and
    EX-3.(I), and not EX-31, the certification of an officer."""
    return re.compile(re.sub(r"(\d)\.\*", r"\1(?!\\d).*", translate(pattern.upper())))
