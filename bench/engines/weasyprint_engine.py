"""Pages of HTML to PDF/A-2b with embedded fonts by weasyprint: CPU seconds for all but the first, which warms it up.

Pages come as JSON on standard input.
"""

import json
import logging
import sys
from time import process_time

import weasyprint

logging.getLogger("weasyprint").setLevel(logging.ERROR)
first, *pages = json.load(sys.stdin)


def written(page):
    """One page of HTML as the bytes of a PDF."""
    return weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/a-2b")


written(first)
began = process_time()
made = [written(page) for page in pages]
spent = process_time() - began
assert all(b"/FontFile" in data or b"/ObjStm" in data for data in made)
json.dump({"cpu_s": spent, "papers": len(made), "bytes": len(made[0])}, sys.stdout)
