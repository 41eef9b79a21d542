"""Trades of engineering and of skilled workers, as a clause names them: 桥梁检测, 岗位:焊工.

Elsewhere than in an engineer's conversation a trade is what the work is about (做桥梁检测算法).
"""

from __future__ import annotations

import re
from functools import lru_cache

from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.places import EMPLOYERS

__all__ = ["ends_in_trade", "names_trade", "names_worker"]

_MOST_SEEN = 256
_TRADES = WordTable(words("engineering_trades")).alternatives
_TRADE = re.compile(
    f"(?:{_TRADES}|(?:工艺|施工|质检|检验|试验|计量|测量|调试|设备|电气|机械|技术|造价|预算)员"
    "|[车钳焊铣磨电木瓦]工)"
    "(?:技术|工程|现场|规划|设计|维修|维护|检修|改造|研发|开发|制造|加工|施工|检测|验证|图纸?|调试|安装|应用|研究|系统|设备|结构|线路|产品|仿真|监测|分析|控制|监控|量测"
    "|[和与及、](?=内业|外业|设计|研发|施工|维护|维修|检修|调试|检测|监测|测绘|治理)|标定|内业|外业|测绘|治理|修复|装备|空调|信号|试制|师|员|岗位?|工作|专业|方向|[修干做画](?=到)|这[块行]|的|了|至今|到现在|到今天|一直(?:没[^,]{1,4})?|\\d{1,2}年|[一二三四五六七八九十两]{1,3}[来几多]?年)*$"
)
_OCCUPATION = re.compile(
    f"(?:{WordTable(words('worker_occupations')).alternatives})"
    "(?!程|艺|作|种|序|具|资|会|资格|证|职业|实训|实习|课|教|专业毕业|出身|的(?:老师|师傅|徒弟)"
    "|[一二三四五]级(?:证书?)?$)"
)
_WORKERS = re.compile(
    f"^(?:我|一直)*(?:焊|车|铣|磨)(?:接)?了[^,]{{0,4}}年|^(?:我|一直|主要|现在)?(?:{WordTable(words('worker_trades')).alternatives})$"
    f"|(?:工种|岗位|职业|专业)(?:是|为|:)(?:[^,]{{0,6}})(?:{WordTable(words('worker_trades')).alternatives})$"
    f"|(?:做|干|搞|从事|负责|弄|在|管|是)[^,]{{0,8}}(?:{WordTable(words('worker_trades')).alternatives})"
    "(?:工作|岗位?|操作|这[块行]|的|了|车间|班组?|上班|线|\\d{1,2}年|[一二三四五六七八九十]+年|多|到现在|至今|快|有|已经?)*$"
)
_ENGINEERING = WordTable(words("fields_engineering")).alternatives
_TRADE_NAMES = WordTable(
    {name: words(name)[name] for name in ("engineering_trades", "fields_engineering")}
)
_TRADE_TAG = re.compile(
    "(?!教|学|讲|非|不|[^,]{0,3}[写整弄交送收审](?:写|理)?(?:些|点|各种)*材料)(?:[都全]是|现在|目前|岗位|主要|一直|生产|车间|一线|负责|的|:|[()])*"
    f"[\u4e00-\u9fff]{{0,4}}?(?:{_TRADES}|{_ENGINEERING})(?:技术|工程|现场|规划|设计|设备|维修|维护|检修|研发"
    "|开发|制造|加工|施工|检测|调试|安装|强度|仿真|分析|计算|监测|评估|优化|改造|管理|工程师\\(?岗位?\\)?|岗位?|方向|工作)*"
)


def ends_in_trade(text: str) -> bool:
    """Whether what is done ends in a trade of engineering (桥梁工程)."""
    return _TRADE.search(text) is not None


@lru_cache(maxsize=_MOST_SEEN)
def names_trade(text: str) -> bool:
    """Whether a clause is no more than a trade of engineering, or an employer and a trade."""
    employers = EMPLOYERS.find(text)
    rest = text[employers[-1].end :] if employers else text
    rest = rest.removesuffix("专业") if employers else rest
    return _TRADE_NAMES.names_any(rest) and _TRADE_TAG.fullmatch(rest) is not None


def names_worker(text: str) -> bool:
    """Whether a clause names the work of a skilled worker (岗位:焊工, 干加工中心)."""
    return bool(_OCCUPATION.search(text) or _WORKERS.search(text))
