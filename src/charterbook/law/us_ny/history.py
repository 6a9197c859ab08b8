"""New York: the pages that were read, and their day."""

from datetime import date

from charterbook.law.rule import Period

COVERED_FROM = date(1963, 9, 1)
"""The Business Corporation Law took effect (L.1961, c. 855; the day is from memory)."""
TEXT_READ = date(2022, 1, 1)

CURRENT = Period("the texts of the 2020s; earlier ones were not read", first=TEXT_READ, earliest=COVERED_FROM)

BCL_502 = "https://legalfix.com/statutes/state-codes/new-york/bsc/article-5/502 ; https://instalawyer.io/laws/new-york-laws/502-issue-of-any"
BCL_803 = "https://lexace.ai/us/statute/new-york/bsc-803"
BCL_804 = "https://www.lawserver.com/law/state/new-york/ny-laws/ny_business_corporation_law_804"
BCL_805 = "https://lexace.ai/us/statute/new-york/bsc-805"
