"""What only the rules of the paper look at: places whose words, as they stand, may be a slip.

Comes in: a paper. Goes out: marks, each of the kind that the rule names which judges it. No act is read from them.
"""

from charterbook.instruments.acknowledgment.read import Read as Acknowledged
from charterbook.instruments.aggregate_par import aggregate_par
from charterbook.instruments.attachments_cited import attachments_cited
from charterbook.instruments.defined_terms import defined_terms
from charterbook.instruments.lone_sections import lone_sections
from charterbook.instruments.misnamed_laws import misnamed_laws
from charterbook.instruments.mistyped import mistyped
from charterbook.instruments.paper import Paper
from charterbook.instruments.recited_numbers import recited_numbers
from charterbook.instruments.stray_series import stray_series
from charterbook.instruments.unsigned_lines import unsigned_lines
from charterbook.instruments.vote_numbers import vote_numbers
from charterbook.model.evidence import Mark
from charterbook.text.signatures import Signature


def slips(paper: Paper, signed: list[Signature], acknowledged: list[Acknowledged]) -> tuple[Mark, ...]:
    """All marks of a paper that no act needs."""
    end = min((block.start for block in acknowledged if block.start >= paper.execution.start), default=paper.end)
    return (
        *stray_series(paper),
        *recited_numbers(paper),
        *lone_sections(paper),
        *misnamed_laws(paper),
        *mistyped(paper),
        *aggregate_par(paper),
        *vote_numbers(paper),
        *defined_terms(paper),
        *attachments_cited(paper),
        *unsigned_lines(paper, signed, end),
    )
