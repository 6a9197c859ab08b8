"""What a corpus holds, counted: acts by kind and jurisdiction, numbers that are told twice and unlike, refusals.

Comes in: the database of a corpus. Goes out: tables of counts and of shares, for a person and for a program.
"""

import sqlite3
from contextlib import closing
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from charterbook.doors.refusals import Refused

_DECADE = "coalesce(substr(min(coalesce(filed_on, executed_on, adopted_on)), 1, 3) || '0s', 'no day')"
_AGENT = "coalesce(substr(min(accession), 1, 10), 'not told')"

QUESTIONS = {
    "papers by kind": "SELECT kind, count(*) FROM papers GROUP BY 1 ORDER BY 2 DESC, 1",
    "papers by state of their own": "SELECT state, count(*) FROM papers GROUP BY 1 ORDER BY 2 DESC, 1",
    "acts by kind and jurisdiction": """
        SELECT acts.act, coalesce(papers.jurisdiction, 'not told'), count(*) FROM acts
        JOIN papers USING (path, sha256, place) GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2""",
    "numbers of acts by decade and standing": """
        SELECT coalesce(substr(coalesce(papers.filed_on, papers.executed_on, papers.adopted_on), 1, 3) || '0s',
                        'no day'), facts.standing, count(DISTINCT facts.path || facts.place || facts.field)
        FROM facts JOIN papers USING (path, sha256, place)
        WHERE facts.field GLOB '*acts.*.before' OR facts.field GLOB '*acts.*.after' OR facts.field GLOB '*acts.*.change'
        GROUP BY 1, 2 ORDER BY 1, 2""",
    "findings by rule and level": "SELECT rule, level, count(*) FROM findings GROUP BY 1, 2 ORDER BY 3 DESC, 1",
    "refusals by reason": "SELECT why, count(*) FROM refusals GROUP BY 1 ORDER BY 2 DESC, 1",
}
"""What is counted, each as a question that datasette answers alike."""

_SHARE = """
    WITH files AS (SELECT path, sha256, {by} AS told FROM papers GROUP BY 1, 2),
         unlike AS (SELECT DISTINCT path, sha256 FROM findings WHERE rule = 'CB101' AND outcome = 'fail')
    SELECT told, count(unlike.path), count(*) FROM files LEFT JOIN unlike USING (path, sha256)
    GROUP BY 1 ORDER BY {order}"""
SHARES = {
    "files with words against figures (CB101), by decade": _SHARE.format(by=_DECADE, order="1"),
    "files with words against figures (CB101), by filer agent": _SHARE.format(by=_AGENT, order="3 DESC, 1"),
}
"""What share of the files that were read has a number twice, and unlike. The agent is the CIK of who sent the
submission: the first ten digits of its accession number."""
_Z = 1.959964


class Counted(NamedTuple):
    """The answer to one question: its rows, each ending in a count."""

    question: str
    rows: tuple[tuple[str | int, ...], ...]


class Share(NamedTuple):
    """`part` of the `whole` files of a name."""

    name: str
    part: int
    whole: int

    @property
    def interval(self) -> tuple[float, float]:
        """Between what shares the true one lies in 95 of 100 cases, after Wilson."""
        n, p, z = self.whole, self.part / self.whole, _Z
        middle, half = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return max(0.0, (middle - half) / (1 + z * z / n)), min(1.0, (middle + half) / (1 + z * z / n))

    @property
    def told(self) -> str:
        """In words: "12 of 375: 3.2 % (1.9 to 5.5)"."""
        low, high = self.interval
        percent = 100 * self.part / self.whole
        return f"{self.part:,} of {self.whole:,}: {percent:.1f} % ({100 * low:.1f} to {100 * high:.1f})"


class Stats(NamedTuple):
    """All that is counted of a corpus."""

    counted: tuple[Counted, ...]
    shares: tuple[tuple[str, tuple[Share, ...]], ...]


def stats(path: Path) -> Stats:
    """All answers. `Refused` where the file is no corpus."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            return Stats(
                tuple(Counted(question, tuple(database.execute(sql))) for question, sql in QUESTIONS.items()),
                tuple(
                    (question, tuple(Share(*row) for row in database.execute(sql))) for question, sql in SHARES.items()
                ),
            )
    except sqlite3.Error as error:
        raise Refused(f"{path} is no corpus that charterbook read ({error}); name its .sqlite file") from None
