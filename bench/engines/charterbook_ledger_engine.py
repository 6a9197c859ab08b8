"""charterbook: a fresh process loads a book's ledger with all its checks and answers a thousand questions; then it
says what each account holds.

The second argument is how: "driver" takes the connection of the database's driver alone, "book" opens the book as
every command does, with SQLAlchemy.
"""

import json
import random
import resource
import sys
from time import process_time

place, how, asked = sys.argv[1], sys.argv[2], random.Random(7)
if how == "book":
    from charterbook.register.store import Book

    ledger = Book.open(place).ledger(1)
else:
    import sqlite3

    from charterbook.register.loading import load

    ledger = load(sqlite3.connect(f"file:{place}?mode=ro", uri=True), 1, lambda at: 0)
accounts = ledger.accounts()
for _ in range(1000):
    ledger.track(asked.choice(accounts)).balance(3, asked.randrange(726_000, 738_000))
cpu_s, peak_kb = process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
balances = {
    "Equity:"
    + ":".join(
        part.title().replace(" ", "-") for part in (*account[:1], account[2], account[1], account[4]) if part
    ): int(ledger.track(account).balance(3))
    for account in accounts
}
print(json.dumps({"cpu_s": cpu_s, "peak_mb": peak_kb / 1024, "balances": balances}))
