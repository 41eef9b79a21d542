"""Titles that only the employer or a firm gives: 公司内部聘的高级工程师, 红帽认证工程师.

Nor is what a contract, a card or a post is called (合同上岗位:工程师) one that a review confers.
"""

from __future__ import annotations

import re

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.lexicon import Found

__all__ = ["given_inside", "named_otherwise", "of_post"]

_INTERNAL = compiled(
    "工牌|(?:公司|企业|集团|老板|厂里)(?:给|发|授予)(?:的|了)|(?<!在)(?:公司|企业|集团|老板|厂里)(?:自己|自个儿?)?[评定封]的|(?<![A-Z\\d])[PT]\\d{1,2}(?![\\dA-Z年])|内[聘评]|(?:内部|单位自己|公司自己|单位里|公司里)(?:的|自己)?(?:(?:于|在)?[\\d年月日去前今]{2,12})?(?:聘任?|评|认定?|定的?|叫|职级|头衔|职务|级别|序列|体系|晋升|称呼|叫法)"
    "|(?:公司|企业|集团|厂里|我司)(?:里|内)?的?(?:级别|职级|序列|职务体系)"
)
_INTERNAL_NAME = re.compile("(?:是|叫|为)(?!内部|公司|单位)[^,(的]{2,8}(?:师|级|专家|岗)")
"""公司内部评的是主任师: it names another title than the one told before."""
_ON_A_CARD = re.compile(
    "(?:名片|胸牌|工号牌|邮件签名|抬头|头衔|铭牌|(?:劳动|聘用)?合同(?:书|里|上)?|OFFER)(?:上|里)?(?:面)?(?:的|我)?"
    "(?:岗位?|职位|职务)?(?:就|也|都)?(?:印|写|挂|标|署|叫|填|是|为|:)+(?:着|的|了)?(?:是)?(?:一?[个名])?$"
    "|(?:岗位|职位|工种|入职(?:时|的时候)?(?:岗位|职位)?)(?:名称?)?(?:上)?(?:就|也)?(?:是|为|叫|:)(?:一?[个名])?$"
    "|(?:名片|邮件签名|合同|OFFER)(?:上|里)面?我?(?:就|也|都)?是$"
    "|(?:人家|别人|大家|同事|客户|领导|都|老|总|也)(?:们)?(?:都|老|总|也)?(?:说|喊|叫|称呼?|尊称|管)(?:我|咱)(?:是|为|叫|做)?$"
    "|任命(?:我|本人)?(?:为|成|当)(?:了)?$"
)
_ENGINEER = re.compile("工程师|高工|助工|技师")
_CERTIFIED_BEFORE = re.compile(
    "(?<!职称)(?<!资格)(?:(?<!人社局)(?<!人社部)(?<!人社)(?<!政府)(?<!国家)认证的?|(?:华为|阿里云?|腾讯云?|百度云?|红帽|思科|微软|甲骨文|ORACLE|AWS|谷歌|VMWARE|CISCO|CDA)"
    "(?:的|官方|认证|原厂)*)$"
)
_CERTIFIED_AFTER = re.compile(
    "(?:的)?(?:认证(?!的?职称)|(?:培训)?结业|(?:[(](?:初级|中级|高级)[)])?(?:的|证书?)*(?:认证|培训|结业))"
)
_ABROAD = re.compile("(?:国外|海外|境外|欧美|[美英德日加澳]国)的?(?:专业|注册|特许|执业)?$")
_TRAINED_BY = re.compile(
    "教考中心|教育与考试中心|人才交流中心|职业技术?协会|培训机构发|网课|工信部(?![门属直下])[^,项课]{0,12}证"
    "|(?:学会|协会|研究会|联盟|商会|平台|官网)(?:给)?(?:发|颁发?|认证|办)?的?[^,评审]{0,10}(?:师|级)(?:资格)?证"
)
_ASSISTS = re.compile("(?:当|做|干|兼)(?:过|了|着)?$")
"""读研时当助教: what students do."""


def given_inside(text: str) -> bool:
    """Whether the words are of a title that only the employer gives."""
    return _INTERNAL.search(text) is not None


def named_otherwise(text: str) -> bool:
    """Whether a clause on what the employer gives names it by another name."""
    return _INTERNAL_NAME.search(text) is not None


def of_post(clause: Clause, found: Found) -> bool:
    """Whether the word is that of a post, or of a certificate that a firm or a course gives."""
    text = clause.text
    before, after = text[: found.start], text[found.end :]
    if _ON_A_CARD.search(clause.text_before()[-12:] + before):
        return not after.startswith(("职称", "资格"))
    if _TRAINED_BY.search(text):
        return True
    if text[found.start : found.end] == "助教" and _ASSISTS.search(before):
        return True
    if not _ENGINEER.search(text[found.start : found.end]):
        return False
    if _ABROAD.search(before):
        return True
    certified = _CERTIFIED_BEFORE.search(before) or _CERTIFIED_AFTER.match(after)
    return bool(certified)
