"""DGCL 242(b): who adopts an amendment of the certificate of incorporation once stock is paid for."""

from charterbook.law.facts import cites
from charterbook.law.reach import act_place, operative
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.set.chain import charters
from charterbook.law.us_de.facts import absent, approved, by_votes_cast, classes, quiet_alone, says, voters
from charterbook.law.us_de.history import (
    AMENDED_2023,
    CLASS_VOTE,
    CLASS_VOTES,
    REDDY,
    SUMMARY_2023,
    SUMMARY_2023_VOTES,
    VOTE_OF_HOLDERS,
)
from charterbook.law.votes import class_approved
from charterbook.model.acts import AuthorizedSharesAdjustment, NameChange, ParValueChange

_CLAUSE = "whether the certificate of incorporation takes the class vote on the number away"


@rule_of_law(
    "DE-242b1",
    "DGCL 242(b)(1)",
    VOTE_OF_HOLDERS,
    "invalid",
    "verified",
    f"{SUMMARY_2023} ; {SUMMARY_2023_VOTES} ; {REDDY}",
    "articles_amendment",
    "articles_restated",
    "split_change",
    jurisdiction="US-DE",
)
def not_adopted_under_242(case: Case) -> Answer:
    """The amendment does not show that it was adopted as the statute asks.

    What it asks: An amendment of the certificate of incorporation says that it was adopted under DGCL 242, or tells of
    the holders' approval. The vote is a majority of the outstanding stock entitled to vote: an approval by a majority
    of votes cast before 1 August 2023 fails (not of a new name alone, which from memory needs no vote since 2014). An
    amendment under DGCL 241 has its own rule; a restatement that amends nothing is under DGCL 245 alone.

    Why it matters: The board declares an amendment advisable and the holders decide; a filing cannot stand in for the
    vote.

    Passing case: "duly adopted in accordance with the provisions of Section 242".

    Failing case: In 2022 "approved by a majority of the votes cast"; an amendment, read in full, without either.

    Remedy: Hold the vote and file anew, or ratify (DGCL 204).
    """
    paper, remedy = case.paper, "Hold the vote and file anew, or ratify (DGCL 204)."
    if not operative(paper) or cites(paper, "DGCL 241"):
        return NOT_APPLICABLE
    cast = by_votes_cast(paper)
    needs_vote = any(not isinstance(act, NameChange) for act in operative(paper))
    if cast and needs_vote and case.on and case.on < AMENDED_2023:
        return fails(
            Remark(
                "approved by votes cast; before 1 August 2023 a majority of the outstanding stock was asked",
                cast[0].spans or act_place(paper),
                expected="a majority of the outstanding stock entitled to vote",
                actual=cast[0].value,
                remedy=remedy,
            )
        )
    if cites(paper, "DGCL 242") or approved(paper):
        return passes()
    if paper.kind == "articles_restated" and cites(paper, "DGCL 245"):
        return NOT_APPLICABLE
    told = Remark(
        "neither DGCL 242 nor an approval of the holders was found",
        act_place(paper),
        expected="that the amendment was adopted under DGCL 242",
        remedy=remedy,
    )
    return absent(case, told, "how the amendment was adopted")


@rule_of_law(
    "DE-242b2",
    "DGCL 242(b)(2)",
    CLASS_VOTE,
    "invalid",
    "partly verified",
    f"{CLASS_VOTES} ; {SUMMARY_2023_VOTES}",
    "articles_amendment",
    "articles_restated",
    "split_change",
    jurisdiction="US-DE",
)
def class_has_not_voted(case: Case) -> Answer:
    """A class whose shares are changed has not voted as a class.

    What it asks: Where the number of authorized shares of a class, or its par value, changes, the holders of that class
    approve as a class; unless the certificate of incorporation takes the vote on the number away (it then names DGCL
    242(b)(2)), or there is one class only. Where the paper stands alone the answer is open and not told. Adverse
    changes of terms are not asked: what harms a class is not read.

    Why it matters: A majority of all stock, counted together, was held not to be enough where the class had its own
    vote; amendments so adopted had to be validated by the court.

    Passing case: A certificate of incorporation with one class; "the holders of Class A Common Stock, voting as a
    separate class".

    Failing case: "all classes voting together as a single class", under a certificate of incorporation, read in full,
    with two classes and no such clause.

    Remedy: Hold the class vote, or ratify (DGCL 204).
    """
    changed = [act for act in operative(case.paper) if _changes(act)]
    if not changed:
        return NOT_APPLICABLE
    given, remedy = charters(case), "Hold the class vote, or ratify (DGCL 204)."
    opt_out = next((cite for paper in given for cite in paper.statutes if cite.value == "DGCL 242(b)(2)"), None)
    if opt_out:
        message = "the certificate of incorporation names DGCL 242(b)(2), as a clause without class votes does: read it"
        return passes(Remark(message, opt_out.spans, remedy="Read the clause for this class."))
    said = voters(case.paper)
    if any(says(words, "separate class", "separately", "as a class", "each class") for words in said):
        return passes()
    together = [words for words in said if says(words, "single class", "voting together")]
    if together and len(classes(case)) > 1:
        told = Remark(
            "all classes voted together, and the class whose shares change did not vote apart",
            together[0].spans or act_place(case.paper),
            expected="the vote of the class, or a clause that takes it away",
            actual=together[0].value,
            remedy=remedy,
        )
        whole = bool(given) and not any(paper.unread for paper in given)
        return fails(told) if whole else lacks(told._replace(missing=_CLAUSE))
    answer = class_approved(case, True, remedy)
    if answer.outcome == "fail" and (not given or any(paper.unread for paper in given)):
        answer = lacks(*(remark._replace(missing=_CLAUSE, level="note") for remark in answer.remarks))
    return quiet_alone(case, answer)


def _changes(act: object) -> bool:
    """Whether the act changes the number or par value of a class; a number only said again changes nothing."""
    return (isinstance(act, AuthorizedSharesAdjustment) and bool(act.before or act.change)) or isinstance(
        act, ParValueChange
    )
