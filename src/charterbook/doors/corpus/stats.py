"""What a corpus holds, counted: acts by kind and state, how numbers are told by decade, refusals by reason.

Comes in: the database of a corpus. Goes out: tables of counts, for a person and for a program.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from charterbook.doors.refusals import Refused

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


class Counted(NamedTuple):
    """The answer to one question: its rows, each ending in a count."""

    question: str
    rows: tuple[tuple[str | int, ...], ...]


def counted(path: Path) -> tuple[Counted, ...]:
    """All answers. `Refused` where the file is no corpus."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            return tuple(
                Counted(question, tuple(database.execute(sql).fetchall())) for question, sql in QUESTIONS.items()
            )
    except sqlite3.Error as error:
        raise Refused(f"{path} is no corpus that charterbook read ({error}); name its .sqlite file") from None
