"""compare specimens' kind and charter acts."""
import json,sys,pathlib
from charterbook import flow
from charterbook.exchange.reading_json import reading_json
from charterbook.model.evidence import Unreadable
KINDS={"articles","articles_amendment","articles_restated","split_change","merger"}
ACTS={"incorporation","class_authorization","authorized_shares_adjustment","split","par_value_change","name_change","restatement","series_designation"}
root=pathlib.Path(sys.argv[1])
def v(x):
    return x.get("value") if isinstance(x,dict) and "value" in x else x
def simp(a):
    d={}
    for k,x in a.items():
        if k in("derived","series_by_board","recited","filed_on","fractions","returned","returned_to"): continue
        if k=="ratio": d[k]=(v(x["new"]),v(x["old"])); continue
        if isinstance(x,dict) and x.get("derived"): continue
        y=v(x)
        if y is None: continue
        if isinstance(y,str):
            y=y.casefold()
            if k=="class": y=y.replace(" shares","").replace(" stock","")
            if k=="par_value":
                try: y=str(float(y))
                except ValueError: pass
        d[k]=y
    return d
ok=n=0
for f in sorted(root.glob("*.facts.json")):
    facts=json.load(open(f)); src=[p for p in root.glob(f.name[:-len("facts.json")]+"*") if p!=f]
    if not src: continue
    data=src[0].read_bytes(); r=flow.read(data,str(src[0]))
    got=[] if isinstance(r,Unreadable) else reading_json(r,data)["instruments"]
    want=facts["instruments"]
    for i,w in enumerate(want):
        g=got[i] if i<len(got) else None
        wa=[simp(a) for a in w.get("acts",[]) if a["act"] in ACTS]
        ga=[simp(a) for a in (g or {}).get("acts",[]) if a["act"] in ACTS]
        rel = w["kind"] in KINDS or (g and g["kind"] in KINDS)
        if not rel: continue
        n+=1
        bad=[]
        if not g or g["kind"]!=w["kind"]: bad.append(f"kind {g and g['kind']} want {w['kind']}")
        sub=lambda a,b: all(b.get(k)==x for k,x in a.items()); miss=[a for a in wa if not any(sub(a,b) for b in ga)]; extra=[b for b in ga if not any(sub(a,b) for a in wa)]
        if miss: bad.append(f"miss {miss}")
        if extra: bad.append(f"extra {extra}")
        if bad: print(src[0].name,*bad,sep="\n    ")
        else: ok+=1
    if isinstance(r,Unreadable) and want: print("UNREADABLE",src[0].name,r)
print(ok,n)
