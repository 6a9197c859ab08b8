"""DGCL 228: consent of stockholders in place of a meeting."""

from charterbook.law.facts import cites
from charterbook.law.reach import acts_of, title_place
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, lacks, passes, rule_of_law
from charterbook.law.us_de.facts import absent, says, voters
from charterbook.law.us_de.history import CONSENTS, DGCL_228, SB_114
from charterbook.model.acts import Resolution


@rule_of_law(
    "DE-228",
    "DGCL 228",
    CONSENTS,
    "invalid",
    "verified",
    f"{DGCL_228} ; {SB_114}",
    "articles_amendment",
    "articles_restated",
    "designation_amendment",
    "split_change",
    "resolution",
    jurisdiction="US-DE",
    level="warning",
)
def consent_not_under_its_section(case: Case) -> Answer:
    """Holders consented in writing, and the paper does not say so as the statute asks.

    What it asks: A filed paper whose approval is told as a written consent cites DGCL 228. A resolution of holders by
    written consent leaves open whether the consents carry as many votes as a meeting of all shares would need, whether
    they were delivered within 60 days of the first, and whether the others had prompt notice. That a filed certificate
    states the consent in place of a vote (DGCL 228(f)) is from memory, hence a warning at most.

    Why it matters: A consent short of votes or too late is no action at all.

    Passing case: "duly adopted in accordance with Sections 228 and 242".

    Failing case: "approved by the written consent of the holders of a majority", with DGCL 242 alone.

    Remedy: Collect the consents, give the notice; correct the certificate (DGCL 103(f)).
    """
    remedy = "Collect the consents, give the notice; correct the certificate (DGCL 103(f))."
    if case.paper.kind == "resolution":
        decided = [each for each in acts_of(case.paper, Resolution) if says(each.body, "holders")]
        bodies = [each.body for each in decided if not _at_a_meeting(each)]
        if not bodies:
            return NOT_APPLICABLE
        message = "whether the consents carry the votes, and in time, is not shown"
        missing = "the consents with the shares of each holder, and the notice to the others"
        return lacks(Remark(message, bodies[0].spans, missing=missing, remedy=remedy, level="note"))
    if cites(case.paper, "DGCL 228"):
        return passes()
    consented = [words for words in voters(case.paper) if says(words, "consent")]
    if not consented:
        return NOT_APPLICABLE
    told = Remark(
        "the holders consented in writing, and DGCL 228 is not cited",
        consented[0].spans or title_place(case.paper),
        expected="DGCL 228",
        remedy=remedy,
    )
    return absent(case, told, "the section")


def _at_a_meeting(resolution: Resolution) -> bool:
    """Whether the holders met: what they did there needs no consent in writing."""
    meeting = resolution.meeting
    return meeting is not None and (meeting.type is None or meeting.type.value != "written_consent")
