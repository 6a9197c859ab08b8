"""DGCL 102: what the certificate of incorporation says of the stock."""

from charterbook.law.reach import act_place, operative, spans_of
from charterbook.law.rule import Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_de.facts import absent
from charterbook.law.us_de.history import CLASS_NUMBERS, SESSION_1985
from charterbook.model.acts import ClassAuthorization

_REMEDY = "Amend the certificate of incorporation (DGCL 242), or correct it (DGCL 103(f))."


@rule_of_law(
    "DE-102a4",
    "DGCL 102(a)(4)",
    CLASS_NUMBERS,
    "invalid",
    "verified",
    SESSION_1985,
    "articles",
    "articles_restated",
    jurisdiction="US-DE",
)
def classes_without_numbers(case: Case) -> Answer:
    """A class has no number of shares, or no par value.

    What it asks: Each class of stock in the certificate of incorporation has a number of shares, and a par value or the
    words that its shares are without par value. A class without limit fails: Delaware asks for a number. The total of
    all classes is compared by CB104; a certificate that lists the classes behind the words "total number" has it. The
    grant that lets the board fix series is asked by DE-151a of each designation.

    Why it matters: The certificate of incorporation is the only source of shares; what it does not authorize the board
    cannot issue.

    Passing case: 10,000,000 shares of Common Stock, par value $.05, and 2,500,000 of Preferred Stock, par value $1.00.

    Failing case: "Common Stock without limit as to number"; a class of which no number is given.

    Remedy: Amend the certificate of incorporation (DGCL 242), or correct it (DGCL 103(f)).
    """
    made = [act for act in operative(case.paper) if isinstance(act, ClassAuthorization)]
    if not made:
        told = Remark("no class of stock was found", act_place(case.paper), expected="the classes", remedy=_REMEDY)
        return absent(case, told, "the classes of stock")
    unlimited = [act for act in made if act.unlimited and act.unlimited.value]
    if unlimited:
        return fails(*(_remark(act, "has no limit; a number of shares is asked for") for act in unlimited))
    bare = [_remark(act, "has no number of shares") for act in made if act.after is None]
    bare += [_remark(act, "has no par value, nor the words without par value") for act in made if act.par_value is None]
    if not bare:
        return passes()
    if not case.paper.unread:
        return fails(*bare)
    left = "the number and par value of each class, among words that were not understood"
    return lacks(*(each._replace(missing=left, level="note") for each in bare))


def _remark(act: ClassAuthorization, what: str) -> Remark:
    places = act.unlimited.spans if act.unlimited else ()
    return Remark(f"{act.share_class.value} {what}", (*places, *spans_of(act)), remedy=_REMEDY)
