"""The numbers of results in a clause, and the applicant's places among authors or inventors."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.grouping import Token
from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.place_words import AT_PLACE

__all__ = ["COUNT", "COUNT_HINT", "counts", "ranks"]

_WHERE = (
    "徒弟|学生|新人|实习生|同事|下属|同学|员工|组员|部门|团队|小组|公司|城市|国家(?!级?发明|级?专利|授权|标准|级)|地区|学校|客户|场景"
    "|方向|模块|版本|阶段|岗位|行业|领域|季度|学期|年度|星期|小时|工作日|(?:AI|人工智能|技术|工程|重点|算法)?"
    "(?:项目|课题|工程|平台|系统|产品)(?:期间|[里中内上]|当中|过程|下来|[都共]|一共|总共)"
)
"""三个项目期间完成发明专利1项, 带三个徒弟: in what or with whom, and no number of results."""
COUNT = re.compile(
    r"(?=[第各都有是好几多若数篇项个件本部份仨俩不许很\d零一二两三四五六七八九十百])(?:"
    rf"第(?P<ordinal>{NUMBER})(?P<unit3>篇|项|个(?!月|人)|件|份|部(?!分|门)|本(?!科))"
    rf"|(?P<each>各|都)?(?:有|是)?(?P<n>{NUMBER})(?:[-到、](?P<m>\d))?(?P<more>多|余)?(?P<unit>篇"
    rf"|项(?!{_WHERE})|个(?!月|人(?!发|工)|共同|合[写著作]|一起|作者|单位|{_WHERE})|件|份(?!工作)|部(?!分|门|级)|本(?!科|单|人(?!工)|专(?!著)|系|市|地)|册|套|单(?![位独一项]))"
    r"|(?P<some>好?几|多|若干|数|[二三四五六七八九]?十[来几多余]|几十)(?P<unit2>篇|项|个(?!月)|件|份|部|本|套)"
    r"|(?:(?<![一-龥\dA-Z.])|(?<=核心|普刊|发明|软著)|(?<=[有了就]))(?P<word>[一两二三四五六七八九])(?=核心(?![一-龥])|核心[一两二三四五六七八九、和]|普刊|SCI|EI|发明专?利?(?:$|[,、;一两二三四五六七八九])|软著)"
    r"|(?<![\d.年])(?P<pre>\d{1,2})(?=(?:授权)?(?:SCI|EI|CCF|论文|发明专利|专利|软著))"
    r"|(?<=[\u4e00-\u9fffA-Z:])(?<!\d:)(?<!第)(?P<bare>\d{1,2}|[一二两三四五六七八九十])(?=$|[(),、;+]|[一二独]作|通讯|主要?负责|第[一二]作者|第一发明|核心|普刊"
    r"|省刊|发明|实用|软著|SCI|EI)"
    r"|(?:(?<=[有发过])|(?<=[发写]了))(?P<one>[篇项个件])(?=(?:授权|国家|一作|中文|独立)?的?(?:发明|专利|软著|实用新型|核心|[北南中]核|普刊|SCI|EI|论文|文章))"
    r"|(?:(?<=有)|(?<=[写出编][了过]))(?P<book>[本部份])(?=(?:学术|技术|研究|行业)?(?:专著|教材|著作|编著|报告|书(?!稿)))"
    r"|(?P<short>[仨俩])(?=$|[(),、;])"
    r"|(?P<plenty>若干(?![篇项个件份部本])|一大?堆|不少|许多|很多|好些|一大把|一批))"
)
COUNT_HINT = re.compile(
    "[篇项个件份部本册套单仨俩\\d若堆少多些把批]"
    "|[一二两三四五六七八九十](?:$|[(),、;]|(?=核心|普刊|SCI|EI|发明|软著))"
)
"""What a number cannot do without."""
_RANK = re.compile(
    rf"(?<!单位)(?<!公司)(?<!集团)(?<!团队)(?<!学校)我?{AT_PLACE}(?P<n>{NUMBER})(?![项篇个件份])(?:/\d{{1,2}})?(?:位|名)?的?|\(第(?P<m>[一二三1-9])(?=\)|$)"
    r"|(?<=\d[项件个])第(?P<o>[一二三1-9])(?=$|[,、;)])"
    r"|第(?P<k>[二三四五六2-6])(?=发明人|完成人|申请人|设计人)"
    r"|(?P<p>[二三四])发(?=$|[,、;)\\d一两])"
    r"|我(?:是|列|居|位列)?第(?P<l>[一二三四五六1-9])(?![一二三四五六七八九十\d次个章条期批季段份作学家年])"
)
_BETWEEN = re.compile("(?::?授权|(?:数量?|总数|篇数|件数|项数):?)$")
_RANK_HINT = re.compile("[第排发列居次序]")
_RANK_ROW = re.compile(
    "[(](?:我|本人)?(?:排名?|分别)*第?[1-9一二三四五六](?:、第?[1-9一二三四五六])+(?:发明人|完成人|位)?(?=[)]|$)"
)
_ONE_PLACE = re.compile("[1-9一二三四五六]")
"""发明2件(第1、第3发明人): the place in each."""
_OF_SO_MANY = compiled(
    r"(?<![\d/.年月第名位在])(?:(?<!\()|(?=[^()]*\)))"
    r"(?P<rank>[1-9]\d?)/(?P<all>[2-9]|1\d)(?![\d/.年月日%]|[项篇个件份])"
)
_NEXT_PLACE = re.compile("[、和与及]")
"""核心2/3一篇: the second of three authors."""
_OF_WORK = re.compile("(?:课题|项目|专项|基金|工程)(?:共|有|各|共计|合计)?$")
"""课题2项、论文3篇: pieces of work, and no results."""
_SHORT = {"仨": 3, "俩": 2}


def ranks(text: str) -> Iterator[Token]:
    """排第一的: the applicant's place among the authors or inventors."""
    yield from _of_so_many(text)
    row = _RANK_ROW.search(text)
    if row is not None:
        places = [number(each) for each in _ONE_PLACE.findall(row[0])]
        yield Token(row.start(), row.end(), "ranks", ",".join(map(str, places)))
        return
    if not _RANK_HINT.search(text):
        return
    for match in _RANK.finditer(text):
        rank = number(
            match["n"] or match["m"] or match["o"] or match["k"] or match["l"] or match["p"]
        )
        if rank:
            yield Token(match.start(), match.end(), "rank", str(rank))


def _of_so_many(text: str) -> Iterator[Token]:
    """Places with the number of authors beside them; several in a row (1/6、3/5) are one token."""
    found = [m for m in _OF_SO_MANY.finditer(text) if int(m["rank"]) <= int(m["all"])]
    while found:
        row = [found.pop(0)]
        while found and _NEXT_PLACE.fullmatch(text, row[-1].end(), found[0].start()):
            row.append(found.pop(0))
        value = ",".join(match["rank"] for match in row)
        yield Token(row[0].start(), row[-1].end(), "rank" if len(row) == 1 else "ranks", value)


def _granted(text: str, match: re.Match[str]) -> int:
    """Where the word stands on whose 授权 or 数量 the number follows (发明授权3, 论文数量:4)."""
    return len(_BETWEEN.sub("", text[: match.start()]))


def counts(text: str, ends: Collection[int]) -> Iterator[Token]:
    """The numbers. ``ends``: where kinds end; a number without its measure word follows on one."""
    for match in COUNT.finditer(text):
        if match["some"]:
            yield Token(match.start(), match.end(), "count", f"|{match['unit2']}|")
            continue
        if match["ordinal"]:
            yield Token(match.start(), match.end(), "count", f"1|{match['unit3']}|")
            continue
        if match["short"]:
            yield Token(match.start(), match.end(), "count", f"{_SHORT[match['short']]}||")
            continue
        if one := match["one"] or match["book"]:
            yield Token(match.start(), match.end(), "count", f"1|{one}|")
            continue
        if match["plenty"]:
            yield Token(match.start(), match.end(), "count", "||")
            continue
        if match["bare"] and not {match.start(), match.start() - 1, _granted(text, match)} & set(
            ends
        ):
            continue
        if alone := match["bare"] or match["pre"] or match["word"]:
            yield Token(match.start(), match.end(), "count", f"{number(alone)}||")
            continue
        if _OF_WORK.search(text, 0, match.start("n")):
            continue
        value = number(match["n"])
        text_value = "" if value is None or (match["more"] and value >= 10) else str(value)
        yield Token(
            match.start("n"),
            match.end(),
            "count",
            f"{text_value}|{match['unit']}|{match['each'] or ''}",
        )
