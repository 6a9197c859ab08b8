"""A bare scan of 150 expressions with hyperscan, every match to a Python callback: the limit of such a reading."""

import hyperscan

from loop import serve

MONTHS = "January February March April May June July August September October November December".split()
WORDS = (
    "shares preferred common stock series designation certificate authorized issued outstanding treasury reserved "
    "dividend liquidation conversion redemption voting holders directors resolution meeting quorum secretary president "
    "par value corporation filed effective adopted executed notary county amendment articles incorporation withdrawal "
    "decrease increase undesignated class rights preferences limitations stated accrued cumulative convertible senior "
    "junior parity price adjustment notice record business days holder option elect option thereof hereof pursuant"
).split()
EXPRESSIONS = (
    [rf"{month}\s+\d{{1,2}},?\s+\d{{4}}" for month in MONTHS]
    + [rf"\b{word}\b" for word in dict.fromkeys(WORDS)]
    + [rf"\bSeries {letter}\b" for letter in "ABCDEFGHIJKLMNOP"]
    + [rf"\({digits}\)" for digits in (r"\d{1,3}", r"\d{1,3},\d{3}", r"\d{1,3},\d{3},\d{3}")]
    + [r"\$\d+(,\d{3})*(\.\d+)?", r"\d+(\.\d+)?%", r"/s/\s+\w+", r"Section\s+\d+(\.\d+)?", r"\bNRS\s+\d+\.\d+"]
    + [
        rf"\b{tens}-{ones}\b"
        for tens in ("twenty", "thirty", "forty", "fifty", "sixty")
        for ones in ("one", "two", "five", "six", "nine")
    ]
)[:150]
DATABASE = hyperscan.Database()
DATABASE.compile(
    expressions=[expression.encode() for expression in EXPRESSIONS],
    flags=[hyperscan.HS_FLAG_CASELESS] * len(EXPRESSIONS),
)


def work(papers):
    """Scan; how many matches."""
    found = 0

    def met(*_):
        nonlocal found
        found += 1

    for _, data in papers:
        DATABASE.scan(data, match_event_handler=met)
    return found


serve(work)
