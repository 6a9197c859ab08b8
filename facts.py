import sys; sys.path.insert(0,'/tmp/wt_charter/tests/instruments')
from charter_papers import *
from charterbook.instruments.read import *
from charterbook.instruments.read import _facts
from hashlib import sha256
t=sys.argv[1]
data=t.encode(); x=edgar.read(data, Source(sha256(data).hexdigest(), len(data), "text/plain", "a"))[0]
v=View(x); fo=marks(v)
print(Masked(v.lowered,fo).letters.translate({0xe000+i:'{'+c+'}' for i,c in enumerate("NDSCPQKBM")}))
for m in _facts(v,fo,states_named(v.lowered)): print(m.fact,repr(v.lowered[m.start:m.end]),{k:str(s.value) for k,s in m.slots.items()})
