"""The small print of a series: definitions and the mechanics of conversion, redemption and transfer. It makes papers as
long as they are, and says nothing of how many shares are authorized."""

from .voice import Voice

DEFINITIONS = (
    '"Affiliate" of a person means any other person that controls it, is controlled by it or is under common control with it, directly or through others.',
    '"Business Day" means any day on which banks in the City of {city} are neither required nor allowed by law to be closed.',
    '"Closing Price" on a day means the last price at which the common stock was traded on that day on the exchange or quotation system where most of it is traded, or if there was no trade the mean of the closing bid and asked prices.',
    '"Change of Control" means that a person or group comes to hold more than {percent}% of the voting power, that all or nearly all assets are sold, or that over two years a majority of the board is replaced by people whom the former majority did not approve.',
    '"Conversion Date" means the day on which the notice of conversion and the certificates reach the transfer agent before {hour} in the afternoon, and otherwise the next Business Day.',
    '"Convertible Securities" means evidences of indebtedness, shares or other securities that may be turned into or exchanged for common stock, at once or later, with or without the payment of money.',
    '"Dividend Payment Date" means the {ordinal} day of each March, June, September and December, or if it is not a Business Day the next day that is one.',
    '"Fair Market Value" means the value that the {board} determines in good faith, or where holders of a majority of the {S} object within ten days, the value that an independent appraiser of good standing gives in writing.',
    '"Holder" means the person in whose name a share is entered in the stock register, and no notice of any other interest binds the {term}.',
    '"Initial Issue Date" means the day on which a share of {S} was first issued, whatever transfers were made of it later.',
    '"Junior Stock" means the common stock and each other class or series whose terms put it behind the {S} in dividends or in liquidation.',
    '"Original Purchase Price" means ${cents} for each share, adjusted for any split, combination or stock dividend of the {S} itself.',
    '"Parity Stock" means each class or series whose terms put it on a level with the {S}, whether or not rates, dates or amounts differ.',
    '"Permitted Issuances" means common stock issued on the exercise of options under a plan that the {board} has approved, on conversion of the {S}, in an underwritten offering, or in an acquisition that is not made to raise money.',
    '"Person" means an individual, corporation, partnership, trust, limited liability company, government or any other entity.',
    '"Record Date" means the day, not more than sixty and not fewer than ten days before the event, that the {board} fixes for telling who takes part in it.',
    '"Senior Stock" means each class or series that is made with the consent these terms require and ranks ahead of the {S}.',
    '"Subsidiary" means an entity of which the {term} holds, directly or not, more than half of the votes for directors or those who do their office.',
    '"Trading Day" means a day on which the market where the common stock is mainly traded is open for business for at least {hour} hours.',
    '"Transfer Agent" means the {term} itself until it names another and has told the Holders of it in writing.',
    '"Weighted Average Price" means, for a stretch of {days} Trading Days, the sum of the dollars traded each day divided by the number of shares traded, as a recognised service reports it.',
    '"Warrants" means the warrants that were sold in units with the {S} and expire on the {ordinal} anniversary of the Initial Issue Date.',
)  # fmt: skip
MECHANICS = (
    "A Holder who wishes to convert delivers a written notice that names the number of shares and the name in which the new certificates are to be made out, together with the certificates for the shares, endorsed or with stock powers, and pays any tax for an issue in a name other than its own.",
    "As soon as can be, and in any case within {days} Business Days after the Conversion Date, the {term} sends the Holder a certificate for the common stock to which it is entitled, and where fewer than all shares were converted a new certificate for the rest.",
    "The person entitled to the common stock is treated from the Conversion Date on as its holder of record, though the stock books are closed on that day or the certificate has not yet been delivered.",
    "The {term} keeps available, free from preemptive rights, as much of its unissued common stock as would be needed if all shares of {S} were converted, and takes whatever corporate action is needed, with its counsel's advice, should that not suffice.",
    "If the common stock is changed into the same or another number of shares of another class, by reclassification, recapitalization or otherwise, each share of {S} converts from then on into what its Holder would have got had it converted just before.",
    "If rights to buy common stock are given to its holders at less than the Closing Price on the Record Date, the Conversion Price is multiplied by a fraction whose numerator is the stock outstanding and that which the price would buy at the Closing Price, and whose denominator is the stock outstanding and that which the rights cover.",
    "If property other than cash dividends out of earnings is given to the holders of common stock, the Conversion Price is reduced by the Fair Market Value of what one share gets, as the {board} determines it with a resolution that is filed with the Transfer Agent.",
    "No adjustment is made for Permitted Issuances, for a change in par value, or for any transaction in which the Holders take part as though they had converted.",
    "All reckonings are made to the nearest cent or to the nearest hundredth of a share, as the case may be, and adjustments too small to be made are carried forward.",
    "When the Conversion Price changes, the chief financial officer signs a statement of the change with the facts on which it rests, keeps it at the principal office and sends a copy to each Holder who asks for it.",
    "Before a dividend, a subscription, a reorganization, a sale of assets or a dissolution the {term} sends each Holder at least {days} days' notice of the Record Date and of the day on which it is to take effect.",
    "A Holder may not convert to the extent that it would then hold, with its Affiliates, more than {share}% of the common stock outstanding just after, and the {term} may rely on what the Holder says of it; this limit may be waived on sixty-one days' notice.",
    "On the day fixed for redemption each Holder hands in its certificates at the place that the notice names and is paid by check or wire, and shares for which the money lies ready are from then on no longer outstanding for any purpose.",
    "If the funds that the law lets the {term} use do not suffice to redeem all shares called, they are used to redeem as many as can be, in proportion to what each Holder has, and the rest is redeemed as soon as funds are there.",
    "Certificates bear a legend that the shares have not been registered under the Securities Act of 1933 and may be sold only under a registration or where counsel is of the opinion that none is needed.",
    "The Holders of a majority of the {S} may act by written consent without a meeting, and the {term} tells the others of it promptly.",
    "The rights of the {S} to choose a director end when fewer than one {tenth} of the shares first issued remain outstanding, and the term of that director ends with them.",
    "Amounts are in dollars of the United States, and a payment that falls due on a day that is no Business Day is made on the next one without interest for the delay.",
    "No delay in using a right is a waiver of it, and what the law or an agreement gives besides is not lessened by these terms.",
    "The headings are for ease of reading alone and bear on nothing.",
)  # fmt: skip
SECTIONS = (
    ("Certain Definitions. In these terms:", DEFINITIONS),
    ("Mechanics of Conversion and Payment.", MECHANICS),
    ("Further Definitions. In the sections that follow:", DEFINITIONS),
    ("Covenants and Notices.", MECHANICS),
    ("Transfers, Legends and Restrictions.", MECHANICS),
    ("Remedies and Waivers.", MECHANICS),
    ("Definitions for Adjustments. In the sections on adjustment:", DEFINITIONS),
    ("Miscellaneous.", MECHANICS),
)


def small_print(said: Voice, called: str, first: int) -> list[str]:
    """Three to eight lettered sections, numbered from `first`."""
    chance, made = said.chance, []
    for number, (heading, bank) in enumerate(SECTIONS[: chance.randrange(3, 9)], first):
        made.append(f"{number}. {heading}")
        chosen = sorted(chance.sample(range(len(bank)), chance.randrange(14, len(bank) + 1)))
        for letter, at in zip("abcdefghijklmnopqrstuvwxyz", chosen, strict=False):
            made.append(f"({letter}) " + bank[at].format(
                S=called, term=said.term, board=said.board, city=said.pick("New York", "Chicago", "Denver", "Miami"),
                percent=chance.randrange(20, 60), hour=chance.randrange(2, 7), ordinal=said.pick("first", "fifth", "tenth"),
                cents=f"{chance.randrange(20, 2000) / 100:.2f}", days=chance.randrange(3, 30),
                share=said.pick("4.99", "9.99"), tenth=said.pick("tenth", "quarter", "third"),
            ))  # fmt: skip
    return made
