"""Every code that `tactics check` can print: what it means, an example, and its mend.

E… is an error; W… is a remark: perhaps intended, never a reason to fail.
"""

import msgspec


class Code(msgspec.Struct, frozen=True):
    """One code: a title, the reason in two sentences, what it looks like, and its mend."""

    id: str
    title: str
    why: str
    example: str
    mend: str


_ROWS = (
    # --- the file itself ---------------------------------------------------------------
    (
        "E001",
        "This is not TOML",
        "The file's format has few rules: field = value, text in straight quotes, [block] "
        "headers. Something on this line breaks one of them.",
        "title = “Newark limits honoring detainers”",
        'title = "Newark limits honoring detainers"',
    ),
    (
        "E002",
        "The file is not UTF-8 text",
        "The catalog is plain text in the encoding UTF-8. A word processor's file, or one in "
        "an older encoding, cannot be read.",
        "(a file saved as .docx or as “Western (Latin 1)”)",
        "Save it again as plain text, encoding UTF-8.",
    ),
    (
        "E003",
        "The file is too large",
        "An entry is some pages long. A file over 256 KB, a line over 10,000 letters or more than "
        "5,000 values are a mistake.",
        "(a whole ordinance pasted into what_happened)",
        "Summarize, and give the document as a source.",
    ),
    (
        "E004",
        "Not an ordinary file",
        "Links that lead out of the catalog, pipes and devices are never followed.",
        "(a link to a file elsewhere on your disk)",
        "Copy the file itself into the catalog.",
    ),
    (
        "E005",
        "The file cannot be opened",
        "The system refused to read it.",
        "(a file without read permission)",
        "Give yourself permission to read it.",
    ),
    (
        "E006",
        "The file's name cannot be an id",
        "The id of a record is its file's name without .toml, so that links are short and work "
        "everywhere: lower-case letters, digits and single hyphens, at most 60.",
        "New Orleans 2013.toml",
        "new-orleans-la-jail-detainers-2013.toml",
    ),
    (
        "E007",
        "The file is in the wrong folder",
        "Each kind has its folder, and examples have one folder for each state. A file "
        "elsewhere is not read at all.",
        'examples/ny/newark-nj-detainers.toml with state = "NJ"',
        "examples/nj/newark-nj-detainers.toml",
    ),
    (
        "E010",
        "Something stands twice",
        "A field may stand once in its block. Several blocks of one sort need two brackets.",
        '[sources]\nkey = "order"\n\n[sources]\nkey = "news"',
        '[[sources]]\nkey = "order"\n\n[[sources]]\nkey = "news"',
    ),
    # --- fields ------------------------------------------------------------------------
    (
        "E101",
        "No such field",
        "Fields have fixed names, so that everything can be shown and searched. Usually it is "
        "a slip of the pen; docs/records.md lists them all.",
        'sumary = "The council …"',
        'summary = "The council …"',
    ),
    (
        "E102",
        "A required field is missing",
        "Without it the record cannot be shown. docs/records.md says what belongs in it, and "
        "`tactics new` writes all of them for you.",
        '[[sources]]\nkey = "order"',
        '[[sources]]\nkey = "order"\nkind = "primary"\ntitle = "Executive Order 12"',
    ),
    (
        "E103",
        "Not one of the allowed values",
        "Some fields take only the values of a list in catalog/taxonomy.toml, so that filters "
        "work. If none fits, take the nearest and say so in your pull request.",
        'kind = "executive order"',
        'kind = "executive-order"',
    ),
    (
        "E104",
        "Not a date",
        "Dates are year-month-day, as precise as the source: a day without quotes, a month or "
        "a year in quotes. Never invent a day.",
        'on = "March 2nd, 2025"',
        'on = 2025-03-02   or   on = "2025-03"   or   on = "2025"',
    ),
    (
        "E105",
        "The value has the wrong form",
        "Ids, addresses and postal codes have a form of their own.",
        'state = "New Jersey"',
        'state = "NJ"',
    ),
    (
        "E106",
        "The wrong sort of value",
        "A list was given where one text belongs, or the other way round.",
        'bodies = "mayor"',
        'bodies = ["mayor"]',
    ),
    (
        "E107",
        "Too long, too short or too few",
        "Titles and summaries must fit in one line of a small screen; prose needs a sentence.",
        'summary = "Detainers."',
        "summary = \"Newark's police honor a detainer only with a judge's order.\"",
    ),
    (
        "E108",
        "The field stands in the wrong block",
        "Every line below a [block] header belongs to that block, up to the next header. Fields "
        "of the whole record stand above the first header.",
        '[review]\nlevel = "draft"\nsummary = "The council …"',
        'summary = "The council …"\n\n[review]\nlevel = "draft"',
    ),
    (
        "E109",
        "An invisible or unsafe character",
        "Characters that cannot be seen come along when text is pasted. They break searches and "
        "can disturb a terminal, so the app shows � instead.",
        "title = (a zero-width space before the first letter)",
        "Delete the line and type it again.",
    ),
    (
        "E110",
        "FILL-IN is left over",
        "The template marks what you have to write. This place still has its mark.",
        'summary = "FILL-IN"',
        "summary = \"Newark's police honor a detainer only with a judge's order.\"",
    ),
    # --- references --------------------------------------------------------------------
    (
        "E201",
        "No such record",
        "A reference is the id of another record: its file's name without .toml.",
        'id = "detainer-limit"',
        'id = "detainer-limits"',
    ),
    (
        "E202",
        "A record of the wrong kind",
        "This field names a tactic (or an authority …), and the id belongs to something else.",
        '[[tactics]]\nid = "printz-v-united-states-1997"',
        '[[authorities]]\nid = "printz-v-united-states-1997"',
    ),
    (
        "E203",
        "No such source in this file",
        "Sources are cited by the key given to them in the same file.",
        'sources = ["ordr"]',
        'sources = ["order"]',
    ),
    (
        "E204",
        "A source key stands twice",
        "Each source has a key of its own, or nobody can tell which one is meant.",
        '[[sources]]\nkey = "news" …\n[[sources]]\nkey = "news" …',
        '[[sources]]\nkey = "news" …\n[[sources]]\nkey = "news-2" …',
    ),
    (
        "E205",
        "The id is used twice",
        "Ids are unique in the whole catalog, whatever the folder.",
        "tactics/home-rule.toml and glossary/home-rule.toml",
        "Rename one: `tactics rename OLD NEW`.",
    ),
    (
        "E206",
        "A former id is in use",
        "former_ids redirect old links. An id that is in use, or that two records claim, would "
        "lead to the wrong place.",
        'former_ids = ["an-id-in-use"]',
        "Remove it from the list.",
    ),
    (
        "E207",
        "A record refers to itself",
        "A tactic cannot be its own parent, nor a record its own replacement.",
        'parent = "this-very-tactic"',
        "Name another record, or leave the line out.",
    ),
    # --- the law -----------------------------------------------------------------------
    (
        "E301",
        "The same citation twice",
        "Two authorities with one citation are one authority.",
        'cite = "521 U.S. 898 (1997)" in two files',
        "Keep one; `tactics withdraw ID --reason … --replaced-by ID` the other.",
    ),
    (
        "E302",
        "The same instrument twice",
        "Two examples of one place with the same kind and number of instrument are one example.",
        'number = "6PSF-A" for Newark in two files',
        "Bring both together in one file.",
    ),
    (
        "E303",
        "An impossible citation",
        "Citations are checked for their form, and for volumes and years that cannot be: a "
        "mistyped or invented one is the worst mistake a legal catalog can make.",
        'cite = "Printz v. United States, 521 U.S. 898 (1897)"',
        'cite = "Printz v. United States, 521 U.S. 898 (1997)"',
    ),
    (
        "E304",
        "A record was deleted",
        "Records are never deleted, since links and handouts point to them.",
        "(a file that was there is gone)",
        "Bring the file back, then `tactics withdraw ID --reason …`.",
    ),
    (
        "E305",
        "A redirect was removed",
        "An id that once worked must go on working: former_ids only ever grow, and a renamed "
        "file keeps its old id there.",
        "former_ids = []   (there was an id in it)",
        "Put the old id back, or rename with `tactics rename OLD NEW`.",
    ),
    # --- remarks -----------------------------------------------------------------------
    (
        "W401",
        "A decisive event without a first-hand source",
        "What makes, blocks or ends a law should cite the text, the court or the government "
        "itself. News is welcome beside it.",
        '[[events]]\nstate = "enjoined"\nsources = ["newspaper"]',
        'sources = ["order", "newspaper"]   with order of kind "court"',
    ),
    (
        "W402",
        "Events out of order",
        "Events are easiest to read from the oldest to the newest. The app sorts them anyway.",
        "[[events]] of 2026 above [[events]] of 2025",
        "`tactics fmt` does not move them: change the order by hand.",
    ),
    (
        "W403",
        "Nearly the same title as another record",
        "Perhaps the record is there already.",
        '"Newark limits detainers" and "Newark limits ICE detainers"',
        "If it is the same, bring both together. If not, say in the title what differs.",
    ),
    (
        "W404",
        "One address, two titles",
        "The same page should have the same title wherever it is cited.",
        'title = "Order" here, title = "Executive Order 12" there',
        "Use the title that stands on the page.",
    ),
    (
        "W405",
        "As of a day that no source reaches",
        "The outcome is said to be known as of a day later than any date in this file.",
        "as_of = 2026-05-01, the newest source or event is of 2025",
        "Add the source, or take its date.",
    ),
    (
        "W406",
        "A source that nothing cites",
        "Perhaps the event it shows has not been written yet, or the key was left out.",
        '[[sources]]\nkey = "news"   (and no sources = ["news"])',
        "Cite it where it belongs, or remove it.",
    ),
    (
        "W407",
        "An authority that nothing uses",
        "No tactic, example or state rule leads to it, so readers find it only by search.",
        "authorities/some-case.toml",
        "Add it to the tactic it supports or limits.",
    ),
    (
        "W408",
        "A reference to a withdrawn record",
        "It no longer counts; its own page says what to read instead.",
        'id = "withdrawn-record"',
        "Refer to the record that replaced it.",
    ),
    (
        "W409",
        "An event later than the review",
        "The record says that it was checked before this happened.",
        "[[events]] on = 2026-05-01 with [review] on = 2026-01-10",
        "Check the record again: `tactics review ID --level … --by …`.",
    ),
    (
        "W410",
        "An address with tracking parts",
        "What follows utm_ or fbclid tells others where a reader came from.",
        'url = "https://example.org/page?utm_source=x"',
        'url = "https://example.org/page"',
    ),
    (
        "W411",
        "Place and state differ",
        "The record's state is not that of any of its actors' places.",
        'state = "NJ" with ocd = "ocd-division/country:us/state:ny/place:new_york"',
        "Change the one that is wrong.",
    ),
    (
        "W412",
        "A workshop's search does not bring its record",
        "The session types a search and opens a record: the room should see it among the first "
        "three results.",
        'search = "mask"\nopen = "detainer-limits"',
        "Change the words, or open one of the records found.",
    ),
    (
        "W413",
        "A tactic without an example",
        "Readers ask who has done it. If nobody has, `without_example` says so.",
        "(no example names this tactic)",
        'without_example = "Proposed in three states, adopted by none so far."',
    ),
    (
        "W414",
        "No source at all",
        "Nothing in the catalog should rest on nothing.",
        "(a file without [[sources]])",
        "Add the page or document you know it from.",
    ),
    (
        "W415",
        "A place with an unusual id",
        "The division id fits no state, or its level is not the one the actor gives.",
        'ocd = "ocd-division/country:us/state:zz/place:nowhere"',
        "`tactics new example` completes the id from the name.",
    ),
    (
        "W416",
        "Sources older than what they should show",
        "A page published before something happened cannot show that it did. What a text says "
        "beforehand, such as the day it takes effect, is no such case.",
        '[[events]]\non = 2026-03-04\nstate = "adopted"\nsources = ["agenda"]   '
        "(published = 2026-03-01)",
        "Cite the minutes, the text as passed, or a report that came after it.",
    ),
)

CODES: dict[str, Code] = {row[0]: Code(*row) for row in _ROWS}


def explanation(code_id: str) -> str | None:
    """The page that `--explain` prints, or None for a code that does not exist."""
    code = CODES.get(code_id.upper())
    if code is None:
        return None
    sort = "error" if code.id.startswith("E") else "remark: nothing fails because of it"

    def indented(text: str) -> str:
        return "\n".join(f"    {line}" for line in text.split("\n"))

    return (
        f"{code.id}  {code.title}  ({sort})\n\n{code.why}\n\n"
        f"It looks like this:\n\n{indented(code.example)}\n\n"
        f"Write instead:\n\n{indented(code.mend)}\n"
    )
