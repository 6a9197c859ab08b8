"""California: the pages that were read, and their days."""

from datetime import date

from charterbook.law.rule import Period

COVERED_FROM = date(1977, 1, 1)
"""The General Corporation Law of 1975 took effect (the day is from memory)."""
TEXT_OF_2005 = date(2005, 1, 1)
TEXT_READ = date(2014, 1, 1)

SECTION_401 = Period("text of 2005; earlier ones were not read", first=TEXT_OF_2005, earliest=COVERED_FROM)
SECTION_902 = Period("the current text; earlier ones were not read", first=TEXT_READ, earliest=COVERED_FROM)
SECTION_903 = Period("1998-01-01", first=date(1998, 1, 1))

CODE_401 = "https://law.justia.com/codes/california/2005/corp/400-423.html ; https://self-law.org/code/ca/corporations-code/401"
CODE_203_5 = "http://law.onecle.com/california/corporations/203.5.html"
CODE_902 = "https://self-law.org/code/ca/corporations-code/902 ; http://statutes.laws-info.com/california/corp/900-911"
CODE_903 = "https://self-law.org/code/ca/corporations-code/903"
