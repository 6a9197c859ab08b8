"""What a package tells of its classes: each number of its day, and unknown where a fault of the package touches it."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from charterbook.exchange.ocf import Package, read
from charterbook.exchange.ocf_position import tell
from charterbook.exchange.ocf_transactions import content
from charterbook.model.entries import Count, Exactly, Unknown, Unlimited
from charterbook.model.shares import ParValue
from charterbook.model.ties import Teller, Told
from tests.exchange.ocf_schemas import COMMON, STAKEHOLDER, issuance, package, transaction

Json = dict[str, Any]
TODAY = date(2024, 12, 31)
PLAN = {"object_type": "STOCK_PLAN", "id": "plan", "plan_name": "2019 Plan", "initial_shares_reserved": "300",
        "default_cancellation_behavior": "RETURN_TO_POOL", "stock_class_ids": ["common"]}  # fmt: skip


def teller(*transactions: Json, on: date = TODAY, **more: Any) -> Teller:
    """What the package of these transactions tells."""
    found = read(package(*transactions, **more), content)
    assert isinstance(found, Package)
    return tell(found, on)


def told(measure: str, *transactions: Json, on: date = TODAY, **more: Any) -> Told:
    """What it tells of the common stock."""
    found = {one.measure: one for one in teller(*transactions, on=on, **more).told}
    return found[measure]  # type: ignore[index]


def why(measure: str, *transactions: Json, **more: Any) -> str:
    """Why it does not tell a number."""
    value = told(measure, *transactions, **more).value
    assert isinstance(value, Unknown), value
    return value.unknown


def adjusted(to: Any, on: Any) -> Json:
    """Another number is authorized."""
    kind = "STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT"
    return transaction(kind, on, stock_class_id="common", new_shares_authorized=to)


def split(new: str, old: str, on: str = "2021-01-01", **more: Any) -> Json:
    """The common stock is split."""
    ratio = {"numerator": new, "denominator": old}
    return transaction("STOCK_CLASS_SPLIT", on, stock_class_id="common", split_ratio=ratio, **more)


def closed(kind: str, security: str, quantity: str | None = None, **more: Any) -> Json:
    """A security ends."""
    field = "quantity_converted" if kind == "CONVERSION" else "quantity"
    asked = {} if quantity is None else {field: quantity}
    return transaction(f"STOCK_{kind}", security_id=security, **asked, **more)


@pytest.mark.parametrize(
    ("initial", "adjustments", "count"),
    [
        ("1000", [], Exactly(1000)),
        ("+1000.50", [], Exactly(Fraction(2001, 2))),
        ("UNLIMITED", [], Unlimited()),
        ("1000", [adjusted("2000", "2020-06-01")], Exactly(2000)),
        ("NOT APPLICABLE", [adjusted("2000", "2020-06-01")], Exactly(2000)),
        ("1000", [adjusted("3000", "2021-06-01"), adjusted("2000", "2020-06-01")], Exactly(3000)),
        ("1000", [adjusted("9000", "2024-12-31"), adjusted("2000", "2020-06-01")], Exactly(9000)),
    ],
)
def test_authorized_is_the_last_number_up_to_the_day(initial: str, adjustments: list[Json], count: Count) -> None:
    """The initial one or that of the last adjustment, wherever it stands in the files."""
    found = told(
        "authorized", *adjustments, objects={"stock_classes_files": [COMMON | {"initial_shares_authorized": initial}]}
    )
    assert count == found.value


def test_each_day_has_its_number() -> None:
    """Asked for an earlier day the package tells of it; asked for a later one it tells of its own."""
    history = [adjusted("2000", "2020-06-01"), issuance("s1"), issuance("s2", "7", "2021-01-01")]
    found = [
        (one.on, one.value)
        for day in (date(2020, 5, 31), date(2020, 6, 1), date(2030, 1, 1))
        for one in teller(*history, on=day).told
        if one.measure in ("authorized", "outstanding")
    ]
    assert [
        (date(2020, 5, 31), Exactly(1000)), (date(2020, 5, 31), Exactly(100)),
        (date(2020, 6, 1), Exactly(2000)), (date(2020, 6, 1), Exactly(100)),
        (TODAY, Exactly(2000)), (TODAY, Exactly(107)),
    ] == found  # fmt: skip
    assert () == teller(*history, on=date(2018, 12, 31)).told


def test_a_number_says_where_it_stands() -> None:
    """File and object."""
    assert "StockClasses.ocf.json: stock class common, initial_shares_authorized" == told("authorized").where
    moved = adjusted("5", "2020-06-01")
    assert f"Transactions.ocf.json: adjustment {moved['id']} of 2020-06-01" == told("authorized", moved).where
    assert ParValue("0.001") == told("par value").value


def test_a_class_that_is_not_yet_there_is_not_told() -> None:
    """None authorized and no word of it: an adjustment brings it in."""
    later = {"stock_classes_files": [COMMON | {"initial_shares_authorized": "0"}]}
    history = adjusted("5", "2020-06-01")
    assert () == teller(history, on=date(2020, 5, 31), objects=later).told
    assert Exactly(5) == told("authorized", history, objects=later).value
    gone = told("authorized", history, adjusted("0", "2021-01-01"), objects=later)
    assert Exactly(0) == gone.value


BALANCE = issuance("s2", "60", "2020-02-02")


@pytest.mark.parametrize(
    ("transactions", "count"),
    [
        ([], 0),
        ([issuance("s1"), issuance("s2", "50")], 150),
        ([issuance("s1"), closed("CANCELLATION", "s1", "100", reason_text="x")], 0),
        ([issuance("s1"), closed("RETRACTION", "s1", reason_text="x")], 0),
        ([issuance("s1"), BALANCE, closed("CANCELLATION", "s1", "40", balance_security_id="s2")], 60),
        ([closed("CANCELLATION", "s1", "40", balance_security_id="s2"), BALANCE, issuance("s1", on="2020-02-02")], 60),
        ([issuance("s1"), BALANCE, closed("REPURCHASE", "s1", "40", balance_security_id="s2")], 60),
        ([issuance("s1"), closed("CONVERSION", "s1", "100", resulting_security_ids=["other"])], 0),
        (
            [issuance("s1"), BALANCE, issuance("s3", "40", "2020-02-02"),
             closed("TRANSFER", "s1", "40", balance_security_id="s2", resulting_security_ids=["s3"])],
            100,
        ),
        (
            [issuance("s1"), issuance("s2", "50"), issuance("s3", "150", "2020-02-02"),
             transaction("STOCK_CONSOLIDATION", security_ids=["s1", "s2"], resulting_security_id="s3")],
            150,
        ),
        ([issuance("s1"), split("2", "1"), issuance("s2", "3", "2021-01-02")], 203),
        (
            [issuance("s1", "7"), split("1", "2", id="split"), issuance("s2", "4", "2021-01-01"),
             transaction("STOCK_REISSUANCE", "2021-01-01", security_id="s1", resulting_security_ids=["s2"],
                         split_transaction_id="split")],
            4,
        ),
    ],
)  # fmt: skip
def test_outstanding_is_what_is_open(transactions: list[Json], count: int) -> None:
    """Each way in and out, and a split in both of its forms."""
    found = told("outstanding", *transactions)
    assert Exactly(count) == found.value
    assert () == teller(*transactions).complaints


def test_fractions_after_a_split_bound_the_number() -> None:
    """Two lots with half a share: the sum is told to within one share each, and a note says so."""
    found = told("outstanding", issuance("s1", "7"), issuance("s2", "5"), split("1", "2"))
    assert (Exactly(6), 5) == (found.value, found.rounded_to)
    assert "2 securities have fractions" in found.note


def test_what_was_repurchased_may_lie_in_a_treasury() -> None:
    """Outstanding is told, issued is not, and of a treasury nothing."""
    bought = [issuance("s1"), closed("REPURCHASE", "s1", "100")]
    assert Exactly(0) == told("outstanding", *bought).value
    assert "does not say whether a treasury" in why("issued", *bought)
    assert "treasury" not in {one.measure for one in teller(*bought).told}
    assert Exactly(100) == told("issued", issuance("s1")).value


def test_a_split_after_the_last_word_on_the_number_is_told() -> None:
    """Whether the authorized shares were split too, the package does not say."""
    assert "split on 2021-01-01" in told("authorized", split("2", "1")).note
    assert "" == told("authorized", split("2", "1"), adjusted("2000", "2021-01-01")).note


@pytest.mark.parametrize(
    ("transactions", "said"),
    [
        ([issuance("s1", "-5")], "'-5' is no number"),
        ([issuance("s1", 5)], "5 is no number"),
        ([issuance("s1", "1e3")], "'1e3' is no number"),
        ([issuance("s1", "1,000")], "'1,000' is no number"),
        ([issuance("s1", "0.12345678901")], "is no number"),
        ([issuance("s1", on="2020-02-30")], "has no day"),
        ([issuance("s1", on=20200202)], "has no day"),
        ([issuance("s1"), issuance("s1", id="other")], "issued twice"),
        ([issuance("s1"), issuance("s2", id="issuance-s1")], "several objects have the id issuance-s1"),
        ([issuance("s1"), closed("CANCELLATION", "s1", "40", reason_text="x")], "60 shares are in security None"),
        ([issuance("s1"), closed("CANCELLATION", "s1", "400", reason_text="x")], "is no number of them"),
        ([issuance("s1"), closed("CANCELLATION", "s1", reason_text="x")], "None of 100 shares"),
        ([issuance("s1"), closed("TRANSFER", "s1", "100", resulting_security_ids=["s9"])], "s9, which is not issued"),
        ([issuance("s1"), closed("RETRACTION", "s1"), closed("RETRACTION", "s1", id="x")], "closed already"),
        ([issuance("s1"), split("2", "0")], "its ratio"),
        (
            [issuance("s1"), issuance("s2", "3"), closed("TRANSFER", "s1", "100", resulting_security_ids=["s2"])],
            "100 shares go on, and 3 are issued",
        ),
    ],
)  # fmt: skip
def test_a_fault_leaves_its_class_without_a_number(transactions: list[Json], said: str) -> None:
    """It is a complaint, and the number is unknown for that reason: never a sum without it."""
    assert said in why("outstanding", *transactions)
    assert teller(*transactions).complaints


@pytest.mark.parametrize(
    ("transactions", "said"),
    [
        ([issuance("s1", stock_class_id="gold")], "there is no stock class gold"),
        ([issuance("s1", stakeholder_id="bob")], "there is no stakeholder bob"),
        ([issuance("s1", stakeholder_id=["bob"])], "there is no stakeholder ['bob']"),
        ([closed("RETRACTION", "s9")], "no issuance of security s9"),
        ([closed("RETRACTION", "")], "no issuance of security"),
        ([issuance("s1", stock_plan_id="p9")], "there is no stock plan p9"),
        ([adjusted("5", "2020-06-01") | {"stock_class_id": "gold"}], "there is no stock class gold"),
        ([split("2", "1") | {"stock_class_id": "gold"}], "there is no stock class gold"),
    ],
)
def test_a_reference_to_nothing_is_a_complaint(transactions: list[Json], said: str) -> None:
    """A security, a holder, a class, a plan that is not there."""
    found = teller(*transactions, objects={"stock_plans_files": [PLAN]})
    assert [said] == [said for sentence in found.complaints if said in sentence]


def test_a_transaction_on_stock_of_an_unknown_kind_is_not_passed_over() -> None:
    """What it does to its security nobody here knows: the class has no number; without a security it is told."""
    odd = transaction("STOCK_ENCHANTMENT", security_id="s1")
    assert "nothing is known of this kind" in why("outstanding", issuance("s1"), odd)
    elsewhere = teller(issuance("s1"), transaction("STOCK_ENCHANTMENT"), transaction("STOCK_ACCEPTANCE"))
    assert 1 == len(elsewhere.complaints)
    assert Exactly(100) == told("outstanding", issuance("s1"), transaction("VESTING_START", security_id="s1")).value


@pytest.mark.parametrize(
    ("adjustments", "said"),
    [
        ([adjusted("-5", "2020-06-01")], "'-5' is no number"),
        ([adjusted("5", "2020-06-31")], "has no day"),
        ([adjusted("5", "2020-06-01"), adjusted("6", "2020-06-01") | {"id": "b"}], "tell different numbers"),
    ],
)
def test_an_adjustment_that_is_none_leaves_the_number_unknown(adjustments: list[Json], said: str) -> None:
    """No earlier number is taken for it."""
    assert said in why("authorized", *adjustments)


def test_not_applicable_is_no_number_and_two_classes_of_one_id_are_none() -> None:
    """Neither is nought."""
    none = COMMON | {"initial_shares_authorized": "NOT APPLICABLE"}
    assert "NOT APPLICABLE" in why("authorized", objects={"stock_classes_files": [none]})
    twice = teller(objects={"stock_classes_files": [COMMON, COMMON | {"name": "Gold"}]})
    assert ["several objects have the id common"] == list(twice.complaints)
    assert {True} == {isinstance(one.value, Unknown) for one in twice.told}


def test_a_par_value_in_other_money_is_not_told_as_dollars() -> None:
    """Nor is one of another day."""
    euros = {"stock_classes_files": [COMMON | {"par_value": {"amount": "1", "currency": "EUR"}}]}
    assert "no par value in US dollars" in why("par value", objects=euros)
    assert "par value" not in {one.measure for one in teller(on=date(2020, 1, 1)).told}


def granted(security: str, **more: Any) -> Json:
    """An option under the plan."""
    return issuance(security, "50", object_type="TX_EQUITY_COMPENSATION_ISSUANCE", stock_plan_id="plan", **more)


@pytest.mark.parametrize(
    ("transactions", "count"),
    [
        ([], 300),
        ([transaction("STOCK_PLAN_POOL_ADJUSTMENT", stock_plan_id="plan", shares_reserved="500")], 500),
        ([granted("o1")], 300),
        ([issuance("s1", stock_plan_id="plan")], 200),
        (
            [granted("o1"), issuance("s1", "50", stock_plan_id="plan"),
             transaction("EQUITY_COMPENSATION_EXERCISE", security_id="o1", quantity="50",
                         resulting_security_ids=["s1"])],
            250,
        ),
        (
            [granted("o1"),
             transaction("EQUITY_COMPENSATION_CANCELLATION", security_id="o1", quantity="50", reason_text="left")],
            300,
        ),
        ([issuance("s1", stock_plan_id="plan"), closed("REPURCHASE", "s1", "100")], 300),
    ],
)  # fmt: skip
def test_reserved_is_what_the_plans_have_left(transactions: list[Json], count: int) -> None:
    """A share leaves the reserve when it is issued, and may come back."""
    assert Exactly(count) == told("reserved", *transactions, objects={"stock_plans_files": [PLAN]}).value


@pytest.mark.parametrize(
    ("plan", "transactions", "said"),
    [
        (PLAN | {"stock_class_ids": ["common", "gold"]}, [], "one plan is for 2 classes"),
        (PLAN | {"initial_shares_reserved": "-1"}, [], "no number of shares"),
        (PLAN, [split("2", "1")], "its class was split on"),
        (PLAN, [issuance("s1", "301", stock_plan_id="plan")], "more are issued"),
        (
            PLAN | {"default_cancellation_behavior": "RETIRE"},
            [issuance("s1", stock_plan_id="plan"), closed("REPURCHASE", "s1", "100")],
            "does not say that its shares go back",
        ),
    ],
)  # fmt: skip
def test_a_reserve_that_cannot_be_told_is_unknown(plan: Json, transactions: list[Json], said: str) -> None:
    """With the reason."""
    assert said in why("reserved", *transactions, objects={"stock_plans_files": [plan]})


def test_a_package_without_a_day_tells_nothing() -> None:
    """Of which day its numbers are is not known."""
    found = teller(issuance("s1"), as_of="2024-13-01")
    assert () == found.told
    assert "is no day" in found.complaints[-1]


def test_of_two_classes_of_one_name_the_closed_one_is_not_told() -> None:
    """A letter that is used again; two that both stand are both told, and contradict each other."""
    first = [adjusted("0", "2021-01-01")]
    again = COMMON | {"id": "again", "initial_shares_authorized": "7"}
    objects = {"stock_classes_files": [COMMON, again]}
    found = [one.value for one in teller(*first, objects=objects).told if one.measure == "authorized"]
    both = [one.value for one in teller(objects=objects).told if one.measure == "authorized"]
    assert ([Exactly(7)], [Exactly(1000), Exactly(7)]) == (found, both)


def test_a_class_split_more_often_than_any_is_not_counted() -> None:
    """Fifty times are; a package of nothing but splits would otherwise be multiplied for days."""
    splits = [split("2", "1", id=f"split-{place}") for place in range(51)]
    assert Exactly(100 * 2**50) == told("outstanding", issuance("s1"), *splits[:50]).value
    assert "more than 50 splits" in why("outstanding", issuance("s1"), *splits)


def test_what_a_fault_quotes_has_an_end() -> None:
    """A number of a million digits is no number, and is not told whole."""
    found = teller(issuance("s1", "9" * 1_000_000))
    assert max(map(len, found.complaints)) < 1000
    assert len(why("outstanding", issuance("s1", "9" * 1_000_000))) < 1000


def test_many_faults_of_a_sort_are_counted() -> None:
    """The first ten are told."""
    found = teller(*(issuance(f"s{place}", stakeholder_id="bob") for place in range(25)))
    assert (11, "and 15 more: references to what is not there") == (len(found.complaints), found.complaints[-1])


def test_a_second_class_has_its_own_numbers() -> None:
    """What one class has is not the other's."""
    gold = COMMON | {"id": "gold", "name": "Series Gold Preferred Stock", "initial_shares_authorized": "50"}
    objects = {"stock_classes_files": [COMMON, gold], "stakeholders_files": [STAKEHOLDER]}
    found = teller(issuance("s1", stock_class_id="gold"), issuance("s2", "7"), objects=objects)
    assert {("Common Stock", Exactly(7)), ("Series Gold Preferred Stock", Exactly(100))} == {
        (one.stock, one.value) for one in found.told if one.measure == "outstanding"
    }
