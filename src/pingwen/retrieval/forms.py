"""What clauses hold that a question can ask for: a degree, a title held, a date, a sum."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pingwen.domain.facts import Degree, TitleLevel
from pingwen.domain.particular import Particular
from pingwen.domain.question import Aspect
from pingwen.retrieval.fields import Scores
from pingwen.retrieval.layout import Layout

__all__ = ["KINDS", "Forms", "forms_of"]

_GROUPS = {
    Aspect.YEARS: "学历和专业工作经历|年限|合同期|期限",
    Aspect.PERFORMANCE: "业绩",
    Aspect.ACHIEVEMENTS: "成果",
    Aspect.EXCEPTION: "破格|不受学历|直通车|畅通晋升|绿色",
    Aspect.PROCEDURE: "程序|流程|步骤|办理",
    Aspect.SCOPE: "适用范围|申报范围|申报对象|评审对象|所称",
    Aspect.DEADLINE: "截止|时间|日期|期限",
    Aspect.CONDITIONS: "条件",
}
_HELD = {
    TitleLevel.ENTRY: "取得员级职称",
    TitleLevel.JUNIOR: "取得(?:初级|助理级)职称",
    TitleLevel.MIDDLE: "取得中级职称",
    TitleLevel.ASSOCIATE_SENIOR: "取得(?:非[^，。]{2,14})?副高级职称",
    TitleLevel.SENIOR: "取得(?:非[^，。]{2,14})?正高级职称",
}
_DEGREES = {
    Degree.DOCTOR: "博士研究生",
    Degree.MASTER: "硕士研究生",
    Degree.BACHELOR: "大学本科",
    Degree.COLLEGE: "大学专科|高职",
    Degree.SECONDARY_VOCATIONAL: "中等职业学校毕业",
}
KINDS = (
    (re.compile("电话|热线|打哪|打给谁|号码|联系方式|找谁问"), re.compile(r"\d{5,}")),
    (
        re.compile("网址|网站|官网|平台|哪里?(?:申报|申请|登记|下载|查)|在哪"),
        re.compile("http|网站|平台|大厅|机构"),
    ),
    (
        re.compile("截止|几号|哪天|何时|什么时候|啥时候|最晚|日期|时间"),
        re.compile(r"\d+[年月日]|工作日|每月|每年"),
    ),
    (
        re.compile("几年|多少年|多久|年限|多长|几个月"),
        re.compile(r"[\d一二三四五六七八九十]+(?:个)?[年月]"),
    ),
    (
        re.compile("几项|几条|几个|几篇|多少项"),
        re.compile(r"\d+项|[\d一二三四五六七八九十]+[个条种]"),
    ),
    (re.compile("多少钱|补多少|标准|金额|每月.{0,4}多少|上限|最多"), re.compile(r"\d+元|\d+万")),
    (re.compile("学时|课时"), re.compile("学时|课时")),
    (re.compile("几天|多少天"), re.compile(r"\d+个?(?:工作)?[天日]")),
    (re.compile("比例|百分|费率"), re.compile(r"%|分之|比例")),
)


class Forms(NamedTuple):
    """A flag a clause for everything that can be asked; all are in the order of the corpus."""

    heading: Scores
    lead: Scores
    lead_counted: Scores
    formal: Scores
    other_series: Scores
    titles: npt.NDArray[np.str_]
    any_degree: Scores
    degrees: dict[Degree, Scores]
    held: dict[TitleLevel, Scores]
    groups: dict[Aspect, Scores]
    kinds: dict[re.Pattern[str], Scores]
    particulars: dict[Particular, Scores]


def forms_of(layouts: Sequence[Layout]) -> Forms:
    """The forms of these clauses."""
    texts = [layout.clause.text for layout in layouts]
    openings = ["\n".join((*layout.above, layout.clause.text[:40])) for layout in layouts]
    degrees = {degree: _holding(words, texts) for degree, words in _DEGREES.items()}
    lead = _flags(layout.lead for layout in layouts)
    return Forms(
        heading=_flags(layout.heading for layout in layouts),
        lead=lead,
        lead_counted=lead * _holding(r"\d项", texts),
        formal=_flags(layout.formal for layout in layouts),
        other_series=_holding("取得非[^，。]{2,14}级职称", texts),
        titles=np.array([layout.title for layout in layouts]),
        any_degree=np.max([*degrees.values(), _holding("技工院校毕业", texts)], axis=0),
        degrees=degrees,
        held={level: _holding(words, texts) for level, words in _HELD.items()},
        groups={aspect: _holding(words, openings) for aspect, words in _GROUPS.items()},
        kinds={holds: _holding(holds, texts) for _, holds in KINDS},
        particulars={
            each: _flags(each in layout.particulars for layout in layouts) for each in Particular
        },
    )


def _holding(words: str | re.Pattern[str], texts: Sequence[str]) -> Scores:
    return _flags(re.search(words, text) is not None for text in texts)


def _flags(flags: Iterable[bool]) -> Scores:
    return np.array(list(flags), dtype=np.float64)
