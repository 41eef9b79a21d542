"""Sample verdicts, as the rule module and rendering would word them."""

from __future__ import annotations

from datetime import date

from pingwen.domain.answer import ChangeLine, CriterionLine, PathLine, Verdict
from pingwen.domain.verdict import VerdictStatus

__all__ = ["NEXT", "not_eligible", "undetermined"]

NEXT = (
    "您有没有作为主要参与人完成过省部级人工智能课题，"
    "或主持过本单位人工智能工程项目、担任过专业负责人？"
)


_CRITERIA = (
    (
        "高级工程师/education_experience/master/1",
        "education_experience",
        "met",
        "硕士满7年：专业工作年限",
        "从2018年3月起，8年8个月",
        "满7年",
        1,
    ),
    (
        "results",
        "achievements",
        "met",
        "成果数量",
        "论文2篇，发明专利1项",
        "3项及以上",
        2,
    ),
    ("research", "performance", "unknown", "研究方向业绩", "", "符合条件之一", 3),
    (
        "recognition",
        "general",
        "expert",
        "基础理论和行业认可度",
        "",
        "由评审委员会评定",
        4,
    ),
    ("exception", "exception", "unmet", "破格条件", "没有提到", "符合其一", 5),
)


def undetermined(as_of: date) -> Verdict:
    """Years and results are met, performance has not been told."""
    return Verdict(
        scheme="bj-ai",
        target="高级工程师",
        as_of=as_of,
        status=VerdictStatus.UNDETERMINED,
        headline="信息不足，暂不能判定：还差业绩一项要核对",
        groups={
            "education_experience": "met",
            "performance": "unknown",
            "achievements": "met",
            "exception": "unmet",
            "scope": "met",
            "general": "expert",
        },
        paths=(
            _path("doctor", "博士满2年", "unmet"),
            _path("master", "硕士满7年", "met"),
            _path("title", "本科及以上，中级后满5年", "unknown"),
        ),
        criteria=tuple(_line(*line) for line in _CRITERIA),
        missing=("performance",),
        next_question=NEXT,
        what_would_change=(ChangeLine(change="说明一项符合的业绩", date=None, citation=3),),
        interpretations=("「3项及以上」：论文与其他成果合并计项。",),
        proposed=None,
        corrected=False,
        ruleset="bj-ai@3f2a91c0",
        determination_id="d41f0c7e9a",
    )


def not_eligible(as_of: date) -> Verdict:
    """The years after the title fall short."""
    return Verdict(
        scheme="bj-ai",
        target="高级工程师",
        as_of=as_of,
        status=VerdictStatus.NOT_ELIGIBLE,
        headline="按所述情况不符合：中级后年限不足",
        groups={"education_experience": "unmet"},
        paths=(_path("title", "中级后满5年", "unmet"),),
        criteria=(
            _line(
                "years",
                "education_experience",
                "unmet",
                "取得中级职称后的年限",
                "3年6个月",
                "满5年",
                1,
            ),
        ),
        missing=(),
        next_question=None,
        what_would_change=(
            ChangeLine(change="继续从事本专业至满5年", date="2028年5月", citation=1),
        ),
        interpretations=(),
        proposed=None,
        corrected=False,
        ruleset="bj-ai@3f2a91c0",
        determination_id="77aa01",
    )


def _path(name: str, words: str, status: str) -> PathLine:
    return PathLine(
        id=f"高级工程师/education_experience/{name}", name=words, status=status, citation=1
    )


def _line(*values: str | int) -> CriterionLine:
    fields = ("id", "group", "status", "name", "observed", "required", "citation")
    return CriterionLine.model_validate(dict(zip(fields, values, strict=True)))
