"""Words and figures by text2num and a pattern: whether each sentence's two numbers agree, as a linter in a few lines
would tell it. Sentences come as JSON on standard input."""

import json
import re
import sys
from time import process_time

from text_to_num import text2num

PAIR = re.compile(r"((?:[A-Z][a-z]+[ -]?)+)\(([\d,]+)\)")


def agrees(sentence):
    """Whether the words before the parenthesis, as many of them as are a number, are the number in it."""
    match = PAIR.search(sentence)
    if match is None:
        return True
    spelled = match[1].strip().lower().split()
    for first in range(len(spelled)):
        try:
            return text2num(" ".join(spelled[first:]).replace("-", " "), "en") == int(match[2].replace(",", ""))
        except ValueError:
            continue
    return False


sentences = json.load(sys.stdin)
began = process_time()
agree = [agrees(sentence) for sentence in sentences]
print(json.dumps({"agree": agree, "cpu_s": process_time() - began}))
