"""Of whom each clause speaks: the one who asks, or somebody else (我爱人, 同事, 他)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.understanding.narrative.clauses import Clause

__all__ = ["SELF", "is_body", "subjects"]

SELF = ""
"""The subject of a clause that speaks of the one who asks."""

_KIN = (
    "同事|朋友|爱人|老婆|老公|妻子|丈夫|媳妇|儿子|女儿|孩子|哥哥?|弟弟?|姐姐?|妹妹?|爸爸?|妈妈?"
    "|父亲|母亲"
    "|同学|师兄|师姐|师弟|师妹|领导|老板|导师|下属|员工|学生|室友|亲戚|表哥|表弟|表姐|表妹|对象"
    "|男朋友|女朋友"
    "|(?:带|指导)的(?:研究生|学生|博士生|硕士生|实习生)|男友|女友|徒弟|家人|先生|太太|舍友|闺蜜"
    "|邻居|侄子|外甥|侄女|姑姑|姑父|姑妈|姨妈|姨父|舅舅|舅妈|叔叔|婶婶|伯伯|伯父|嫂子|姐夫|妹夫|弟媳"
    "|岳父|岳母|公公|婆婆|爷爷|奶奶|外公|外婆|老爸|老妈|老乡|战友|搭档|合伙人|学长|学姐|学弟|学妹|同门"
    "|堂哥|堂弟|手下|组员|上司|主管"
)
_ALONE = (
    "同事|朋友|爱人|老婆|老公|妻子|丈夫|媳妇|儿子|女儿|女朋友|男朋友|领导|老板|导师|同学|师兄"
    "|师姐|隔壁|有个同事|人家|别人|有人|某人|[两二三四五六七八九几]个人|[小老][王李张刘陈杨赵]"
)
_LEAD = (
    r"(?:那么?|而|但是?|不过|可是|另外|还有|顺便|请问|你好|您好|想|帮忙?|替|给|为|代|问一?下"
    r"|咨询一?下|问|一下|有个|有位|一个|一位|的"
    r"|公示?名单[上里]?|名单[上里]|身边的?|周围的?|同批(?:进来)?的?|比如|例如|像|比方说|因为|同样|,|(?:以前|之前|原来|原先|从前)的?老?)*"
)
_OTHER = re.compile(
    rf"^{_LEAD}(?:(?:我|俺|咱|我们)(?:的|们?家)?(?:一个|一位|有个|有位|那个|公司|单位|部门|组里?"
    rf"|所里|院里)?(?:的)?(?P<kin>(?:男|女|老"
    rf"|小|大学|前)?(?:{_KIN}))(?!关系|合作|一起)"
    rf"|(?:公司|单位|部门)?(?:的)?(?P<alone>{_ALONE})"
    rf"|(?P<pronoun>[他她](?!们的)))(?!.{{0,2}}(?:带我|让我|给我|(?:跟|和)我(?!同|一样|一年|一批|差不多|前后|一起来)))"
    rf"|^{_LEAD}(?:HR说|听说|领导说|同事说)?(?:我们|咱们|咱|我)?(?P<crowd>公司|部门|单位|组里?|团队|所里|院里|室里|科室)"
    rf"(?:里|的人|里的|同事|这边)*(?:里(?:面|头)?)?(?:(?:博士|硕士|本科|大专|中级|副高|高工|职称)[^,我]{{0,3}}(?:个|位|名|多|少|占|都|[一二两三四五六七八九十\d]+)|大部分|大多数?|多数|[一二两三四五六七八九]成|一半|基本上?|几乎|都|全)(?!是?我)"
)
_COUNTED = (
    r"(?:(?:(?:有|那|这)(?:一|好?几)?|(?<!第)(?:[一二两三四五六七八九十几]+|\d+|好几))"
    r"(?:个|位|名|些)|[那这](?:俩|仨))"
)
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶"
    "余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔崔康邱秦顾侯邵孟段雷钱汤尹黎乔贺赖龚"
)
_PEOPLE = (
    rf"(?:{_KIN}|小伙子?|小姑娘|姑娘|哥们|新人|前辈|大牛|大神|老师傅|应届生|毕业生|实习生|年轻人|后辈|老同志|候选人|申请人|参评人|竞争者"
    rf"|评委|别人|人家|老员工|新员工|(?:[男女老]|小)?(?:的|同志)?人(?!员|工|才|脸|体|机|$))"
)
_POSTS = "(?:负责人|主持人|牵头人|作者|一作|通讯|发明人|主编|执笔人|完成人)"
_POST_HOLDERS = (
    "(?:长|老师|教授|领导|老板|导师|总|工|别人|他|她|同事|同学|主任|经理|公司|学校|单位|大学|院士)"
)
_NEWCOMERS = "(?:新来|刚来|新招|新进|招(?:聘)?(?:进)?来|引进|晚来|后来|后进|同批|同期)的"
_SOMEBODY = re.compile(
    rf"^{_LEAD}(?:"
    rf"(?:[^,是]{{1,8}}的)?[{_SURNAMES}](?:工|总|某+|老师|教授|主任|经理|博士|院士|师傅|姐|哥|同学)"
    rf"|(?:[^,我是]{{0,8}}(?:的|里面?|上|中|届|年|次|批|们))?(?:那个|这个)?[{_SURNAMES}]某"
    rf"|(?:(?:我|咱)们?)?[^,我是带做管教养导务责给为]{{0,10}}?{_COUNTED}[^,我是有]{{0,5}}?{_PEOPLE}"
    rf"|(?:同(?:门|届|级|组|系|班|科室|单位)的?)(?:{_KIN})"
    rf"|(?:我们|咱们?)?[^,我是]{{1,12}}的(?:[那这][批些])?人们?(?=基本|大多|都|也|全|几乎|平均|里|[两二三四五六七八九十\d])"
    rf"|{_NEWCOMERS}(?:那?[个批些位]|几[个位])?(?:博士|硕士|本科生|大学生|研究生|人|同事|年轻人)"
    rf"|(?:[^,是]{{0,10}}(?:的|总监|经理|主任|组长|工程师)|[那这]个)?[小老](?:[{_SURNAMES}]|马(?!上)|高(?![级工中校]))(?![师板序围山时])"
    r"|外包(?:团队|那边|人员|同学|同事)"
    r"|[^,我是]{0,10}(?:有|来了?|招了?|进了?)(?:[两二三四五六七八九十几俩]+|[2-9]|\d\d+)(?:个|位|名)?(?:硕士|博士|本科生?|大专生?)(?!学位|学历|文凭|证)"
    r"|[^,我是]{0,8}?[那这](?:[一两二三四五六七八九十几]+|\d+)?位"
    r"|(?:我们|咱们?)[^,我是有]{0,4}?(?:[处院所科局校部厂组]长|主任|经理|总监|书记|总工|老大|老总)(?!助理)"
    rf"|[^,我]{{0,12}}{_POSTS}(?:是|为|就是)(?!我(?!们)|本人|自己)[^,]*{_POST_HOLDERS}"
    rf"|(?:前|老|原|旧|[那这](?:个|些)?)*(?:同事|同学|同行|领导|老板|师傅|徒弟|导师|实习生|应届生|学生|员工|下属)们?"
    rf"(?<!^学生)(?<!^员工)(?<!^下属)(?=都|也|还|已|就|说|比|评|发|拿|跳|调|考|写|今年|去年|前年|(?:19|20)?\d\d年|们)"
    rf"|[^,我是]{{0,8}}有(?:的?人|些人)(?!工|脸|体|机|员)"
    rf"|我(?:手下|手底下|们?组里?)?(?:带|教|指导)(?:过|出来)?的(?:{_COUNTED})?(?:徒弟|学生|研究生|新人|实习生)"
    rf"(?![^,]*(?:赛|获奖))"
    rf"|(?:别的|其他|其余|另外的?){_PEOPLE}"
    rf"|(?:前任|上一?任|原来?的?|现任)[^,我]{{0,6}}(?:经理|负责人|主任|主管|总监|组长)"
    rf"|(?:客户|甲方|乙方|对方|对面|友商|供应商|合作方|兄弟单位|合作单位|[投招]标方|委托方|隔壁[^,]{{0,3}})"
    rf"(?:公司|单位|那边|那里|这边|方面|里面?)?(?=都|全|有|是|的|人)"
    rf"|(?:我们|咱们?)[^,我]{{0,6}}(?:一共|总共|合计|加起来|共有?)(?=\d|[一二两三四五六七八九十]|有)"
    rf")"
)
"""A person who is named, described or counted, or a body of people, at the head of the clause."""

_DONE_BY = re.compile(
    rf"(?:的(?:人|老师)?(?:其实|主要|都|实际上?)*(?:是|为)|(?:是|都是|由|归)(?!我(?!们?(?:的)?(?:{_KIN}|组长|校长))))"
    rf"(?:我们?)?(?:公司|单位|部门|组里?|学校|教研组|系里|校里)?的?"
    rf"(?P<doer>{_KIN}|组长|校长|别的老师|其他老师|另一[个位]老师|别人|人家|其他人|另一个人|他们|[他她]|[小老]?[王李张刘陈杨赵周吴孙]老师|[小老][王李张刘陈杨赵周吴孙])"
    rf"(?![^,]{{0,3}}(?:和|跟|同|与)我)(?:[^,]{{0,4}}$|[^,]{{0,8}}(?:指导|主持|负责|做|完成|写|发|获|拿|带|申请|牵头|得|搞|参加|的$))"
)
"""Words that name somebody else as the one who did what the clause tells (获奖的是同事王老师)."""
_ME = re.compile(
    rf"(?<![帮替给为请告比像])(?:我|俺|咱|本人)(?!的?(?:一个|一位|有个)?(?:男|女|老|小)?(?:{_KIN})|国"
    rf"|省|市|区|局|部|司|院|所|校|厂|行|单位|公司|集团|处|们(?:公司|单位|院|所|厂|校|集团|部门|这边|这里))"
)


_BODY = re.compile(r"[两二三四五六七八九十几\d]+(?:个|位|名)|[这那有]些|[我咱]们|都|别的|其他")


def is_body(subject: str) -> bool:
    """Whether the words stand for several people, of whom nobody is asked after by himself."""
    return bool(_BODY.search(subject))


def subjects(clauses: Sequence[Clause], *, before: str = SELF) -> list[str]:
    """The subject of each clause of one message: SELF, or the word for the other person.

    A clause that names none speaks of the same one as the clause before; ``before`` is whom the
    conversation last spoke of.
    """
    found: list[str] = []
    current, last_other = before, before
    for clause in clauses:
        other = _OTHER.match(clause.text)
        if other is not None:
            current = (
                other["kin"] or other["alone"] or other["crowd"] or last_other or other["pronoun"]
            )
            last_other = current
        elif (somebody := _somebody(clause.text)) is not None:
            current = last_other = somebody
        elif _ME.search(clause.text):
            current = SELF
        done_by = _DONE_BY.search(clause.text) if current == SELF else None
        found.append(done_by["doer"] if done_by else current)
    return found


def _somebody(text: str) -> str | None:
    """The words for another person that head a clause, if it says nothing of the one who asks."""
    match = _SOMEBODY.match(text)
    if match is None or _ME.search(text, match.end()):
        return None
    return match[0]
