"""The page's own fixed words, beside those that rendering has."""

from __future__ import annotations

from typing import Final

from pingwen.domain.verdict import Status, VerdictStatus

__all__ = [
    "A_MODEL",
    "BUILT_IN",
    "DRAFTED_BY",
    "EXAMPLES",
    "KEPT",
    "NOT_KEPT",
    "STAGES",
    "STATUSES",
    "UNSUPPORTED",
    "VERDICT_MARKS",
    "WAITING",
]

UNSUPPORTED: Final = "原文没有这样说（保存这次问答）"
KEPT: Final = "已保存，谢谢"
NOT_KEPT: Final = "没有保存成功，请稍后再试"

WAITING: Final = "已收到，请稍候…"
STAGES: Final[dict[str, str]] = {
    "understand": "理解",
    "retrieve": "检索",
    "propose": "起草",
    "verify": "核验",
}

DRAFTED_BY: Final = "起草：{name}。内容经条款核验，仅供参考；能否通过由评审委员会决定。"
BUILT_IN: Final = "内置方式（没有用语言模型）"
A_MODEL: Final = "语言模型 {name}"

EXAMPLES: Final = (
    "我2017年硕士毕业，在北京做算法，能评副高吗？",
    "北京AI助工，大专要干几年？",
    "人工智能高级工程师的成果要求是什么？",
    "没有中级职称，能破格申报高级工程师吗？",
    "北京人工智能职称评审的程序是怎样的？",
    "浙江2025年度人工智能高工申报什么时候截止？",
)

STATUSES: Final[dict[str, str]] = {
    Status.MET.value: "符合",
    Status.UNMET.value: "不符合",
    Status.UNKNOWN.value: "待核对",
    Status.EXPERT.value: "由评审委员会评定",
}

VERDICT_MARKS: Final[dict[str, str]] = {
    VerdictStatus.ELIGIBLE.value: "✓",
    VerdictStatus.NOT_ELIGIBLE.value: "✗",
    VerdictStatus.UNDETERMINED.value: "?",
    VerdictStatus.NOT_COVERED.value: "–",
}
