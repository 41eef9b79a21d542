"""Other spellings put into the words that are read: English, pinyin, dialect, misprints.

Nothing is guessed: only what ``wordings.yaml`` lists is put otherwise, and what denies or supposes
(DON'T HAVE, IF) is put otherwise as well, so that it is not lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib.resources import files

import yaml
from pypinyin import lazy_pinyin

from pingwen.understanding.narrative.bare_denials import denials_put_plainly
from pingwen.understanding.narrative.dialect import plainly
from pingwen.understanding.narrative.respectively import each_with_its_year

__all__ = ["TRADITIONAL", "put", "reworded"]

_LOADED = yaml.load(
    files(__package__).joinpath("wordings.yaml").read_text(encoding="utf-8"),
    Loader=yaml.CSafeLoader,
)
TRADITIONAL = "".join(str(_LOADED["traditional"]).split())
"""Traditional characters with their simplified forms, pair after pair."""


def _words(name: str) -> dict[str, str]:
    return {word: meaning for meaning, listed in _LOADED[name].items() for word in listed}


def _pattern(words: Sequence[str]) -> str:
    return "|".join(
        re.escape(word).replace("\\ ", " +") for word in sorted(words, key=len, reverse=True)
    )


def _posts() -> dict[str, str]:
    """I WAS THE COMPANY'S …, SERVED AS …: what it is to hold a post."""
    held = [f"{way} {its}" for way in _LOADED["held"] for its in ("", "THE ", "THE COMPANY'S ")]
    return {way + post: meaning for post, meaning in _words("posts").items() for way in held}


def _sounds() -> dict[str, str]:
    """Words in pinyin, written in one or syllable by syllable (ZHI CHENG)."""
    listed = _words("pinyin")
    apart = {" ".join(lazy_pinyin(word)).upper(): word for word in listed.values()}
    return apart | listed


_TYPOS, _ENGLISH, _PINYIN = _words("typos"), _words("english") | _posts(), _sounds()
_DEGREES = {"本": "本科", "硕": "硕士", "博": "博士"}
_DEGREE = re.compile(
    r"[本硕博](?:(?<=\d\d.|\d年.)(?=\d|$|[,、;。 ]|毕业)"
    r"|(?<![\u4e00-\u9fff].)(?=[,:]?(?:(?:19|20)\d\d|\d\d[.年])))"
)
"""2015本2018硕: a degree's first character after its year."""
_DEGREE_OF_YEAR = re.compile(
    r"(?<![\d年月.-])(?:大专|专科|本科|硕士|博士)(?P<year>[012]\d|9\d)(?=毕业)"
)
"""本科07毕业: a graduation by the last figures of its year."""
_MONTHS = {name[:3]: index for index, name in enumerate(_LOADED["months"], start=1)}
_MONTH_NAMES = "|".join(f"{name[:3]}(?:{name[3:]}|{name[3:4]})?" for name in _LOADED["months"])
_TYPO = re.compile(f"(?=[{''.join({word[0] for word in _TYPOS})}])(?:{_pattern(list(_TYPOS))})")
_DAY = rf"(?:(?P<day>\d{{1,2}})(?:ST|ND|RD|TH)? +)?(?P<month>{_MONTH_NAMES})\.?"
_NUMBER_WORDS = ("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN")
_NUMBERS = "|".join(_NUMBER_WORDS)
_DOCUMENTS = {
    "TECHNICAL REPORT": "技术报告",
    "TECHNICAL STANDARD": "技术标准",
    "RESEARCH REPORT": "研究报告",
    "DESIGN DOCUMENT": "设计文件",
}
_STEADILY = (
    "(?:FULL-TIME|FULL TIME|NON-?STOP|EXCLUSIVELY|CONTINUOUSLY|STEADILY"
    "|WITHOUT (?:A |ANY )?(?:BREAK|GAP|INTERRUPTION))"
)
_WORKING = (
    "(?<![A-Z])(?P<working>(?:(?:I +HAVE|I'VE|HAVE|'VE|HAS) +(?:BEEN +)?)?(?:WORKED|WORKING|DOING)"
    f"(?: +{_STEADILY})+ +(?:ON|AS AN?|IN(?! +(?:AN?|THE|BEIJING|SHANGHAI)\\b)))(?![A-Z])"
)
"""HAVE WORKED FULL-TIME ON: what is done, however steadily."""
_SINCE_THEN = (
    "(?<![A-Z])(?P<since_then>(?:(?:I +HAVE|I'VE|HAVE|'VE|HAS) +(?:BEEN +)?)(?:WORKED|WORKING)"
    f"(?: +{_STEADILY})* +(?:ON|AS AN?|IN)"
    "(?= +[^.,;]{2,80}?(?<![A-Z])(?:EVER +SINCE|SINCE +THEN) *(?:[.;]|$)))(?![A-Z])"
)
"""HAVE WORKED IN AI RESEARCH AT … EVER SINCE: since what was told right before."""
_POST = "(?=[A-Z -]{2,40}(?<![A-Z])(?:ENGINEER|DEVELOPER|RESEARCHER|SCIENTIST)(?![A-Z]))"
_NO_TITLE = "(?!(?:ASSISTANT|SENIOR|PROFESSOR)(?![A-Z]))"
_AT_WORK = f"(?:ON|AS AN?|AN?(?= +{_POST}))(?= +[A-Z])"
"""SINCE JULY 2020 ON NLP, SINCE JULY 2020 AN AI ENGINEER: what has been done since a day."""
_KNOWN = re.compile("[\u4e00-\u9fff]|(?<![A-Z])(?:AI|NLP|CV|LLM)(?![A-Z])")
"""What a post is for, put into words that are read; the others are left as they stand."""
_STAYED = (
    "(?<![A-Z])(?P<stayed>(?:I +)?(?:HAVE|HAS|'VE) +(?:STAYED|REMAINED|WORKED|BEEN)"
    " +(?:THERE|ON|IN +(?:THAT|THE|THIS)(?: +SAME)? +(?:JOB|POST|POSITION|ROLE|COMPANY))"
    " +EVER +SINCE)(?![A-Z])"
)
_FOREIGN = re.compile(
    rf"(?=[A-Z\d])(?:{_STAYED}|{_SINCE_THEN}|{_WORKING}"
    r"|(?<![A-Z])(?P<lasting>EVER +SINCE|SINCE +THEN)(?= *(?:[.;]|$))"
    rf"|(?:(?:(?<![A-Z])(?P<way>SINCE|UNTIL|TILL|TO|THROUGH)|IN|ON) +)?(?<![A-Z\d]){_DAY}"
    rf"(?: +(?P<after>\d{{1,2}})(?:ST|ND|RD"
    rf"|TH)?)?,? *(?P<year>(?:19|20)\d\d)(?!\d)(?(way)(?P<job> +{_AT_WORK})?)"
    rf"|(?<![A-Z])AS AN? +(?P<post>{_NO_TITLE}[A-Z-]+(?: +[A-Z-]+){{0,3}}) +ENGINEER(?![A-Z])"
    rf"|(?:(?<=[:;] )|(?<=[:;]))(?P<row>SPECIALIST IN CHARGE OF AI|AI DISCIPLINE LEAD)(?![A-Z])"
    rf"|(?<![A-Z])BETWEEN +(?P<first>(?:19|20)\d\d) +AND +(?P<last>(?:19|20)\d\d)(?!\d)"
    rf"|(?P<stated>(?:19|20)\d\d) *\((?P<within>{_MONTH_NAMES})\.?\)"
    rf"|(?<![A-Z\d])(?P<projects>{_NUMBERS}|\d{{1,2}}) +(?:PROVINCIAL|MINISTERIAL)[ -]?"
    rf"(?:(?:/|OR +|AND +)?MINISTERIAL[ -])?(?:LEVEL +)?AI +"
    rf"(?P<research>RESEARCH +)?PROJECTS?(?![A-Z])"
    rf"|(?<![A-Z\d])(?P<number>{_NUMBERS}|\d{{1,2}}) +(?P<sort>(?:(?:CORE|SCI|EI|JOURNAL|CHINESE"
    rf"|FIRST-AUTHOR|FIRST-AUTHORED|GRANTED|INVENTION)[- ]+)*)(?P<result>PAPERS?"
    rf"|ARTICLES?|PATENTS?|(?:{'|'.join(_DOCUMENTS)})S?)(?![A-Z])"
    rf"|(?<![A-Z])(?:IN +(?=(?:19|20)\d\d)|FOR +(?=\d)"
    rf"|NO +(?=职称|论文|专利|TITLE|PROFESSIONAL|PAPER|PATENT))"
    rf"|(?<![A-Z])(?:{_pattern(list(_ENGLISH))})(?![A-Z]))"
)
_ROMAN = re.compile(rf"(?=[A-Z])(?<![A-Z])(?:{_pattern(list(_PINYIN))})(?![A-Z])")
_BEFORE_NUMBER = {"IN": "于", "FOR": "了"}
_SYLLABLE = 5
_LATIN = re.compile("[A-Z]{2}")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_GAP = re.compile(" +(?=[A-Z0-9(])(?! *(?:19|20)?\\d\\d年\\d{1,2}月)")
_MIXED_GAP = re.compile(" +(?=[A-Z0-9(\u4e00-\u9fff])")
_AFTER_CHINESE = re.compile("[\u4e00-\u9fff] $")
"""A space beside a foreign word among Chinese ones parts nothing."""


def reworded(text: str) -> tuple[str, Sequence[int]]:
    """The text put into the words that are read, and for each character its place in ``text``."""
    swaps = [(m.start(), m.end(), _TYPOS[m[0]]) for m in _TYPO.finditer(text)]
    swaps += [(m.start(), m.end(), _DEGREES[m[0]]) for m in _DEGREE.finditer(text)]
    swaps += [(*m.span("year"), f"{m['year']}年") for m in _DEGREE_OF_YEAR.finditer(text)]
    if _LATIN.search(text):
        swaps += _foreign(text)
    swaps += plainly(text)
    swaps += denials_put_plainly(text)
    swaps += each_with_its_year(text)
    return put(text, _apart(swaps))


def _apart(swaps: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The swaps of which none lies within another: the first, and of two the longer."""
    kept: list[tuple[int, int, str]] = []
    for swap in sorted(swaps, key=lambda each: (each[0], -each[1])):
        if not kept or swap[0] >= kept[-1][1]:
            kept.append(swap)
    return kept


def put(text: str, swaps: Sequence[tuple[int, int, str]]) -> tuple[str, Sequence[int]]:
    """The text with stretches put otherwise, and for each character its place in ``text``."""
    if not swaps:
        return text, range(len(text))
    kept: list[str] = []
    offsets: list[int] = []
    at = 0
    for start, end, words in sorted(swaps):
        stop = (
            start - 1 if text[start].isascii() and _AFTER_CHINESE.search(text, at, start) else start
        )
        kept.append(text[at:stop] + words)
        offsets += range(at, stop)
        offsets += [start] * (len(words) - 1) + [end - 1 if len(words) > 1 else start]
        gap = (_MIXED_GAP if text[start].isascii() else _GAP).match(text, end)
        at = gap.end() if gap else end
    kept.append(text[at:])
    offsets += range(at, len(text))
    return "".join(kept), offsets


def _foreign(text: str) -> list[tuple[int, int, str]]:
    found = list(_ROMAN.finditer(text))
    words = sum(len(match[0]) > _SYLLABLE and match[0] not in _ENGLISH for match in found)
    if len(found) > 2 if not _CHINESE.search(text) else words > 0:
        return [(m.start(), m.end(), _meaning(m[0], _PINYIN)) for m in found]
    return [(m.start(), m.end(), _english(m)) for m in _FOREIGN.finditer(text)]


def _english(match: re.Match[str]) -> str:
    if match["working"]:
        return "一直做" if re.match("I|HAVE|'VE|HAS", match[0]) else "做"
    if match["stayed"]:
        return "一直到现在"
    if match["row"]:
        return "担任人工智能领域专业负责人"
    if match["since_then"]:
        return "之后一直做"
    if match["lasting"]:
        return "至今"
    if match["post"]:
        done = _of_post(match["post"])
        return f"做{done}工程师岗" if _KNOWN.search(done) else match[0]
    return _dated(match) or _worded(match)


def _dated(match: re.Match[str]) -> str | None:
    """A day or a time in English; None where the match is of neither."""
    if match["year"]:
        day = match["day"] or match["after"]
        month = _MONTHS[match["month"][:3]]
        told = f"{match['year']}年{month}月" + (f"{day}日" if day else "")
        job = match["job"] or ""
        if match["way"] == "SINCE":
            return f"从{told}至今" + ("做" if job else "")
        return (f"至{told}" if match["way"] else told) + job
    if match["first"]:
        return f"{match['first']}年至{match['last']}年"
    if match["stated"]:
        return f"{match['stated']}年{_MONTHS[match['within'][:3]]}月"
    return None


def _worded(match: re.Match[str]) -> str:
    if match["projects"]:
        kind = "课题" if match["research"] else "项目"
        return f"省部级人工智能{kind}{_count(match['projects'])}项"
    if match["result"]:
        return _results(match)
    if match[0].startswith("NO ") and match[0] not in _ENGLISH:
        return "没有"
    if match[0].rstrip() in _BEFORE_NUMBER:
        return _BEFORE_NUMBER[match[0].rstrip()]
    return _meaning(match[0], _ENGLISH)


def _of_post(words: str) -> str:
    """SPEECH RECOGNITION of an engineer: what the post is for, which is no title."""
    return put(words, [(m.start(), m.end(), _english(m)) for m in _FOREIGN.finditer(words)])[0]


def _count(told: str) -> int:
    return _NUMBER_WORDS.index(told) + 1 if told in _NUMBER_WORDS else int(told)


def _results(match: re.Match[str]) -> str:
    """TWO CORE JOURNAL PAPERS: the number, the sort and the kind of results."""
    told, sort = match["number"], match["sort"]
    count = _count(told)
    if match["result"].startswith("PATENT"):
        return f"{count}项专利"
    if (document := _DOCUMENTS.get(match["result"].removesuffix("S"))) is not None:
        return f"{document}{count}份"
    venue = "核心期刊" if re.search("CORE|SCI|EI", sort) else ""
    return f"{count}篇{'第一作者' if 'FIRST' in sort else ''}{venue}论文"


def _meaning(words: str, table: dict[str, str]) -> str:
    return table[re.sub(" +", " ", words)]
