"""Acts on the charter: classes authorized and changed, series designated, changed and withdrawn.

Each function takes the standing entries (or the ledger), the act and its ground and gives lines or a refusal.
Postings: law appendix LED-01 to LED-05 and LED-11: charter to undesignated (or, for an undivided class, to the one
series), undesignated to available and back.
"""

from typing import Literal

from charterbook.ledger.chart import (
    SeriesKey,
    charter,
    leaf,
    move,
    name_key,
    sole,
    undesignated,
)  # fmt: skip
from charterbook.ledger.ground import (
    Ground,
    Line,
    Lines,
    disputed,
    refuse,
    stated_name,
    stated_number,
    value,
)  # fmt: skip
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.reckoning import Reckoning
from charterbook.ledger.series import series_meant
from charterbook.ledger.standing import (
    Standing,
    account_class,
    authorizations,
    first_day,
    is_divided,
    series_on_hand,
    timeline,
)  # fmt: skip
from charterbook.ledger.totals import authorized, series_number
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    SeriesDesignation,
    SeriesWithdrawal,
)  # fmt: skip
from charterbook.model.entries import Account, Posting, Refusal
from charterbook.model.evidence import Disputed
from charterbook.model.shares import Shares, figures

Stands = tuple[Standing, ...]


def class_authorization(stands: Stands, act: ClassAuthorization, ground: Ground) -> Lines | Refusal:
    """LED-01. Charter to undesignated where the board may divide the class or the paper itself does, else to the one
    series of the class. A class already in the ledger with the same number is corroborated, without postings; an
    earlier paper takes the place of a later one (articles found after their restatement)."""
    number = stated_number(act.after, "the number of authorized shares", act)
    if isinstance(number, Refusal):
        return number
    share_class = account_class(stands, act.share_class.value) or act.share_class.value
    divided = value(act.series_by_board) is True or name_key(share_class) in ground.divided
    if not divided and series_on_hand(stands, share_class):
        why = f"{share_class} has series in the ledger, but this paper does not let the board divide it"
        return refuse("class_not_divisible_into_series", why, act)
    target = undesignated(share_class) if divided else leaf(sole(share_class), "available")
    line = Line(act, ground.kind, ground.clocks, move(number, charter(share_class), target))
    day = first_day(ground.clocks)
    for earlier in authorizations(stands, share_class):
        posted = earlier.entry.postings[-1].shares
        earlier_day = first_day(earlier.clocks)
        if day and earlier_day and day < earlier_day and posted == number:
            return (_undone(earlier, act), _without_postings(earlier), line)
    total = authorized(timeline(stands, "adopted", day), share_class)
    if total is None:
        return (line,)
    if total != number:
        why = f"the ledger has {figures(total)} authorized shares of {share_class}, this paper says {figures(number)}"
        return refuse("class_already_authorized", why, act)
    return (line._replace(postings=()),)


def _undone(stand: Standing, act: Act) -> Line:
    """The void line of an entry, on the ground of `act`."""
    return Line(act, "void", stand.clocks, (), stand.entry.number)


def _without_postings(stand: Standing) -> Line:
    kind: Literal["final", "pending"] = "pending" if stand.waits else "final"
    return Line(stand.entry.act, kind, stand.clocks, instrument=stand.entry.instrument)


def authorized_adjustment(stands: Stands, act: AuthorizedSharesAdjustment, ground: Ground) -> Lines | Refusal:
    """LED-11. Charter to undesignated (or the one series) and back. The class need not be known: its number before is
    then what the paper says, or stays open."""
    share_class = account_class(stands, act.share_class.value) or act.share_class.value
    day = first_day(ground.clocks)
    held = authorizations(stands, share_class)
    if held and day and day < min(first_day(stand.clocks) or day for stand in held):
        return refuse("class_was_authorized_later", f"{share_class} is authorized by a later paper", act)
    change = change_of(act, authorized(timeline(stands, "adopted", day), share_class))
    if isinstance(change, Refusal):
        return change
    pool = undesignated(share_class) if is_divided(stands, share_class) else leaf(sole(share_class), "available")
    return (Line(act, ground.kind, ground.clocks, move(change, charter(share_class), pool)),)


def designation(stands: Stands, act: SeriesDesignation, ground: Ground) -> Lines | Refusal:
    """LED-02 for a paper on hand. Where the designation was recited before, the recital is voided and the paper takes
    its account; the recital's filing date then is filing evidence for a paper that has none."""
    name = stated_name(act.series, act)
    number = stated_number(act.after, "the number of shares of the series", act)
    if isinstance(name, Refusal):
        return name
    if isinstance(number, Refusal):
        return number
    share_class = account_class(stands, act.share_class.value) or act.share_class.value
    if authorizations(stands, share_class) and not is_divided(stands, share_class):
        why = f"the articles on hand, as read, do not let the board divide {share_class} into series"
        return refuse("class_not_divisible_into_series", why, act)
    day = first_day(ground.clocks)
    same = [series for series in series_on_hand(stands, share_class) if name_key(series.key.series) == name_key(name)]
    for recital in same:
        if recital.recited and _may_be_the_recited_paper(recital.created_on, ground):
            return _in_place_of_recital(recital.ground, act, number, ground)
    for series in same:
        if series.created_on and day and series.created_on > day:
            continue
        left = series_number(timeline(stands, "adopted", day), series.key)
        if left:
            why = f"{series.key.series} of {series.created_on or 'unknown date'} has {figures(left)} shares"
            return refuse("series_name_in_use", why, act)
    evidenced = None if ground.kind == "pending" else ground.clocks.filed_on or ground.clocks.effective_on
    key = SeriesKey(share_class, name, evidenced or day)
    return (_designated(act, number, key, ground),)


def _may_be_the_recited_paper(recited_on: object, ground: Ground) -> bool:
    """A paper with a filing date is the recited one if the dates are equal; one without, if it was adopted by then."""
    if recited_on is None or ground.clocks.filed_on == recited_on:
        return True
    day = first_day(ground.clocks)
    return ground.clocks.filed_on is None and day is not None and str(day) <= str(recited_on)


def _designated(act: SeriesDesignation, number: Shares, key: SeriesKey, ground: Ground) -> Line:
    return Line(act, ground.kind, ground.clocks, move(number, undesignated(key.share_class), leaf(key, "available")))


def _in_place_of_recital(recital: Standing, act: SeriesDesignation, number: Shares, ground: Ground) -> Lines | Refusal:
    account: Account = recital.entry.postings[-1].account
    recited = recital.entry.postings[-1].shares
    if recited != number:
        why = f"a later paper recites {figures(recited)} shares, this paper says {figures(number)}"
        return refuse("recital_disagrees", why, act)
    key = SeriesKey(account.share_class, str(account.series), account.created_on)
    filed_on = recital.clocks.filed_on
    if ground.kind == "pending" and filed_on is not None:
        stated = ground.clocks.effective_on
        effective_on = max(filed_on, stated) if stated else filed_on
        ground = ground._replace(
            kind="final", clocks=ground.clocks._replace(filed_on=filed_on, effective_on=effective_on)
        )
    return (_undone(recital, act), _without_postings(recital), _designated(act, number, key, ground))


def recital(stands: Stands, act: SeriesDesignation, ground: Ground) -> Lines | Refusal:
    """A designation that a later paper tells of. An unknown series is posted, final as of the filing date told, or, if
    none is told, from the day of the paper that tells it. A known one is corroborated, and a paper that waits for
    filing evidence gets it from a filing date told."""
    name = stated_name(act.series, act)
    if isinstance(name, Refusal):
        return name
    told = value(act.filed_on)
    day = told or first_day(ground.clocks)
    clocks = ground.clocks._replace(adopted_on=None, executed_on=None, filed_on=day, effective_on=day)
    share_class = account_class(stands, act.share_class.value) or act.share_class.value
    for series in reversed(series_on_hand(stands, share_class)):
        if name_key(series.key.series) != name_key(name):
            continue
        began = first_day(series.ground.clocks)
        meant = series.created_on == told if told else bool(began and day and began <= day)
        if meant or (told and series.ground.waits and began and began <= told):
            return _corroborated(series.ground, act, ground._replace(clocks=clocks))
    number = stated_number(act.after, "the number of shares of the recited series", act)
    if isinstance(number, Refusal):
        return number
    if authorizations(stands, share_class) and not is_divided(stands, share_class):
        why = f"the articles on hand, as read, do not let the board divide {share_class} into series"
        return refuse("class_not_divisible_into_series", why, act)
    key = SeriesKey(share_class, name, told)
    return (_designated(act, number, key, ground._replace(clocks=clocks, kind="final")),)


def _corroborated(known: Standing, act: SeriesDesignation, ground: Ground) -> Lines | Refusal:
    posted = known.entry.postings[-1].shares
    said = act.after
    if isinstance(said, Disputed):
        return disputed(said, "the number of shares of the recited series", act)
    if said is not None and not said.derived and said.value != posted:
        why = f"the recital says {figures(said.value)} shares, the ledger has {figures(posted)} for the designation"
        return refuse("recital_disagrees", why, act)
    if known.waits and value(act.filed_on) is not None:
        return Line(act, "post", ground.clocks, (), known.entry.number), Line(act, "final", ground.clocks)
    return (Line(act, "final", ground.clocks),)


def designated_adjustment(stands: Stands, act: DesignatedSharesAdjustment, ground: Ground) -> Lines | Refusal:
    """LED-03 and LED-04. Undesignated to available for an increase, back for a decrease."""
    key = series_meant(stands, act, ground)
    if isinstance(key, Refusal):
        return key
    change = change_of(act, series_number(timeline(stands, "adopted", first_day(ground.clocks)), key))
    if isinstance(change, Refusal):
        return change
    if isinstance(act.returned, Disputed):
        return disputed(act.returned, "the number of shares that go back", act)
    if act.returned is not None and act.returned.value != -change:
        why = f"the change is {figures(change)}, but {figures(act.returned.value)} shares are said to go back"
        return refuse("numbers_disagree", why, act)
    if act.returned_to is not None and name_key(act.returned_to.value) != "undesignated":
        return refuse("destination_unknown", f"the shares are said to go to {act.returned_to.value!r}", act)
    postings = move(change, undesignated(key.share_class), leaf(key, "available"))
    return (Line(act, ground.kind, ground.clocks, postings),)


def withdrawal(ledger: Ledger, act: SeriesWithdrawal, ground: Ground) -> Lines | Refusal:
    """LED-05. All available shares of the series go back; the two postings stand even where they are zero, for they
    say which series is meant."""
    key = series_meant(ledger.stands_as_known(), act, ground, value(act.filed_on))
    if isinstance(key, Refusal):
        return key
    on = Reckoning(ledger, "adopted", first_day(ground.clocks))
    held = on.outstanding(key) + on.balance(leaf(key, "reserved")) + on.balance(leaf(key, "treasury"))
    if held:
        why = f"{figures(held)} shares of {key.series} are outstanding, reserved or in the treasury"
        return refuse("series_has_outstanding_shares", why, act)
    number = series_number(on.line(), key)
    postings = (Posting(leaf(key, "available"), -number), Posting(undesignated(key.share_class), number))
    return (Line(act, ground.kind, ground.clocks, postings),)


def change_of(act: AuthorizedSharesAdjustment | DesignatedSharesAdjustment, current: Shares | None) -> Shares | Refusal:
    """The change an adjustment makes: as stated, else after - before, else after - `current`."""
    for stated, what in ((act.before, "before"), (act.after, "after"), (act.change, "the change")):
        if isinstance(stated, Disputed):
            return disputed(stated, f"the number {what}" if what != "the change" else what, act)
    before, after, change = value(act.before), value(act.after), value(act.change)
    if (after is not None and after < 0) or (before is not None and before < 0):
        return refuse("number_not_positive", "a number of shares is below zero", act)
    if before is not None and after is not None and change is not None and after != before + change:
        why = f"{figures(before)} changed by {figures(change)} does not give {figures(after)}"
        return refuse("numbers_disagree", why, act)
    if change is not None:
        return change
    start = before if before is not None else current
    if after is None or start is None:
        what = "the number after the change" if after is None else "the number before the change, nor does the ledger"
        return refuse("number_missing", f"the paper does not state {what}", act)
    return after - start
