"""Each state's citations, titles, stamps and numbers are known by its table, and a table is called by its state's "
"name."""

from datetime import date

import pytest

from charterbook.instruments.read import read
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Instrument
from charterbook.text.marks import outermost
from charterbook.text.states.file_numbers import contradicts, entity_key, entity_shapes, file_numbers, told
from charterbook.text.states.state import StateTable
from charterbook.text.states.table import code_of, modules, state, state_of, states_named
from charterbook.text.statutes import statutes
from tests.text.views import text, view

CITATIONS = [
    # Delaware
    ("Section 151(g) of the General Corporation Law of the State of Delaware", ["DGCL 151(g)"]),
    ("Sections 228, 242 and 245 of the General Corporation Law of the State of Delaware", ["DGCL 228", "DGCL 242",
     "DGCL 245"]),
    ("Section 222 of the Delaware General Corporation Law", ["DGCL 222"]),
    ("Acme, Inc., a Delaware corporation, under Section 242(b) of the General Corporation Law", ["DGCL 242(b)"]),
    ("Section 141(f) of the DGCL", ["DGCL 141(f)"]),
    ("DGCL \u00a7\u00a7 228 and 242", ["DGCL 228", "DGCL 242"]),
    ("8 Del. C. \u00a7 151(g)", ["DGCL 151(g)"]),
    ("Section 245 of Title 8 of the Delaware Code", ["DGCL 245"]),
    ("S 151 of the General Corporation Law of Delaware", ["DGCL 151"]),
    ("SECTION 151(G) OF THE GENERAL CORPORATION LAW OF THE STATE OF DELAWARE", ["DGCL 151(g)"]),
    ("Section\n151 of the\nGeneral Corporation Law of the State of Delaware", ["DGCL 151"]),
    ("Section 242 of the DGCL, the stockholders acting by written consent under Section 228", ["DGCL 242", "DGCL 228"]),
    ("Section 242 of the DGCL and Section 5 of this Article and Section 242.5 of the lease", ["DGCL 242"]),
    # The smaller states
    ("Section 10A-2A-10.06 of the Code of Alabama", ["Ala. Code 10A-2A-10.06"]),
    ("AS 10.06.504 of the Alaska Corporations Code", ["AS 10.06.504"]),
    ("Section 10-1006 of the Arizona Revised Statutes", ["ARS 10-1006"]),
    ("A.R.S. Section 10-602", ["ARS 10-602"]),
    ("Section 4-27-602 of the Arkansas Code", ["Ark. Code 4-27-602"]),
    ("Section 33-666 of the Connecticut General Statutes", ["CGS 33-666"]),
    ("Section 29-306.02 of the District of Columbia Code", ["D.C. Code 29-306.02"]),
    ("13-C MRSA \u00a71006 of the State of Maine", ["13-C MRSA 1006"]),
    ("Section 35-1-619, Montana Code Annotated", ["MCA 35-1-619"]),
    ("Section 21-2,152 of the Nebraska Revised Statutes", ["Neb. Rev. Stat. 21-2,152"]),
    ("RSA 293-A:10.06, New Hampshire", ["RSA 293-A:10.06"]),
    ("Section 53-13-4 NMSA 1978, New Mexico", ["NMSA 53-13-4"]),
    ("Section 7-1.2-905 of the General Laws of Rhode Island, 1956, as amended", ["RIGL 7-1.2-905"]),
    ("Section 33-10-106 of the 1976 South Carolina Code of Laws", ["SC Code 33-10-106"]),
    ("SDCL 47-1A-602", ["SDCL 47-1A-602"]),
    ("11A V.S.A. Section 10.06, Vermont", ["11A VSA 10.06"]),
    ("Section 5.01 of the General Corporations Act of the Commonwealth of Puerto Rico, 14 L.P.R.A. Section 3581",
     ["PR GCA 5.01", "14 LPRA 3581"]),
    ("Article 5.01(g) of the Puerto Rico General Corporation Law", ["PR GCA 5.01(g)"]),
    # Nevada
    ("Title 7, Chapter 78, Section 78.1955 of the Nevada Revised Statutes", ["NRS 78.1955"]),
    ("NRS 78.385 and 78.390", ["NRS 78.385", "NRS 78.390"]),
    ("NRS 78.1955, 78.1955(6)", ["NRS 78.1955", "NRS 78.1955(6)"]),
    ("Section 78.195 of the General Corporation Law of the State of Nevada", ["NRS 78.195"]),
    ("Section 78.1955 of the Nevada Business Corporation Act", ["NRS 78.1955"]),
    ("Section 78.9155 of the Nevada Revised Statutes", ["NRS 78.9155"]),
    ("a Nevada corporation, under section 78.207", ["NRS 78.207"]),
    ("Nevada Revised Statutes, Section 92A.380", ["NRS 92A.380"]),
    # Florida
    ("Section 607.0602 of the Florida Business Corporation Act", ["FS 607.0602"]),
    ("Sections 607.0602 and 607.10025 of the Florida Business Corporation Act", ["FS 607.0602", "FS 607.10025"]),
    ("section 607.1006, Florida Statutes", ["FS 607.1006"]),
    ("607.1006/.0602 Florida Statutes", ["FS 607.1006", "FS 607.0602"]),
    ("\u00a7\u00a7 607.1002 and .0602, Florida Statutes", ["FS 607.1002", "FS 607.0602"]),
    ("Section 607.0602 of the Florida Business Company Law", ["FS 607.0602"]),
    # California
    ("Section 401 of the California General Corporation Law", ["Corp Code 401"]),
    ("Section 401(a) of the California Corporations Code", ["Corp Code 401(a)"]),
    ("Section 910 of the Corporations Code, State of California", ["Corp Code 910"]),
    ("a California corporation; Section 902 of the General Corporation Law", ["Corp Code 902"]),
    ("Section 401 of the CGCL", ["Corp Code 401"]),
    # Texas, before and after 2006
    ("Article 2.13 of the Texas Business Corporation Act", ["TBCA 2.13"]),
    ("Articles 4.01 through 4.04 of the TBCA", ["TBCA 4.01", "TBCA 4.04"]),
    ("Sections 3.053, 21.155 and 21.156 of the Texas Business Organizations Code", ["BOC 3.053", "BOC 21.155",
     "BOC 21.156"]),
    ("Sections, 3053 of the TBOC", ["BOC 3053"]),
    ("Tex. Bus. Orgs. Code \u00a7 21.156", ["BOC 21.156"]),
    # Maryland
    ("Section 2-208 of the Maryland General Corporation Law", ["Corps & Assns 2-208"]),
    ("Sections 2-607 and 2-208(b) of the MGCL", ["Corps & Assns 2-607", "Corps & Assns 2-208(b)"]),
    ("Section 2-105(a)(13) of the Corporations and Associations Article, Maryland", ["Corps & Assns 2-105(a)(13)"]),
    # New York
    ("Section 805 of the New York Business Corporation Law", ["BCL 805"]),
    ("Under Section 805-A of the Business Corporation Law of the State of New York", ["BCL 805-A"]),
    ("Under Section 805 of the Business Corporation Law", ["BCL 805"]),
    ("New York; Sections 502 and 805 of the Business Corporation Law", ["BCL 502", "BCL 805"]),
    # The rest of the survey
    ("MCL 450.1302", ["MCL 450.1302"]),
    ("Section 631 of Act 284, Public Acts of 1972", ["MCL 450.1631"]),
    ("Section 302(4) of the Michigan Business Corporation Act", ["MCL 450.1302(4)"]),
    ("Section 7-106-102 of the Colorado Business Corporation Act", ["CRS 7-106-102"]),
    ("C.R.S. 7-110-106", ["CRS 7-110-106"]),
    ("Section 13.1-639 of the Virginia Stock Corporation Act", ["Va. Code 13.1-639"]),
    ("\u00a7 13.1-710 of the Code of Virginia", ["Va. Code 13.1-710"]),
    ("RCW 23B.06.020 and RCW 23B.10.060", ["RCW 23B.06.020", "RCW 23B.10.060"]),
    ("Pursuant to ss.23B.10.060, Washington", ["RCW 23B.10.060"]),
    ("Section 23B.06.020 of the Revised Code of Washington", ["RCW 23B.06.020"]),
    ("15 Pa.C.S. \u00a71522(b)", ["15 Pa.C.S. 1522(b)"]),
    ("15 Pa. C.S. \u00a7 1914", ["15 Pa.C.S. 1914"]),
    ("Section 1522 of the Pennsylvania Business Corporation Law of 1988", ["15 Pa.C.S. 1522"]),
    ("La. R.S. 12:33", ["La. R.S. 12:33"]),
    ("Section 12:31 of the Louisiana Revised Statutes", ["La. R.S. 12:31"]),
    ("Minnesota Statutes, Section 302A.401, subd. 3", ["MS 302A.401"]),
    ("Minn. Stat. \u00a7 302A.401", ["MS 302A.401"]),
    ("Sections 16-10a-602, 16-10a-1002 and 16-10a-1006 of the Utah Revised Business Corporation Act",
     ["UCA 16-10a-602", "UCA 16-10a-1002", "UCA 16-10a-1006"]),
    ("UTAH: SECTION 16-10A-1006", ["UCA 16-10a-1006"]),
    ("Section 1701.70(B) of the Ohio Revised Code", ["ORC 1701.70(B)"]),
    ("ORC 1701.70/.71, Ohio", ["ORC 1701.70", "ORC 1701.71"]),
    ("O.C.G.A. \u00a714-2-1006", ["OCGA 14-2-1006"]),
    ("Sections 14-2-602 and 14-2-1006 of the Georgia Business Corporation Code", ["OCGA 14-2-602", "OCGA 14-2-1006"]),
    ("\u00a755-10-06 of the General Statutes of North Carolina", ["NCGS 55-10-06"]),
    ("W.S. 17-16-602, Wyoming", ["WS 17-16-602"]),
    ("Section 79-4-10.07 of the Mississippi Code", ["Miss. Code 79-4-10.07"]),
    ("Section 1032(g) of the Oklahoma General Corporation Act", ["18 O.S. 1032(g)"]),
    ("Section 1007.F of the OGCA", ["18 O.S. 1007.F"]),
    ("K.S.A. 17-6401(g)", ["KSA 17-6401(g)"]),
    ("T.C.A. 48-11-305, Tennessee", ["Tenn. Code 48-11-305"]),
    ("Section 10-19.1-61 of the North Dakota Century Code", ["NDCC 10-19.1-61"]),
    ("N.J.S.A. 14A:7-2", ["NJSA 14A:7-2"]),
    ("Section 14A:9-2(4), New Jersey Business Corporation Act", ["NJSA 14A:9-2(4)"]),
    ("IC 23-1-25-2, Indiana", ["IC 23-1-25-2"]),
    ("Section 490.602 of the Code of Iowa", ["Iowa Code 490.602"]),
    ("Section 180.0602 of the Wisconsin Statutes", ["Wis. Stat. 180.0602"]),
    ("Massachusetts General Laws, Chapter 156D, Section 10.06", ["MGL 156D 10.06"]),
    ("Section 26 of Chapter 156B, Massachusetts", ["MGL 156B 26"]),
    ("805 ILCS 5/10.30", ["805 ILCS 5/10.30"]),
    ("Section 10.30 of the Illinois Business Corporation Act of 1983", ["805 ILCS 5/10.30"]),
    ("Section 30-1-602, Idaho Code", ["Idaho Code 30-1-602"]),
    ("KRS 271B.6-020, Kentucky", ["KRS 271B.6-020"]),
    ("Section 31D-10-1006 of the West Virginia Code", ["W. Va. Code 31D-10-1006"]),
    ("Section 351.180, RSMo", ["RSMo 351.180"]),
    ("Section 414-71, Hawaii Revised Statutes", ["HRS 414-71"]),
    ("ORS 60.134, Oregon", ["ORS 60.134"]),
    # No citation
    ("Washington, D.C. 20549; Section 13 of the Securities Exchange Act of 1934", []),
    ("Section 401 of the General Corporation Law", []),
    ("the General Corporation Law of the State of Nevada", []),
    ("the Florida Business Corporation Act", []),
    ("Section 2 of these By-laws, in the State of Ohio, 1,701.70 shares", []),
    ("a Delaware corporation and a California corporation, under Section 202 of the General Corporation Law", []),
]  # fmt: skip

TITLES = [
    ("US-DE", "Delaware", "CERTIFICATE OF ELIMINATION OF SERIES A PREFERRED STOCK", "designation_withdrawal"),
    ("US-DE", "Delaware", "CERTIFICATE ELIMINATING REFERENCE TO SERIES A PREFERRED STOCK", "designation_withdrawal"),
    ("US-DE", "Delaware", "CERTIFICATE OF INCREASE", "designation_amendment"),
    ("US-DE", "Delaware", "CERTIFICATE OF DECREASE", "designation_amendment"),
    ("US-DE", "Delaware", "CERTIFICATE OF RETIREMENT", "retirement"),
    ("US-DE", "Delaware", "CERTIFICATE OF VALIDATION", "validation"),
    ("US-DE", "Delaware", "CERTIFICATE OF CORRECTION", "correction"),
    ("US-DE", "Delaware", "SECOND AMENDED AND RESTATED CERTIFICATE OF INCORPORATION", "articles_restated"),
    ("US-DE", "Delaware", "CERTIFICATE OF AMENDMENT OF CERTIFICATE OF INCORPORATION", "articles_amendment"),
    ("US-DE", "Delaware", "CERTIFICATE OF OWNERSHIP AND MERGER", "merger"),
    ("US-DE", "Delaware", "CERTIFICATE OF INCORPORATION", "articles"),
    ("US-NV", "Nevada", "CERTIFICATE OF CHANGE PURSUANT TO NRS 78.209", "split_change"),
    ("US-NV", "Nevada", "CERTIFICATE OF WITHDRAWAL OF CERTIFICATE OF DESIGNATION", "designation_withdrawal"),
    ("US-NV", "Nevada", "CERTIFICATE OF VALIDATION", "validation"),
    ("US-NV", "Nevada", "CERTIFICATE OF AMENDMENT TO ARTICLES OF INCORPORATION", "articles_amendment"),
    ("US-NV", "Nevada", "AMENDED AND RESTATED ARTICLES OF INCORPORATION", "articles_restated"),
    ("US-NY", "New York", "CERTIFICATE OF CHANGE", "other"),
    ("US-NY", "New York", "CERTIFICATE OF AMENDMENT OF THE CERTIFICATE OF INCORPORATION", "articles_amendment"),
    ("US-NY", "New York", "RESTATED CERTIFICATE OF INCORPORATION", "articles_restated"),
    ("US-CA", "California", "CERTIFICATE OF DETERMINATION OF SERIES B PREFERRED STOCK", "designation"),
    ("US-CA", "California", "CERTIFICATE OF AMENDMENT OF CERTIFICATE OF DETERMINATION", "designation_amendment"),
    ("US-CA", "California", "CERTIFICATE OF DECREASE", "designation_amendment"),
    ("US-CA", "California", "CERTIFICATE OF AMENDMENT OF ARTICLES OF INCORPORATION", "articles_amendment"),
    ("US-MD", "Maryland", "ARTICLES SUPPLEMENTARY", "designation"),
    ("US-MD", "Maryland", "ARTICLES OF AMENDMENT AND RESTATEMENT", "articles_restated"),
    ("US-MD", "Maryland", "ARTICLES OF AMENDMENT", "articles_amendment"),
    ("US-TX", "Texas", "STATEMENT OF RESOLUTION ESTABLISHING SERIES OF SHARES", "designation"),
    ("US-TX", "Texas", "CERTIFICATE OF AMENDMENT TO THE CERTIFICATE OF FORMATION", "articles_amendment"),
    ("US-TX", "Texas", "RESTATED CERTIFICATE OF FORMATION", "articles_restated"),
    ("US-PA", "Pennsylvania", "STATEMENT WITH RESPECT TO SHARES", "designation"),
    ("US-PA", "Pennsylvania", "STATEMENT OF CORRECTION", "correction"),
    ("US-FL", "Florida", "ARTICLES OF AMENDMENT TO ARTICLES OF INCORPORATION", "articles_amendment"),
    ("US-GA", "Georgia", "ARTICLES OF RESTATEMENT", "articles_restated"),
    ("US-KS", "Kansas", "CERTIFICATE TO REDESIGNATE SERIES A PREFERRED STOCK", "designation_amendment"),
    ("US-MA", "Massachusetts", "CERTIFICATE OF VOTE OF DIRECTORS ESTABLISHING A SERIES OF A CLASS OF STOCK",
     "designation"),
    ("US-MA", "Massachusetts", "ARTICLES OF ORGANIZATION", "articles"),
    ("US-OH", "Ohio", "CERTIFICATE OF AMENDMENT BY DIRECTORS TO THE ARTICLES", "articles_amendment"),
    ("US-TN", "Tennessee", "ARTICLES OF AMENDMENT TO THE CHARTER", "articles_amendment"),
    ("US-OR", "Oregon", "ARTICLES OF AMENDMENT", "articles_amendment"),
]  # fmt: skip

STAMPS = [
    ("State of Delaware Secretary of State Division of Corporations Delivered 01:45 PM 05/24/2011 FILED 01:38 PM "
    "05/24/2011 "
     "SRV 110607681 - 2211104 FILE", "2011-05-24", "110607681"),
    ("State of Delaware Secretary of State Division of Corporations Delivered 03:46 PM 09/28/2018 FILED 03:46 PM "
    "09/28/2018 "
     "SR 20187041406 - File Number 4136433", "2018-09-28", "20187041406"),
    ("STATE OF DELAWARE SECRETARY OF STATE DIVISION OF CORPORATIONS FILED 09:00 AM 04/28/1997 971381726 - 0896898",
     "1997-04-28", "971381726"),
    ("I do hereby certify the attached is a true and correct copy of the restated certificate of Acme Widgets, "
    "Inc., filed in "
     "this office on the fourth day of February, A.D. 1997, at 1:30 o'clock p.m., State of Delaware", "1997-02-04",
     None),
    ("Filed in the Office of Business Number E0275732017-1 /s/ Barbara K. Cegavske Filing Number 20222216779 "
    "Secretary of State "
     "Filed On 3/30/2022 1:25:00 PM State of Nevada Number of Pages 1", "2022-03-30", "20222216779"),
    ("Filed in the office of /s/ Ross Miller Ross Miller Secretary of State State of Nevada Document Number "
    "20140712412-84 "
     "Filing Date and Time 10/03/2014 9:00 AM Entity Number E0474262005-1", "2014-10-03", "20140712412-84"),
    ("Entity # C1188-1980 Document Number Carson City, Nevada 89701-4298 20060658247-41 Date Filed: 10/13/2006 "
    "11:06:3 AM "
     "In the office of Dean Heller", "2006-10-13", "20060658247-41"),
    ("Nevada FILED # C19663-04 JUL 20 2004 IN THE OFFICE OF Dean Heller", "2004-07-20", "C19663-04"),
    ("FILED in the office of the Secretary of State of the State of Nevada Aug 11, 1999", "1999-08-11", None),
    ("STATE OF FLORIDA SECRETARY OF STATE DIVISION OF CORPORATIONS Filed: 10-12-04 P01000038067", "2004-10-12",
     "P01000038067"),
    ("FILED 2004 OCT 12 AM 8:41 SECRETARY OF STATE TALLAHASSEE, FLORIDA", "2004-10-12", None),
    ("Florida P05000012345 FILED January 26, 2005 Sec. of State", "2005-01-26", "P05000012345"),
    ("1516389 ENDORSED FILED in the office of the Secretary of State of the State of California NOV 30 1990 MARCH "
    "FONG EU",
     "1990-11-30", "1516389"),
    ("FILED In the Office of the Secretary of State of Texas AUG 23 2001 Corporations Section", "2001-08-23", None),
    ("FILED Austin, TX 78711-3697 In the Office of the Secretary of State of Texas Filing Fee: $15 AUG 22 2011 "
    "Corporations "
     "Section", "2011-08-22", None),
    ("DATE: DOCUMENT ID DESCRIPTION FILING 05/04/2012 201212500003 DOMESTIC/AMENDMENT TO ARTICLES, Ohio Secretary "
    "of State",
     "2012-05-04", "201212500003"),
    ("Michigan (FOR BUREAU USE ONLY) FILED JUN 04 2003 Administrator BUREAU OF COMMERCIAL SERVICES", "2003-06-04",
     None),
    ("Michigan Date Received MAY 12 1989 (FOR BUREAU USE ONLY) FILED MAY 16 1989 Administrator", "1989-05-16", None),
    ("STATE OF NEW YORK DEPARTMENT OF STATE FILED AUG 23 2001 F010823000123", "2001-08-23", "F010823000123"),
    ("Control No: J213165 Date Filed: 01/06/2009 03:35 PM Karen C Handel, State of Georgia", "2009-01-06", "J213165"),
    ("Maryland Department of Assessments and Taxation DATE FILED : 10-03-2008 TIME FILED : 02:04 PM RECORDING FEE : "
    "$100.00 "
     "FILING NUMBER : 1000361997037795", "2008-10-03", "1000361997037795"),
    ("Colorado Secretary of State Date and Time: 02/04/2011 10:22 AM ID Number: 19871234567 Document number: "
    "20111074123",
     "2011-02-04", "20111074123"),
    ("SOSID: 0123456 Date Filed: 5/4/2007 11:21:00 AM Elaine F. Marshall North Carolina Secretary of State "
    "C200712400312",
     "2007-05-04", "C200712400312"),
    ("FILED BY KS SOS 02-04-2011 10:22:11 AM FILE#: 1234567, Kansas", "2011-02-04", "1234567"),
    ("FILED - Oklahoma Secretary of State #1900123456 02/04/2011", "2011-02-04", "1900123456"),
    ("Wyoming Secretary of State FILED: 02/04/2011 10:22 AM ID: 2011-000593456", "2011-02-04", "2011-000593456"),
    ("Kentucky Secretary of State Received and Filed: 02/04/2011 10:22:11 AM", "2011-02-04", None),
    ("STATE OF MINNESOTA DEPARTMENT OF STATE FILED MAR 04 1999 Mary Kiffmeyer", "1999-03-04", None),
    ("APPROVED AND FILED TODD ROKITA INDIANA SECRETARY OF STATE 02/04/2011 10:22 AM", "2011-02-04", None),
    ("File Number: 00123456 Date Filed: 02/04/2011 Missouri", "2011-02-04", "00123456"),
    ("I hereby certified that the foregoing has been filed and approved on this 12 day of April 2002, Utah",
     "2002-04-12", None),
    ("admitted to record with this order in the Office of the Clerk of the Commission, effective December 31, 1990 "
    "at 11:59 PM, "
     "Virginia", "1990-12-31", None),
    ("AZ CORP COMMISSION FILED JUL 02 2007 FILE NO. 0123456-7, Arizona", "2007-07-02", None),
    ("STATE OF MAINE Filed 2/4/2011 Deputy Secretary of State", "2011-02-04", None),
    ("RI SOS Filing Number: 201212345670 Date: 5/4/2012 3:15 PM, State of Rhode Island", "2012-05-04", None),
    ("FILED: 3/17/2003 DURATION: PERPETUAL, State of New York", "2003-03-17", None),
    ("DEAN HELLER FILED # E0298132005-4 Secretary of State 206 North Carson Street MAY 11 2005 Carson City, Nevada "
    "89701-4299 (775) 684 5708 IN THE OFFICE OF DEAN HELLER SECRETARY OF STATE", "2005-05-11", "E0298132005-4"),
    # Shapes that no table has: the stamp's word, a day and the registry, and no sentence among them.
    ("RECEIVED AND FILED 04 MAR 1999 Commissioner of Commerce", "1999-03-04", None),
    ("FILED AUG 9 1988 CORPORATION BUREAU", "1988-08-09", None),
    # Recitals of other papers, and stamps at odds with each other.
    ("The certificate was filed in the office of the Secretary of State of the State of Nevada August 11, 1999", None,
     None),
    ("FILED # C19663-04 JUL 20 2004 IN THE OFFICE OF Dean Heller Nevada FILED # C19663-04 JUL 21 2004 IN THE OFFICE "
    "OF X",
     None, None),
]  # fmt: skip

NUMBERS = [
    ("US-DE", "110607681", date(2011, 5, 24), False), ("US-DE", "110607681", date(2012, 5, 24), True),
    ("US-DE", "20177841406", date(2017, 12, 29), False), ("US-DE", "20177841406", date(2018, 1, 2), True),
    ("US-DE", "971381726", date(1997, 4, 28), False), ("US-DE", "950812345", date(1996, 1, 5), True),
    ("US-NV", "20140712412-84", date(2014, 10, 3), False), ("US-NV", "20201026430", date(2020, 11, 1), False),
    ("US-NV", "20140712412-84", date(2015, 10, 3), True), ("US-NV", "E0474262005-1", date(2014, 10, 3), False),
    ("US-NV", "E0474262005-1", date(2004, 10, 3), True), ("US-NV", "NV20051099020", date(2006, 1, 1), False),
    ("US-NV", "C30042-1998", date(1999, 1, 1), False), ("US-NV", "C19663-04", date(2004, 7, 20), False),
    ("US-FL", "P98000044821", date(2004, 1, 1), False), ("US-FL", "P98000044821", date(1997, 1, 1), True),
    ("US-OH", "201212500003", date(2012, 5, 4), False), ("US-OH", "201212500003", date(2012, 5, 5), True),
    ("US-NY", "F010823000123", date(2001, 8, 23), False), ("US-NY", "F010823000123", date(2001, 8, 24), True),
    ("US-NC", "C200712400312", date(2007, 5, 4), False), ("US-NC", "C200712400312", date(2007, 6, 4), True),
    ("US-MI", "237-008", date(1990, 1, 1), False), ("US-MI", "063316", date(1990, 1, 1), False),
    ("US-TX", "800960715", date(2008, 4, 3), False), ("US-CA", "1516389", date(1990, 11, 30), False),
    ("US-ID", "C40809", date(2007, 1, 1), False), ("US-CO", "20111074123", date(2011, 2, 4), False),
    ("US-CO", "20111074123", date(2012, 2, 4), True), ("US-WY", "2011-000593456", date(2010, 2, 4), True),
]  # fmt: skip


def _table(code: str) -> StateTable:
    found = state_of(code)
    assert found is not None
    return found


def _read(words: str) -> Instrument:
    read_ = read(text(words))
    assert not isinstance(read_, Unreadable)
    return read_[0]


@pytest.mark.parametrize(("words", "cites"), CITATIONS)
def test_a_section_has_the_short_cite_of_its_code(words: str, cites: list[str]) -> None:
    """Every shape of a citation gives the sections it cites, each once, and nothing else."""
    seen = view(f"Pursuant to {words}, as the board resolved.")
    assert cites == [mark.value for mark in outermost(statutes(seen, states_named(seen.lowered)))]


@pytest.mark.parametrize("cite", [cites[0] for _, cites in CITATIONS if cites])
def test_a_cite_belongs_to_one_state(cite: str) -> None:
    """The code before the section is that of a state that has a table."""
    code = code_of(cite)
    assert code is not None
    assert code == _table(code).code


@pytest.mark.parametrize(("code", "name", "title", "kind"), TITLES)
def test_a_title_of_the_state_suggests_the_kind(code: str, name: str, title: str, kind: str) -> None:
    """Where no act is read, the kind is that of the title in its state: a Certificate of Change is a split in "
    "Nevada and
    none in New York."""
    paper = _read(
        f"{title}\n\nOF\n\nACME WIDGETS, INC.\n\nAcme Widgets, Inc., a corporation organized and existing under the "
        f"laws of the State of {name}, certifies what follows."
    )
    assert (code, kind) == (paper.jurisdiction and paper.jurisdiction.value, paper.kind)


@pytest.mark.parametrize(("stamp", "filed_on", "number"), STAMPS)
def test_a_stamp_gives_the_day_and_the_number_of_the_filing(
    stamp: str, filed_on: str | None, number: str | None
) -> None:
    """Each state's stamp, its lines in the order in which conversion leaves them; a recital is no stamp."""
    filing = _read(f"{stamp}\n\nCERTIFICATE\n\nAcme Widgets, Inc. certifies what follows.").filing
    said = (str(filing.filed_on.value), filing.number.value if filing.number else None) if filing else (None, None)
    assert (filed_on, number) == said


@pytest.mark.parametrize(("code", "number", "filed_on", "odd"), NUMBERS)
def test_a_number_of_another_year_contradicts_the_stamp(code: str, number: str, filed_on: date, odd: bool) -> None:
    """The year or day in a document's number is that of its filing; an entity is not younger than its paper."""
    assert told(number, _table(code)) != ()
    assert odd == contradicts(number, filed_on, _table(code))


def test_a_number_with_a_digit_too_many_has_no_shape() -> None:
    """It is told that the number is none of the state's; no year is read out of it."""
    assert () == told("201407124123-84", _table("US-NV"))
    assert contradicts("201407124123-84", date(2001, 1, 1), _table("US-NV")) is False


def test_a_file_number_is_no_count() -> None:
    """A number whose shape no count has is marked as what it is, with the state that gave it."""
    seen = view("Nevada Entity Number E0474262005-1, Document Number 20140712412-84; 20,140,712 shares")
    found = list(file_numbers(seen, states_named(seen.lowered)))
    assert [("file number US-NV", "20140712412-84"), ("file number US-NV", "E0474262005-1")] == sorted(
        (mark.kind, mark.value) for mark in found
    )


@pytest.mark.parametrize("module", modules())
def test_a_table_is_called_by_its_state_and_bears_its_code(module: str) -> None:
    """The row in the table of states and the file beside it speak of one state."""
    assert module == state(module).code.lower().replace("-", "_")


def test_only_the_states_named_are_loaded() -> None:
    """Kansas is not named by Arkansas, nor Virginia by West Virginia."""
    named = states_named("an arkansas company, a west virginia corporation and a nevada one")
    assert ["US-NV", "US-WV", "US-AR"] == [table.code for table in named]


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("US-NV", "C9914-00", "c9914-2000"),
        ("US-NV", "E0123452004-5", "e0123452004-5"),
        ("US-WA", "601 234 567", "601-234-567"),
        ("US-TX", "0800731126", "800731126"),
    ],
)
def test_an_entitys_number_has_one_key_however_written(code: str, one: str, other: str) -> None:
    """Case, blanks, dashes, a short year and leading zeros make no other corporation."""
    assert entity_key(one, state_of(code)) == entity_key(other, state_of(code))


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("US-NV", "C9914-00"),
        ("US-FL", "P98000044821"),
        ("US-NC", "0771920"),
        ("US-WA", "601 234 567"),
        ("US-MO", "00123456"),
    ],
)
def test_a_key_keeps_the_shape_of_its_number(code: str, number: str) -> None:
    """So that what is kept of a number still tells which numbers it contradicts."""
    key = entity_key(number, state_of(code))
    assert frozenset() != entity_shapes(number, state_of(code)) == entity_shapes(key, state_of(code))
    assert key == entity_key(key, state_of(code))


def test_two_entities_have_two_keys() -> None:
    """A digit more, or another year, is another corporation."""
    numbers = ("C9914-00", "C9914-1999", "C99140-00", "E0123452004-5")
    assert len(numbers) == len({entity_key(number, state_of("US-NV")) for number in numbers})


def test_a_documents_number_has_no_entitys_shape() -> None:
    """Nevada's two ways to number an entity are one shape; its business number is another; a document has none."""
    shapes = [
        entity_shapes(number, state_of("US-NV"))
        for number in ("E0123452004-5", "C12345-1999", "NV20161284403", "20140712412-84")
    ]
    assert shapes[0] == shapes[1] != shapes[2] != frozenset() == shapes[3]
