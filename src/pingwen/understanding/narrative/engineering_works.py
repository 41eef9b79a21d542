"""业绩 that document 17 counts of engineers and the document on artificial intelligence does not.

重点项目技术报告, 设施设备调试运维, 技术转移转化 projects and services, 新材料 beside 新产品.
"""

from __future__ import annotations

import re

from pingwen.domain.facts import PerformanceKind

__all__ = ["brought_about", "engineering_work"]

_TAKES_PART = re.compile(
    "参与|参加[过了]|参加(?=[^,]{0,12}(?:调试|运维|项目))|主持|牵头|承担|负责(?!人)|负责人|参与人|独立|完成|骨干|运营|研制|研发|开发"
)
_TRANSFER = "(?:技术转移(?:转化)?|转移转化|(?:科技|技术)?成果转化)"
_DEVICES = "设备|设施|装置|机组|系统|产线|生产线|风机|变压器|锅炉|汽轮机|水泵|开关柜|电梯|机床"
_KINDS = (
    (
        PerformanceKind.KEY_PROJECT_REPORT,
        re.compile("(?:重点|重大)[^,]{0,6}(?:项目|工程|课题)的?技术报告"),
    ),
    (
        PerformanceKind.TRANSFER_SERVICE,
        re.compile(f"提供[^,]{{0,8}}{_TRANSFER}[^,]{{0,8}}服务(?!合同)"),
    ),
    (
        PerformanceKind.NEW_PRODUCT,
        re.compile("(?:研制|研发|开发)[^,]{0,14}新材料[^,]{0,8}(?:投产|投入了?生产|量产|上市)"),
    ),
    (PerformanceKind.TRANSFER_PROJECT, re.compile(f"{_TRANSFER}[^,]{{0,4}}项目")),
    (
        PerformanceKind.COMMISSIONING,
        re.compile(
            f"(?:{_DEVICES})[^,]{{0,6}}(?:调试|运行?维护?)[^,]{{0,4}}(?:运维|维护|工作|$)"
            f"|(?:{_DEVICES})的?(?:安装)?调试(?:和|与|及|、)?(?:运维|运行维护|维护)"
        ),
    ),
)
_NONE = re.compile("没|未|不|想|打算|准备|计划|培训|课程|专业|论文|报告(?<!技术报告)|岗位|公司的?$")
_BROUGHT = re.compile("成功运营|成功(?:转化|落地|转移)|落地|促成")


def engineering_work(text: str) -> PerformanceKind | None:
    """The kind of such work that a clause says to have been taken part in; None for any other."""
    if not _TAKES_PART.search(text) or _NONE.search(text):
        return None
    return next((kind for kind, pattern in _KINDS if pattern.search(text)), None)


def brought_about(text: str) -> bool:
    """Whether a project of transfer is said to have come about (成功运营, 落地)."""
    return _BROUGHT.search(text) is not None
