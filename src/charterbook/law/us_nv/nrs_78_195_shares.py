"""NRS 78.195(1) and (2): shares are issued on terms that are on file; all shares of a series have the same terms."""

from datetime import date

from charterbook.law.reach import act_place, acts_of, filed_on, operative, own_day, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.set.chain import designations, named_alike, subject
from charterbook.law.us_nv.history import NRS_78_195, SINCE_1999, TEXT_OF_2023
from charterbook.model.acts import Issuance, SeriesDesignation
from charterbook.model.evidence import Span
from charterbook.text.patterns import compiled

_RATIFY = "Ratify (NRS 78.0296), or issue anew after the filing."
_BY_HOLDER = (
    r"(?i:(?:originally|initially|first) (?:issued|sold) to (?!the public)"
    r"|(?:as|so) long as (?:such|the) shares are held by|other than (?:the )?shares held by)"
)


@rule_of_law(
    "NV-78.195-1c",
    "NRS 78.195(1)",
    Period("an act after 2001; text read 2023", first=TEXT_OF_2023, earliest=date(2001, 2, 21)),
    "invalid",
    "verified",
    NRS_78_195,
    "resolution",
    "other",
)
def issued_before_terms_on_file(case: Case) -> Answer:
    """Shares of a series are issued before its terms are on file.

    What it asks: A paper that issues shares of a series does so on or after the day on which the certificate of
    designation was filed; the certificate is given beside it. An earlier text was content with the articles or the
    board's resolution. A resolution of an earlier day leaves open when the shares were issued. Of the designation
    itself NV-78.1955-1f asks the same.

    Why it matters: Before that moment there is no such series, and nothing to issue.

    Passing case: Designated and filed on 1 May, issued on 2 May.

    Failing case: Issued on 24 April, the designation filed on 1 May.

    Remedy: Ratify (NRS 78.0296), or issue anew after the filing.
    """
    issued = [act for act in acts_of(case.paper, Issuance) if act.series is not None]
    day = own_day(case.paper)[0]
    if not issued:
        return NOT_APPLICABLE
    of_corporation = [paper for paper in case.beside if named_alike(case.paper, paper)]
    made = {subject(act): filed_on(paper) for paper, act, _ in designations(of_corporation)}
    late, unknown = [], []
    for act in issued:
        filed = made.get(subject(act))
        if filed is None or day is None:
            missing = "the day of the issue" if filed else "the designation of the series, with its day of filing"
            unknown.append(
                Remark("whether the terms were on file is not shown", _place(case, act), missing=missing, level="note")
            )
        elif day < filed.value and case.paper.kind == "resolution":
            message = f"decided on {day}, the designation was filed on {filed.value}"
            spans = (*_place(case, act), *filed.spans)
            unknown.append(Remark(message, spans, missing="the day of the issue (stock ledger)", remedy=_RATIFY))
        elif day < filed.value:
            late.append(
                Remark(
                    f"issued on {day}, the designation was filed on {filed.value}",
                    (*_place(case, act), *filed.spans),
                    expected=f"no issue before {filed.value}",
                    actual=str(day),
                    remedy=_RATIFY,
                )
            )
    if late:
        return fails(*late)
    return lacks(*unknown) if unknown else passes()


def _place(case: Case, act: Issuance) -> tuple[Span, ...]:
    return spans_of(act) or act_place(case.paper)


@rule_of_law("NV-78.195-2", "NRS 78.195(2)", SINCE_1999, "defect", "verified", NRS_78_195, "designation")
def terms_depend_on_the_holder(case: Case) -> Answer:
    """A term of the series seems to depend on who holds the share.

    What it asks: All shares of one series carry the same rights. The clauses that were read are searched for words that
    tie a right to the first holder or to one holder. Such words are shown for a person to judge: a limit that may meet
    any holder is lawful, and other clauses were not read.

    Why it matters: A right that only some shares of a series have makes two series of one, and the second is not in the
    charter.

    Passing case: "Each share has one vote."

    Failing case: None: words such as "shares originally issued to Acme" leave the answer open.

    Remedy: Divide the shares into two series.
    """
    made = [act for act in operative(case.paper) if isinstance(act, SeriesDesignation) and act.terms]
    if not made:
        return NOT_APPLICABLE
    told = [
        Remark(
            "this clause ties a right to a holder of the shares",
            term.clause.spans,
            expected="the same rights for every share of the series",
            missing="whether the right goes with the share or with the holder",
            remedy="Divide the shares into two series.",
        )
        for act in made
        for term in act.terms
        if compiled(_BY_HOLDER).search(term.clause.value)
    ]
    return lacks(*told) if told else passes()
