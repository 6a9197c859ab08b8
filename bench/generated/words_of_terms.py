"""The terms of a series and the common articles of a charter: what makes papers long, and says nothing of numbers of
shares authorized."""

from .sheet import Block, paragraph
from .voice import Voice, money, small

TERMS = (
    "Dividends. The holders of {S} are entitled to receive, when and as declared by the {board} out of funds lawfully available, cash dividends at the rate of {rate}% of the Stated Value each year, payable quarterly in arrears on the last day of March, June, September and December, and no dividend may be paid on any junior stock while any such dividend is in arrears. Dividends on {S} accrue from day to day, whether or not they are earned or declared, and bear no interest.",
    "Liquidation Preference. If the {term} is liquidated, dissolved or wound up, whether or not of its own will, each holder of {S} is to be paid, before anything is paid to the holders of common stock or of any other stock ranking junior to it, an amount in cash equal to ${price:,}.00 for each share held together with all dividends that have accrued and not been paid. If what there is does not suffice, the holders of {S} share in it in proportion to what each would have had. A merger in which the holders before it keep most of the voting power is no liquidation.",
    "Conversion at the Option of the Holder. A holder may at any time convert any or all shares of {S} by giving notice in writing and handing in the certificates at the office of the transfer agent. Each share converts into that part of the common stock that is found by dividing the Stated Value by the Conversion Price then in force, which at first is ${cents}. No part of a share is issued on a conversion; in its place the {term} pays cash at the fair market price on the day of conversion.",
    "Adjustment of the Conversion Price. If after the first day of issue the {term} subdivides or combines its common stock, pays a dividend in it, or issues rights to buy it below the Conversion Price, then the Conversion Price changes in the same measure at the close of business on the day on which the event takes effect. No change of less than one per cent is made until, with others, it amounts to as much. The {term} sends each holder a statement of the change and of the facts on which it rests.",
    "Voting Rights. Save as the law asks for more, holders of {S} vote together with the holders of common stock as one class and not apart, each with as many votes as there are whole shares of common stock into which the shares held could be converted on the record date. So long as any share of {S} remains outstanding the {term} will not, without the vote of holders of a majority of it, alter its preferences to their hurt or create any stock ranking ahead of it.",
    "Redemption. At any time after the {nth} anniversary of the first issue the {term} may call in whole or in part the {S} for cash at {percent}% of the Stated Value with all accrued dividends, on notice of not fewer than thirty (30) and not more than sixty (60) days sent by mail to each holder of record. From the day fixed for redemption, if the money has been set aside, dividends cease to accrue and all rights of the holders end but the right to the money.",
    "Rank. The {S} ranks, as to dividends and on liquidation, ahead of the common stock and of every series made later whose terms do not say that it ranks with or ahead of {S}, and behind all debts of the {term}.",
    "No Sinking Fund; No Preemptive Rights. The shares of {S} have the benefit of no sinking fund, and no holder of them has as such any right to subscribe for or buy any stock or obligations of the {term}, now or later authorized.",
    "Notices. Whatever notice is given under these terms is in writing and is deemed given on the third business day after it is put in the mail with postage paid, addressed to the holder as the stock books show, or on the day on which it is handed over or sent by telecopy with confirmation.",
    "Reissue. Shares of {S} that are redeemed, bought or converted are cancelled and go back to the status of undesignated stock, and the officers take all steps that this asks for.",
    "Protective Provisions. While shares of {S} are outstanding the {term} shall not pay dividends on junior stock other than in junior stock, buy junior stock other than from departing employees at cost, or enter into any agreement that would keep it from doing what these terms oblige it to do, unless the holders of two thirds of the {S} have agreed in writing beforehand.",
    "Mandatory Conversion. All shares of {S} convert of themselves at the Conversion Price when an underwritten offering to the public closes in which the {term} takes in not less than ${millions},000,000 before costs, or when the holders of a majority of the {S} so choose in writing, whichever comes first.",
    "Information Rights. As long as a holder has at least one tenth of the {S} first issued, the {term} gives to it within ninety days of the end of each fiscal year the audited balance sheet and statements of income and cash flows, and within forty-five days of the end of each quarter the same without audit.",
    "Lost Certificates. If a certificate for {S} is mutilated, lost, stolen or destroyed, the {term} issues another in its place against such proof and indemnity as it may with reason ask for, and at the cost of the holder.",
    "Severability and Waiver. If any part of these terms is held to be of no effect, the rest stands. Any right of the holders of {S} may be waived for all of them by the holders of a majority of the shares then outstanding.",
)  # fmt: skip
TAIL = (
    "Registered Office and Agent. The address of the registered office of the {term} in the State of {state} is {house} Market Street, and the name of its registered agent there is Registry Service Agents, Inc.",
    "Purpose. The {term} may carry on any lawful business for which corporations may be organized under the law of the State of {state}, without limit of place or kind.",
    "Directors. The business of the {term} is managed by a board of not fewer than three and not more than eleven directors, as the by-laws fix from time to time. Directors are elected at the annual meeting, hold office until their successors are elected, and may be removed only for cause and by the vote of those who could elect them. The board fills vacancies.",
    "Limitation of Liability. To the full extent that the law of the State of {state} allows, as it is now or as it may be amended, no director is liable to the {term} or to holders of its stock in money for breach of duty as a director. No repeal of this article reaches back to what was done or left undone before it.",
    "Indemnification. The {term} indemnifies each person who is made a party to an action because that person is or was a director or officer, or at its wish served another enterprise, against judgments, fines, sums paid in settlement and costs that were reasonably incurred, to the full extent that the law allows, and advances costs against an undertaking to pay them back if it turns out that there was no right to them.",
    "By-laws. In furtherance of the powers that the law confers, the board is empowered to make, alter and repeal by-laws, subject to the power of the {holders} to alter or repeal what the board has made.",
    "Meetings. Special meetings may be called by the board, by its chair or by the president, and by no one else. No action that needs a meeting may be taken without one unless all consent in writing.",
    "Perpetual Existence. The {term} is to exist without end.",
    "No Cumulative Voting; No Preemptive Rights. No holder of stock of any class may cumulate votes in the election of directors, and none has as such a right to subscribe for any stock or obligation of the {term}.",
    "Amendment. The {term} keeps the right to amend or repeal any provision set out here in the manner that the law now or later prescribes, and all rights of {holders} are granted subject to this reservation.",
    "Compromise with Creditors. When a compromise is proposed between the {term} and its creditors or {holders}, a court of competent jurisdiction may order a meeting to be called in such manner as it directs, and what three fourths in value agree to binds all if the court sanctions it.",
)  # fmt: skip


def of_series(said: Voice, called: str, first: int) -> list[str]:
    """Some six to fourteen numbered terms of a series, from this number on."""
    chance = said.chance
    chosen = sorted(chance.sample(range(len(TERMS)), chance.randrange(5, len(TERMS))))
    made = []
    for number, at in enumerate(chosen, first):
        text = TERMS[at].format(
            S=called, term=said.term, board=said.board, rate=chance.randrange(3, 13), price=chance.randrange(1, 100) * 10,
            cents=f"{chance.randrange(10, 900) / 100:.2f}", nth=said.pick("first", "second", "third", "fifth"),
            percent=chance.randrange(100, 121), millions=chance.randrange(5, 60),
        )  # fmt: skip
        made.append(f"{number}. {text}")
    return made


def of_charter(said: Voice, first: int, names: tuple[str, ...]) -> list[Block]:
    """The articles of a charter that are not about stock; `names` are the ordinals of the articles."""
    chance = said.chance
    chosen = chance.sample(TAIL, chance.randrange(4, len(TAIL) + 1))
    return [
        paragraph(f"{names[number]} " + text.format(
            term=said.term, state=said.state.name, house=chance.randrange(100, 4000), holders=said.state.holders))
        for number, text in enumerate(chosen, first)
    ]  # fmt: skip


def common_rights(said: Voice, common: str) -> str:
    """What a share of the common carries."""
    return said.pick(
        f"Each share of {common} has one vote on every matter put to the {said.state.holders}.",
        f"Subject to the rights of any series of preferred stock, dividends may be paid on the {common} as the {said.board} declares, and on liquidation the {common} takes what is left.",
        f"The holders of {common} have one vote for each share and no cumulative voting.",
    )


def votes(said: Voice, stated: str) -> str:
    """How a share of the series votes, in a short paper."""
    return said.pick(f"Each share of {stated} has {small(said, said.chance.randrange(2, 11))} votes.",
                     f"The {stated} has no voting rights save as the law provides.",
                     f"The Stated Value of each share of {stated} is {money(said, str(said.chance.randrange(1, 1000)))}.")  # fmt: skip
