"""beancount: a fresh process loads and checks a file, without its cache; then it says what each account holds."""

import json
import os
import resource
import sys
from time import process_time

os.environ["BEANCOUNT_DISABLE_LOAD_CACHE"] = "1"

from beancount import loader
from beancount.core.data import Transaction

entries, errors, _ = loader.load_file(sys.argv[1])
cpu_s, peak_kb = process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
balances = {}
for entry in entries:
    if isinstance(entry, Transaction):
        for posting in entry.postings:
            balances[posting.account] = balances.get(posting.account, 0) + int(posting.units.number)
print(json.dumps({"cpu_s": cpu_s, "peak_mb": peak_kb / 1024, "faults": len(errors), "balances": balances}))
