"""State and city codes: the names of states, of their codes, and their usual shorthands."""

import re
from functools import cache

from tactics_tui.records.spelling import any_of

# postal code, name, and the abbreviation legal citations use
_STATES = """
AL|Alabama|Ala.    AK|Alaska|Alaska   AZ|Arizona|Ariz.    AR|Arkansas|Ark.
CA|California|Cal. CO|Colorado|Colo.  CT|Connecticut|Conn. DE|Delaware|Del.
DC|District_of_Columbia|D.C.  FL|Florida|Fla.  GA|Georgia|Ga.  HI|Hawaii|Haw.
ID|Idaho|Idaho     IL|Illinois|Ill.   IN|Indiana|Ind.     IA|Iowa|Iowa
KS|Kansas|Kan.     KY|Kentucky|Ky.    LA|Louisiana|La.    ME|Maine|Me.
MD|Maryland|Md.    MA|Massachusetts|Mass. MI|Michigan|Mich. MN|Minnesota|Minn.
MS|Mississippi|Miss. MO|Missouri|Mo.  MT|Montana|Mont.    NE|Nebraska|Neb.
NV|Nevada|Nev.     NH|New_Hampshire|N.H. NJ|New_Jersey|N.J. NM|New_Mexico|N.M.
NY|New_York|N.Y.   NC|North_Carolina|N.C. ND|North_Dakota|N.D. OH|Ohio|Ohio
OK|Oklahoma|Okla.  OR|Oregon|Or.      PA|Pennsylvania|Pa. PR|Puerto_Rico|P.R.
RI|Rhode_Island|R.I. SC|South_Carolina|S.C. SD|South_Dakota|S.D. TN|Tennessee|Tenn.
TX|Texas|Tex.      UT|Utah|Utah       VT|Vermont|Vt.      VA|Virginia|Va.
WA|Washington|Wash. WV|West_Virginia|W._Va. WI|Wisconsin|Wis. WY|Wyoming|Wyo.
"""

# Postal codes that are also English words or a city's initials are left out.
_POSTAL = """
AL AZ CA CT DC FL GA IL KS KY LA MI MN MS NC ND NE NH NJ NM NV NY RI SC SD TN TX UT VA VT WI WV WY
"""

# A code's shorthand and the state (with the title of the code where it is not the statutes).
SHORTHANDS = {
    "RCW": "wastat",
    "WAC": "waadmin",
    "ORS": "orstat",
    "OAR": "oradmin",
    "NJSA": "njstat",
    "NJS": "njstat",
    "CRS": "costat",
    "NRS": "nvstat",
    "ARS": "azstat",
    "KRS": "kystat",
    "KSA": "ksstat",
    "MCL": "mistat",
    "MCLA": "mistat",
    "MGL": "mastat",
    "MGLA": "mastat",
    "GL": "mastat",
    "RSA": "nhstat",
    "TCA": "tnstat",
    "HRS": "histat",
    "NMSA": "nmstat",
    "OCGA": "gastat",
    "MCA": "mtstat",
    "SDCL": "sdstat",
    "NDCC": "ndstat",
    "RSMo": "mostat",
    "NCGS": "ncstat",
    "CGS": "ctstat",
    "RIGL": "ristat",
    "PCC": "portlandcode",
    "KCC": "kingcountycode",
    "SMC": "seattlecode",
    "DRMC": "denvercode",
    "LAMC": "losangelescode",
    "MCC": "chicagocode",
}
CITY_SHORTHANDS = {"PCC", "KCC", "SMC", "DRMC", "LAMC", "MCC"}

# Codes whose citation begins with the title: "20 V.S.A. § 4651".
TITLE_FIRST = {
    "vsa": "vtstat",
    "mrs": "mestat",
    "mrsa": "mestat",
    "pacs": "pastat",
    "pacsa": "pastat",
    "ps": "pastatunconsolidated",
    "delc": "destat",
}

# Words of a code's name that say only that it is a code.
_FILLERS = """
code codes stat stats statute statutes ann annotated rev revised comp compiled consol
consolidated gen general law laws rs supp of the
"""

# Words of a code's name that say which code, and the stem that stands for each.
_SUBJECTS = """
government=gov govt=gov gov't=gov gov=gov penal=penal pen=penal civil=civ civ=civ labor=lab
lab=lab health=health safety=safety vehicle=veh veh=veh business=bus bus=bus professions=prof
prof=prof education=educ educ=educ elections=elec election=elec elec=elec family=fam fam=fam
criminal=crim crim=crim procedure=proc proc=proc correctional=corr corrections=corr
correction=corr corr=corr services=serv service=serv servs=serv serv=serv local=loc loc=loc
municipal=mun mun=mun executive=exec exec=exec rights=rights human=hum hum=hum resources=res
res=res water=water welfare=welf welf=welf institutions=inst inst=inst public=pub pub=pub
probate=prob prob=prob insurance=ins ins=ins tax=tax taxation=tax transportation=transp
transp=transp utilities=util utils=util util=util occupations=occ occ=occ agriculture=agric
agric=agric natural=nat nat=nat evidence=evid evid=evid corporations=corp corp=corp
commercial=com com=com finance=fin financial=fin fin=fin property=prop prop=prop real=real
estates=est est=est trusts=tr judiciary=jud judicial=jud jud=jud courts=cts court=cts cts=cts
state=state military=mil mil=mil veterans=vet vet=vet county=county city=city town=town
village=village social=soc soc=soc remedies=rem rem=rem practice=prac prac=prac
administrative=admin admin=admin regulations=regs regs=regs officers=off off=off
"""


def letters(word: str) -> str:
    """Return the ASCII letters of a name in lower case: "N.J." gives "nj"."""
    return re.sub(r"[^a-z]", "", word.lower())


def _rows() -> list[tuple[str, str, str]]:
    rows = [entry.replace("_", " ").split("|") for entry in _STATES.split()]
    return [(row[0], row[1], row[2]) for row in rows]


@cache
def _state_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for postal, name, short in _rows():
        names |= {letters(name): postal.lower(), letters(short): postal.lower()}
    return names | {code.lower(): code.lower() for code in _POSTAL.split()}


def state(name: str) -> str:
    """Return the postal code, in lower case, of a state's name or abbreviation, or ""."""
    return _state_names().get(letters(name), "")


@cache
def state_pattern() -> str:
    """Return a pattern for any state as prose or a citation writes it."""
    spellings: set[str] = set(_POSTAL.split())
    for _, name, short in _rows():
        spellings.add(name.replace(" ", r"\s"))
        spellings.add(short.replace(". ", ".").replace(".", r"\.?\s?").removesuffix(r"\s?"))
    return rf"{any_of(spellings)}(?![A-Za-z])"


@cache
def _subjects() -> dict[str, str]:
    pairs = (pair.split("=") for pair in _SUBJECTS.split())
    return {letters(word): stem for word, stem in pairs}


def _titled(words: list[str]) -> set[str]:
    # Codes are written with capitals in prose; a typed query is matched without case.
    return {(word[0].upper() + word[1:]).replace("'", "['’]") for word in words}


@cache
def subject_words_pattern() -> str:
    """Return a pattern for one word that says which code is meant ("Penal", "Gov't")."""
    words = [pair.split("=")[0] for pair in _SUBJECTS.split()]
    return rf"{any_of(_titled(words))}(?![A-Za-z])\.?"


@cache
def code_words_pattern() -> str:
    """Return a pattern for one word of a code's name, said of which code or not."""
    words = [pair.split("=")[0] for pair in _SUBJECTS.split()] + _FILLERS.split()
    spelled = _titled(words) | {r"R\.?\s?S\.", "RS", "of", "the"}
    return rf"{any_of(spelled)}(?![A-Za-z])\.?"


def code_name(words: str) -> str:
    """Return the stem of a code's name: "Gov't Code" gives "gov", "Rev. Stat. Ann." gives ""."""
    table = _subjects()
    found = (table.get(letters(word), "") for word in re.split(r"[\s,&]+", words))
    return "".join(found)


# Short names of cities as citations write them.
_PLACES = {
    "chi": "chicago",
    "sf": "sanfrancisco",
    "la": "losangeles",
    "nyc": "newyork",
    "newyorkcity": "newyork",
    "phila": "philadelphia",
    "bos": "boston",
    "mpls": "minneapolis",
}


def place(name: str) -> str:
    """Return a place's name as a token writes it: "City of Boston" gives "boston"."""
    bare = re.sub(r"(?i)\b(?:city|town|village)\s(?:(?:and|&)\scounty\s)?of\s", "", name)
    found = letters(bare)
    return _PLACES.get(found, found)
