"""CB702: the law is called by its name."""

from charterbook.law.reach import marks
from charterbook.law.rule import ANY_COPY, Answer, Case, Remark, judged, rule_of_paper

_REMEDY = "Call the law by its name in the next paper; the section cited, if it is right, says which law is meant."


@rule_of_paper("CB702", "note", of=ANY_COPY)
def law_misnamed(case: Case) -> Answer:
    """The law is called by a name that it does not have.

    What it asks: The corporation law of the state is not called by another state's name for such laws ("the General
    Corporation Law of Nevada"), or by one that no law has. Told once for each paper, whatever the number of places.

    Why it matters: A third of the Nevada papers that we have read name their law so, taken over from a Delaware form.
    No registrar refuses them; but where one thing was taken over unread, others may have been. That is why it is a
    note.

    Passing case: "Section 78.1955 of the Nevada Revised Statutes".

    Failing case: "Section 78.1955 of the Nevada General Corporation Law".

    Remedy: Call the law by its name in the next paper.
    """
    found = marks(case.paper, "misnamed law")
    if not found:
        return judged([])
    places = tuple(span for mark in found for span in mark.spans)
    return judged([Remark("no law of the state has this name", places, expected=str(found[0].value), remedy=_REMEDY)])
