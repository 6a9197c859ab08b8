"""Short papers of fictitious corporations of Nevada, for a bulk of them to be added while something goes wrong."""

from pathlib import Path

from charterbook.model.shares import figures, words

PREFERRED = "Preferred Stock"
SERIES_A = "Series A Preferred Stock"
CORPORATIONS = ("Larch Hollow Mills, Inc.", "Quillwort Instruments, Inc.", "Fellmere Tidewater Corporation")

_STAMP = """[SPECIMEN: written for charterbook; corporation and people are invented]

          FILED
   IN THE OFFICE OF THE
 SECRETARY OF STATE OF THE
      STATE OF NEVADA

       {day}

     No. C{number}-1997


"""
_SIGNED = """

     IN WITNESS WHEREOF, the undersigned has signed this paper.


/s/ Ada Quill
Ada Quill, {office}
"""
_ARTICLES = """ARTICLES OF INCORPORATION

OF

{title}

     FIRST: Name. The name of the corporation is {name} (the "Corporation"), a corporation under Chapter 78 of the
Nevada Revised Statutes.

     SECOND: Capital Stock. The Corporation is authorized to issue a total of One Hundred Ten Million (110,000,000)
shares of stock: One Hundred Million (100,000,000) shares of Common Stock, par value $0.001 per share, and Ten Million
(10,000,000) shares of Preferred Stock, par value $0.001 per share. The Board of Directors is vested with authority, by
resolution, to create series of the Preferred Stock and to fix the number of shares of each series.
"""
_DESIGNATION = """CERTIFICATE OF DESIGNATION

OF

SERIES {letter} PREFERRED STOCK

OF

{title}

(Pursuant to Section 78.1955 of the Nevada Revised Statutes)

     {name}, a Nevada corporation (the "Corporation"), certifies that its Board of Directors adopted the following
resolution on {adopted}:

     RESOLVED, that a series of the Preferred Stock of the Corporation, par value $0.001 per share, is designated
"Series {letter} Preferred Stock" and shall consist of {words} ({figures}) shares.
"""
_AMENDMENT = """CERTIFICATE OF AMENDMENT

TO

CERTIFICATE OF DESIGNATION

OF

SERIES {letter} PREFERRED STOCK

OF

{title}

(Pursuant to Section 78.1955 of the Nevada Revised Statutes)

     {name}, a Nevada corporation (the "Corporation"), certifies that its Board of Directors adopted a resolution on
{adopted}, that increases the authorized number of shares of the Series {letter} Preferred Stock from {before}
({before_figures}) shares to {words} ({figures}) shares. No shares of the Series {letter} Preferred Stock have been
issued.
"""


def articles(name: str, number: int) -> str:
    """The articles: a hundred million common, ten million preferred whose series the board creates."""
    form = _STAMP + _ARTICLES + _SIGNED
    return form.format(day="JUN 16 1997", number=number, title=name.upper(), name=name, office="Incorporator")


def designation(name: str, number: int, letter: str, shares: int) -> str:
    """The paper that creates a series of so many shares."""
    form = _STAMP + _DESIGNATION + _SIGNED
    return form.format(
        day="APR 22 1999", number=number, title=name.upper(), name=name, letter=letter, adopted="April 19, 1999",
        words=words(shares), figures=figures(shares), office="President",
    )  # fmt: skip


def increase(name: str, number: int, letter: str, before: int, after: int) -> str:
    """The paper that gives a series more shares, before any is issued."""
    form = _STAMP + _AMENDMENT + _SIGNED
    return form.format(
        day="MAY 7 2001", number=number, title=name.upper(), name=name, letter=letter, adopted="May 4, 2001",
        before=words(before), before_figures=figures(before), words=words(after), figures=figures(after),
        office="President",
    )  # fmt: skip


def bulk(folder: Path) -> list[str]:
    """The files of five papers of each corporation, in an order in which some come before those they build on."""
    papers = []
    for number, name in enumerate(CORPORATIONS, 10_650):
        shares = 1_000 + number
        papers += [
            increase(name, number, "A", shares, 2 * shares),
            articles(name, number),
            designation(name, number, "A", shares),
            designation(name, number, "B", 5_000),
            increase(name, number, "B", 5_000, 7_500),
        ]
    folder.mkdir()
    paths = [folder / f"{place:02}.txt" for place in range(len(papers))]
    for path, paper in zip(paths, papers, strict=True):
        path.write_text(paper, encoding="utf-8")
    return [str(path) for path in paths]
