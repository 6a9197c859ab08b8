"""Acts on the charter: classes authorized and changed, series designated, changed and withdrawn.

Each function takes the standing entries (or the ledger), the act and its ground and gives lines or a refusal.
Postings: law appendix LED-01 to LED-05 and LED-11: charter to undesignated (or, for an undivided class, to the one
series), undesignated to available and back.
"""

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
from charterbook.ledger.renewal import ground_of, voided, without_postings
from charterbook.ledger.restated import restates
from charterbook.ledger.series import series_meant
from charterbook.ledger.standing import (
    SeriesOnHand,
    Standing,
    account_class,
    authorizations,
    first_day,
    is_divided,
    series_on_hand,
    timeline,
)  # fmt: skip
from charterbook.ledger.totals import authorized, class_change, is_unlimited, series_number
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    SeriesDesignation,
    SeriesWithdrawal,
)  # fmt: skip
from charterbook.model.entries import Account, Posting, Refusal
from charterbook.model.evidence import Cited, Disputed
from charterbook.model.shares import Shares, figures

Stands = tuple[Standing, ...]


def class_authorization(stands: Stands, act: ClassAuthorization, ground: Ground) -> Lines | Refusal:
    """LED-01 and LED-17. Charter to undesignated where the board may divide the class or the paper itself does, else to
    the one series of the class; without a limit, no number. A class already in the ledger with the same number is
    corroborated, without postings; a restated charter with another number changes it. An earlier paper takes the place
    of a later one (articles found after their restatement)."""
    if act.share_class.derived:
        # Articles that authorize shares of one class and do not name it authorize common stock.
        act = act._replace(share_class=act.share_class._replace(value="Common Stock"))
    unlimited = act.unlimited is not None
    number = 0 if unlimited else stated_number(act.after, "the number of authorized shares", act)
    if isinstance(number, Refusal):
        return number
    share_class = account_class(stands, act.share_class.value) or act.share_class.value
    divided = value(act.series_by_board) is True or name_key(share_class) in ground.divided
    if not divided and series_on_hand(stands, share_class):
        why = f"{share_class} has series in the ledger, but this paper does not let the board divide it"
        return refuse("class_not_divisible_into_series", why, act)
    target = undesignated(share_class) if divided else leaf(sole(share_class), "available")
    postings = (Posting(charter(share_class), -number), Posting(target, number))
    line = Line(act, ground.kind, ground.clocks, postings)
    day = first_day(ground.clocks)
    for later in authorizations(stands, share_class):
        later_day = first_day(later.clocks)
        if day and later_day and day < later_day:
            again = _restated_later(stands, later, share_class, number)
            if again is not None:
                return (voided(later, act), *again, line)
    if ground.restated and not unlimited and _borne_out(stands, ground, share_class, number):
        return (line._replace(postings=()),)
    by_then = timeline(stands, "adopted", day)
    total = authorized(by_then, share_class)
    if total is None and not is_unlimited(by_then, share_class):
        return (line,)
    if (unlimited and total is None) or total == number:
        return (line._replace(postings=()),)
    if ground.restated and total is not None and not unlimited:
        return (_restated_total(act, ground, share_class, number - total, target), line._replace(postings=()))
    has = "no limit of the" if total is None else figures(total)
    why = f"the ledger has {has} authorized shares of {share_class}, this paper says {figures(number)}"
    return refuse("class_already_authorized", why, act)


def _borne_out(stands: Stands, ground: Ground, share_class: str, number: Shares) -> bool:
    """Whether the class has that number on the day of effect by other papers: a restated charter often is adopted
    before, and filed with, the certificate of the change that it restates."""
    day = ground.clocks.effective_on or ground.clocks.filed_on
    return day is not None and authorized(timeline(stands, "effective", day), share_class) == number


def _restated_total(act: ClassAuthorization, ground: Ground, share_class: str, change: Shares, pool: Account) -> Line:
    """The change of the class total that a restated charter makes by stating another number."""
    stated = AuthorizedSharesAdjustment(act.share_class, None, act.after, None, act.par_value)
    return Line(stated, ground.kind, ground.clocks, move(change, charter(share_class), pool))


def _restated_later(stands: Stands, later: Standing, share_class: str, number: Shares) -> Lines | None:
    """The lines of a later paper of the same class, once an earlier one with `number` shares begins the class: it
    corroborates, and where it is a restated charter with another number, changes it. None where the two contradict."""
    act = later.entry.act
    assert isinstance(act, ClassAuthorization)
    said = later.entry.postings[-1].shares
    between = [pair for pair in timeline(stands, "adopted", first_day(later.clocks)) if pair[1] is not later]
    change = said - number - sum(class_change(stand, share_class) for _, stand in between)
    bare = without_postings(later)
    if not change:
        return (bare,)
    if not restates(stands, later):
        return None
    moved = _restated_total(act, ground_of(later), share_class, change, later.entry.postings[-1].account)
    return (moved._replace(instrument=later.entry.instrument), bare)


def authorized_adjustment(ledger: Ledger, act: AuthorizedSharesAdjustment, ground: Ground) -> Lines | Refusal:
    """LED-11. Charter to undesignated (or the one series) and back; treasury shares that the paper retires leave from
    the treasury (LED-09b). The class need not be known: its number before is then what the paper says, or stays open.
    """
    stands = ledger.stands_as_known()
    share_class = account_class(stands, act.share_class.value) or act.share_class.value
    day = first_day(ground.clocks)
    held = authorizations(stands, share_class)
    if held and day and day < min(first_day(stand.clocks) or day for stand in held):
        return refuse("class_was_authorized_later", f"{share_class} is authorized by a later paper", act)
    by_then = timeline(stands, "adopted", day)
    known = 0 if is_unlimited(by_then, share_class) else authorized(by_then, share_class)
    pool = undesignated(share_class) if is_divided(stands, share_class) else leaf(sole(share_class), "available")
    if known is None and act.before is None and act.change is None and value(act.after) is not None:
        # The total is shown from here on, by how much it changed is not: the two postings say which class is meant.
        opened = (Posting(charter(share_class), 0), Posting(pool, 0))
        return (Line(act, ground.kind, ground.clocks, opened),)
    change = change_of(act, known)
    if isinstance(change, Refusal):
        return change
    retired = 0 if is_divided(stands, share_class) else _retired(ledger, sole(share_class), ground, change)
    postings = (
        *move(-retired, charter(share_class), leaf(sole(share_class), "treasury")),
        *move(change + retired, charter(share_class), pool),
    )
    return (Line(act, ground.kind, ground.clocks, postings),)


def _retired(ledger: Ledger, key: SeriesKey, ground: Ground, change: Shares) -> Shares:
    """How many of the shares by which a number falls are treasury shares that the same paper retires (LED-09b). As far
    as the treasury does not hold them, they lie, for the ledger, among the available ones; `position` tells it."""
    told = dict(ground.retired).get((name_key(key.share_class), name_key(key.series)), 0)
    held = Reckoning(ledger, "adopted", first_day(ground.clocks)).balance(leaf(key, "treasury"))
    return max(0, min(-change, told, held))


def designation(stands: Stands, act: SeriesDesignation, ground: Ground) -> Lines | Refusal:
    """LED-02 for a paper on hand. Where the designation was recited before, the recital is voided and the paper takes
    its account; the recital's filing date then is filing evidence for a paper that has none. A restated charter
    corroborates a series, or changes its number."""
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
    source = _cut_from(stands, act, share_class)
    if isinstance(source, Refusal):
        return source
    day = first_day(ground.clocks)
    same = [series for series in series_on_hand(stands, share_class) if name_key(series.key.series) == name_key(name)]
    for recital in same:
        if recital.recited and _may_be_the_recited_paper(recital.created_on, ground):
            return _in_place_of_recital(recital.ground, act, number, ground)
    for series in same:
        began = first_day(series.ground.clocks)
        if began and day and began > day:
            if restates(stands, series.ground):
                return _before_its_restatement(stands, series, act, number, ground)
            continue
        left = series_number(timeline(stands, "adopted", day), series.key)
        if left and ground.restated:
            return _restated_series(act, ground, series.key, number - left)
        if left:
            why = f"{series.key.series} of {series.created_on or 'unknown date'} has {figures(left)} shares"
            return refuse("series_name_in_use", why, act)
    evidenced = None if ground.kind == "pending" else ground.clocks.filed_on or ground.clocks.effective_on
    key = SeriesKey(share_class, name, evidenced or day)
    return (_designated(act, number, key, ground, source),)


def _cut_from(stands: Stands, act: SeriesDesignation, share_class: str) -> Account | Refusal:
    """Where the shares of a new series come from: the undesignated ones of the class, or those of a series within which
    it is designated."""
    if act.within is None:
        return undesignated(share_class)
    name = stated_name(act.within, act)
    if isinstance(name, Refusal):
        return name
    for series in reversed(series_on_hand(stands, share_class)):
        if name_key(series.key.series) == name_key(name):
            return leaf(series.key, "available")
    return refuse("series_unknown", f"no designation of {name} is on hand or recited", act)


def _restated_series(act: SeriesDesignation, ground: Ground, key: SeriesKey, change: Shares) -> Lines:
    """A series as a restated charter has it: corroborated, or its number changed."""
    bare = Line(act, ground.kind, ground.clocks)
    if not change:
        return (bare,)
    stated = DesignatedSharesAdjustment(act.share_class, act.series, None, act.after, None, act.par_value)
    postings = move(change, undesignated(key.share_class), leaf(key, "available"))
    return (Line(stated, ground.kind, ground.clocks, postings), bare)


def _before_its_restatement(
    stands: Stands, restated: SeriesOnHand, act: SeriesDesignation, number: Shares, ground: Ground
) -> Lines:
    """The designation of a series that so far was known from a restated charter only. It takes the accounts of the
    restated one, which then corroborates it or changes its number."""
    later = restated.ground
    assert isinstance(later.entry.act, SeriesDesignation)
    between = [pair for pair in timeline(stands, "adopted", first_day(later.clocks)) if pair[1] is not later]
    change = later.entry.postings[-1].shares - number - series_number(between, restated.key)
    again = _restated_series(later.entry.act, ground_of(later), restated.key, change)
    return (
        voided(later, act),
        *(line._replace(instrument=later.entry.instrument) for line in again),
        _designated(act, number, restated.key, ground, undesignated(restated.key.share_class)),
    )


def _may_be_the_recited_paper(recited_on: object, ground: Ground) -> bool:
    """A paper with a filing date is the recited one if the dates are equal; one without, if it was adopted by then."""
    if recited_on is None or ground.clocks.filed_on == recited_on:
        return True
    day = first_day(ground.clocks)
    return ground.clocks.filed_on is None and day is not None and str(day) <= str(recited_on)


def _designated(act: SeriesDesignation, number: Shares, key: SeriesKey, ground: Ground, source: Account) -> Line:
    return Line(act, ground.kind, ground.clocks, move(number, source, leaf(key, "available")))


def _in_place_of_recital(recital: Standing, act: SeriesDesignation, number: Shares, ground: Ground) -> Lines | Refusal:
    account: Account = recital.entry.postings[-1].account
    recited = recital.entry.postings[-1].shares
    said = recital.entry.act.after if isinstance(recital.entry.act, SeriesDesignation) else None
    # A number worked out from a change is that of the day of the change: the designation had its own.
    if recited != number and not (isinstance(said, Cited) and said.derived):
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
    source = recital.entry.postings[0].account
    return (voided(recital, act), without_postings(recital), _designated(act, number, key, ground, source))


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
    source = _cut_from(stands, act, share_class)
    if isinstance(source, Refusal):
        return source
    return (_designated(act, number, key, ground._replace(clocks=clocks, kind="final"), source),)


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


def designated_adjustment(ledger: Ledger, act: DesignatedSharesAdjustment, ground: Ground) -> Lines | Refusal:
    """LED-03 and LED-04. Undesignated to available for an increase, back for a decrease; treasury shares that the paper
    retires go back from the treasury (LED-09b)."""
    stands = ledger.stands_as_known()
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
    retired = _retired(ledger, key, ground, change)
    postings = (
        *move(-retired, undesignated(key.share_class), leaf(key, "treasury")),
        *move(change + retired, undesignated(key.share_class), leaf(key, "available")),
    )
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
