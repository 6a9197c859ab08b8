"""A corpus of fictitious certificates of designation in the manner of real ones, of any size, the same for a seed.

Every word is ours and every company invented. About 24 kB a paper: a designation with its terms, hard-wrapped at 80
columns, with page marks, a signature and now and then a fault in words and figures.
"""

import textwrap
from pathlib import Path
from random import Random

from charterbook.model.shares import figures, words

COMPANIES = ("Larkfield Systems, Inc.", "Northmoor Holdings Corporation", "Alder Creek Technologies, Inc.",
             "Halcyon Ridge Energy Corporation", "Pinebrook Medical, Inc.")  # fmt: skip
MONTHS = ("January", "March", "May", "July", "October", "December")
CLAUSES = (
    "Dividends. Holders of the Series {L} Preferred Stock are entitled to receive, when, as and if declared by the "
    "Board of Directors, out of funds legally available, dividends at the rate of {p}% per annum of the stated value "
    "of ${m:,} per share, payable quarterly, commencing on {d}.",
    "Liquidation Preference. Upon any liquidation, dissolution or winding up of the Corporation, whether voluntary or "
    "involuntary, holders of the Series {L} Preferred Stock then outstanding are to be paid out of the assets of the "
    "Corporation ${m:,}.00 per share plus accrued dividends, before any payment to holders of the Common Stock.",
    "Conversion. Each share of Series {L} Preferred Stock is convertible, at the option of the holder, at any time "
    "after {d}, into {n} ({f}) fully paid shares of Common Stock, subject to adjustment under Section {s}.",
    "Voting. Except as otherwise required by law, each holder has the number of votes equal to the number of whole "
    "shares of Common Stock into which the shares held could be converted as of the record date, and votes together "
    "with the Common Stock as a single class.",
    "Redemption. The Corporation may, at any time on or after {d}, redeem the Series {L} Preferred Stock at a price of "
    "${m:,}.50 per share, upon not less than thirty (30) nor more than sixty (60) days prior written notice.",
    "Reservation. The Corporation shall at all times keep available out of its authorized but unissued shares of "
    "Common Stock, solely for the conversion of the Series {L} Preferred Stock, a sufficient number of shares.",
)


def paper(seed: int, size_bytes: int = 24_000) -> bytes:
    """One certificate of about this size."""
    chance = Random(seed)
    letter, count, company = chance.choice("ABCDEFGH"), chance.randrange(100, 900) * 1000, chance.choice(COMPANIES)
    spelled = words(count) if chance.random() > 0.05 else words(count - count // 1000 % 10 * 1000 or count)
    parts = [
        f"                           CERTIFICATE OF DESIGNATION\n                                       OF\n"
        f"                      SERIES {letter} CONVERTIBLE PREFERRED STOCK\n"
        f"                                       OF\n                       {company.upper()}\n\n",
        _wrapped(
            f"{company}, a corporation organized and existing under the laws of the State of Nevada (the "
            f'"Corporation"), certifies under Section 78.1955 of the Nevada Revised Statutes that its Board of '
            f"Directors, at a special meeting duly called and held on April {chance.randrange(1, 28)}, 2001, at which "
            "a quorum was present and acting throughout, adopted the following resolution:"
        ),
        _wrapped(
            f'1. Designation. The series shall be designated "Series {letter} Convertible Preferred Stock" and shall '
            f"consist of {spelled} ({figures(count)}) shares, par value $0.001 per share."
        ),
    ]
    number = 2
    while sum(map(len, parts)) < size_bytes:
        count = chance.randrange(2, 400)
        day = f"{chance.choice(MONTHS)} {chance.randrange(1, 28)}, {chance.randrange(2002, 2009)}"
        clause = chance.choice(CLAUSES).format(
            L=letter, p=chance.randrange(2, 12), m=chance.randrange(1, 50) * 100, d=day, n=words(count), f=count,
            s=chance.randrange(2, 9),
        )  # fmt: skip
        parts.append(_wrapped(f"{number}. {clause}"))
        if number % 9 == 0:
            parts.append(f"{number // 9:>40}\n\n<PAGE>\n\n")
        number += 1
    parts.append(
        "     IN WITNESS WHEREOF, the undersigned has signed this certificate on May 1, 2001.\n\n\n"
        f"{'/s/  Jane Q. Sample':>63}\n{'-' * 35:>79}\n{'Jane Q. Sample, President':>75}\n"
    )
    return "".join(parts).encode("ascii")


def write(folder: Path, papers: int, size_bytes: int = 24_000) -> list[Path]:
    """Write so many papers into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{seed:05}.txt" for seed in range(papers)]
    for seed, path in enumerate(paths):
        path.write_bytes(paper(seed, size_bytes))
    return paths


def _wrapped(text: str) -> str:
    return textwrap.fill(text, 80, initial_indent="     ") + "\n\n"
