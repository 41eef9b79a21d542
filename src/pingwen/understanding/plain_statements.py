"""Whole clauses that are told of every applicant and bear on no condition: 性别:男, 1985年生.

So are the label of a line of a form, which names what is told after it, and an assurance that all
of it is true. What holds anything else is none of them.
"""

from __future__ import annotations

import re

__all__ = ["tells_nothing", "told_after_label"]

_OF_WHOM = "(?:现任?|所在|拟|本人|主要|最高|担任|取得|聘任|参加|近三年)?"
_WHAT = (
    "(?:(?:工作)?单位(?:名称|全称)?|学校|姓名|学历(?:学位)?|学位|毕业(?:时间|院校)|(?:专业技术)?(?:职务|职称)(?:情况)?"
    "|申报(?:职务|职称|级别|专业)|(?:工作|学习)?(?:经历|简历)|业绩(?:成果)?|成果|岗位(?:名称)?|教龄|教师资格"
    "|(?:班主任|授课|继续教育|任职)(?:情况|时间)?|工作时间|时间)"
)
_LABEL = re.compile(f"^(?:[一二三四五六七八九十\\d]{{1,2}}[、.)])?{_OF_WHOM}{_WHAT}(?::|(?=$))")
_ITEM = re.compile("^[(]?[一二三四五六七八九十\\d]{1,2}(?:[)、]|[.](?!\\d))")
_DAY = "(?:19|20)\\d\\d年?(?:[.-]?\\d{1,2}月?)?(?:\\d{1,2}日)?"
_NAME = "[一-龥]某某?"
_NEVER = "(?:没有?|未曾?|从未|从没)"
_EMPLOYER = (
    "(?:(?:我们?|我的|所在|工作)*(?:公司|单位|企业|厂子?|院|所|集团|研究院|设计院))"
    "(?:性质)?(?:是|为|属于|属)+(?:一家)?"
    "(?:北京市?|市)?(?:属|中央|国有|国营|民营|私营|私有|外资|合资|中外合资|外商投资|非公有制|民办|中小|大型|高新|高新技术)*"
    "(?:企业|公司|国企|民企|央企|私企|外企|事业单位|社会组织|非企业|非公有制经济组织|集团|的)"
    "(?:[(](?:国企|民企|企业|事业单位|社会组织|国有|民营)[)])?"
)
"""公司是民营企业: of what kind the employer is, and no more."""
_SAME_WORK = (
    "(?:(?:岗位|工作内容|工作岗位|单位|公司|专业方向|职责)(?:和|、|与)?){1,3}"
    "(?:也|都|一直|均|从来)*(?:没有?|未)(?:发生)?(?:过)?(?:变化|变动|变更|变|动|换|改变)(?:过)?"
    "|劳动关系(?:也|都|一直|是|保持)*连续的?"
)
"""岗位没有变化: that the work stayed what it was."""
_EMPLOYED = (
    "(?:我|一直|都|现在|也|目前)*(?:是|属于)?(?:全职|全日制|正式|在编|在册)(?:员工|职工|人员|教师|工作|用工)?的?"
    "|(?:我的?)?(?:身份|编制)(?:是|为|属)(?:在编|正式|在职)(?:职工|员工|人员|教师)?"
    "|(?:劳动)?合同(?:也|都|一直|就|从来)*是?(?:直接|直)?(?:跟|和|与)(?:本|现|我们)?(?:公司|单位|学校)(?:直接|直)?签的?"
)
"""是全职的, 合同一直是跟公司签的: that one is employed there."""
_PLAIN = re.compile(
    "(?:性别|民族|政治面貌)[: ]?(?:男|女|汉族?|群众|党员|中共党员|团员)"
    f"|(?:出生(?:年月日?|日期|时间)?[: ]?{_DAY}(?:出?生)?|{_DAY}出?生)(?:人)?"
    f"|(?:个人(?:情况|基本情况)?(?:说明|介绍|陈述)?:)?(?:本人|我叫){_NAME}"
    "|(?:以上|上述)(?:情况|内容|信息|材料)?(?:均|都|全部|完全)*(?:属实|真实|真实有效)"
    f"|(?:我|一直|也|都|至今|到现在)*{_NEVER}(?:换|变动|调动|更换|离开)过?(?:这个|这家|该)?(?:工作|单位|公司|岗位|地方)"
    f"|{_EMPLOYER}|{_SAME_WORK}|{_EMPLOYED}"
    "|(?:任现职|任期|任职|在职|从业)(?:以来|期间|内)"
    "|(?:属于|属)(?:工程|专业)*技术(?:人员|岗位?)"
)


def tells_nothing(folded: str) -> bool:
    """Whether a clause, as the cues are written, is wholly such a statement or a label."""
    return _PLAIN.fullmatch(folded) is not None or not told_after_label(folded)


def told_after_label(folded: str) -> str:
    """What a line tells without the label before it, or the number of an item of a list."""
    return _ITEM.sub("", _LABEL.sub("", folded))
