"""What the assistant says of itself, and the documents that it goes by.

No document says it: these are the product's own promises, and each must be true of it.
"""

from __future__ import annotations

from pingwen.domain.clause import Corpus, Document, Standing
from pingwen.domain.question import Concern
from pingwen.rendering.markup import literal
from pingwen.rendering.wording import day_words

__all__ = ["of_itself"]

_ABILITIES = (
    "这里按北京、浙江的职称文件和资料库所收的其他文件回答问题，每句话后面标出条款，是程序，不是人工。"
    "可以问申报条件、年限、成果要求、流程、截止时间，也可以核对一个人能不能申报，例如：\n\n"
    "- 硕士毕业几年能申报人工智能高级工程师？\n"
    "- 我2019年7月硕士毕业，一直在北京一家公司做算法，能评工程师吗？\n"
    "- 以工代训补贴每人每月多少钱？"
)
_NEEDED = (
    "要核对能不能申报，请说：想申报哪一级职称；学历和毕业年月；现有职称和取得年月；"
    "在哪里、从哪年哪月起做什么专业工作，有没有间断；有哪些业绩、论文、专利，是什么时候取得的、"
    "自己是第几作者或承担什么角色。不必一次说完，缺哪一项会再问，每次只问一项。"
)
_METHOD = (
    "先找到对应的条款，再由规则模块按条款逐项核对您说的情况，年限按足年计算到提问当天，通知另有截止日的算到截止日；"
    "语言模型（如果启用）不能改变结论。文件没有写的，就说没有写，不推测；"
    "说得不清楚的，不算符合也不算不符合，会再问；两份文件写法不同的，都列出来；征求意见稿标明尚未生效。"
    "每句话后的标号可以打开所引的原文。"
)
_AUTHORITY = (
    "这里的结论只说明：按您说的情况，对照所收文件的条款是否符合申报条件。"
    "它没有法律效力，不代替主管部门的答复，也不等于能够评上：评审结果由评审委员会评定，"
    "有出入时以文件原文和主管部门的正式通知为准。发现回答有误，请对照标号所引的原文，并向当地人力资源社会保障部门核实。"
)
_PRIVACY = (
    "服务器不保存对话，每次提问所需的前文由页面随问题带来；关闭后再来，需要重新说明情况。"
    "启用了语言模型时，问题会发给该模型的服务。"
    "只有您主动保存某次问答作为反馈时，才留下那一次。请不要填写身份证号、电话等与申报条件无关的信息。"
)
_LANGUAGE = (
    "可以用简体或繁体中文提问，英文只能看懂一部分，用中文问更准"
    "（English is read in part; Chinese works better）；"
    "回答目前只有简体中文，引文是文件的原文。"
)
_WORDS = {
    Concern.ABILITIES: _ABILITIES,
    Concern.NEEDED: _NEEDED,
    Concern.METHOD: _METHOD,
    Concern.AUTHORITY: _AUTHORITY,
    Concern.PRIVACY: _PRIVACY,
    Concern.LANGUAGE: _LANGUAGE,
}
_STANDING = {Standing.DRAFT: "征求意见稿，尚未生效", Standing.NOTICE: "只管当年"}


def of_itself(concern: Concern, corpus: Corpus) -> str:
    """What is said to a question about the assistant."""
    if concern is not Concern.DOCUMENTS:
        return _WORDS[concern]
    listed = "\n".join(f"- {_named(document)}" for document in corpus.documents)
    dates = [document.issued for document in corpus.documents if document.issued is not None]
    newest = f"，注明日期的文件中最新的一份发布于{day_words(max(dates))}" if dates else ""
    return f"只依据下列 {len(corpus.documents)} 份文件回答{newest}：\n\n{listed}"


def _named(document: Document) -> str:
    """Title, number and date, and what limits it."""
    day = day_words(document.issued) if document.issued else ""
    about = "，".join(filter(None, (document.number, day, _STANDING.get(document.standing))))
    return f"《{literal(document.title)}》（{literal(about)}）"
