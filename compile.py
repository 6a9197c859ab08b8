import time
from charterbook.instruments.productions.charter import CHARTER, CLAUSES
from charterbook.instruments.productions.splits import SPLITS
from charterbook.text.marks import slot_pattern
tot=0
for p in (*CLAUSES,*CHARTER,*SPLITS):
    t=time.perf_counter()
    try: slot_pattern(p.pattern)
    except Exception as e: print(p.fact,p.cue,e)
    d=time.perf_counter()-t; tot+=d
    if d>.002: print(f'{d*1000:.1f}ms {p.fact} {p.cue}')
print(tot*1000,'ms', len(CHARTER)+len(SPLITS))
