"""Who heads a clause, if that is not the one who asks: 我爱人, 王工, 前任负责人, 隔壁组那哥们.

One person, by a word, a name or a post that something points out; or a body of people.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.degrees_again import own_degrees
from pingwen.understanding.narrative.person_words import ABOVE, BARE, KIN, NAME, POST, WITH

__all__ = [
    "THEY",
    "Person",
    "head_person",
    "held_by_other",
    "is_body",
    "names_somebody",
    "openings",
]

THEY = "他们"
"""What stands for a crowd that has no name of its own."""

_HUMAN = (
    rf"(?:{KIN}|{POST}|(?:[男女老]|小)?(?:的|同志)?(?<!先进个)人"
    "(?!(?<=个人)(?:的|获奖|荣誉|等级)?(?:证书|奖状|奖励)|员|工|才|脸|体|机|数|$))"
)

_HEARD = (
    "(?:(?:我|俺)?(?:也|都|又|就)?(?:(?:在|从)[^,我]{1,8}?(?=[听看刷]))?(?:听|看|看到|刷|知道|认识|发现|记得|问|羡慕|佩服)(?:说|过|到"
    "|了|的)?)"
)
_THEN = (
    "(?:今天|今年|(?:去年|前年)(?:这时候|这会儿|这个?时候|那会儿|此时|同期)?|昨天|前天|那天|那年|上个?月|前(?:两|几)天|刚才|最近|当时|那时候?|当年|其实|反正|毕竟|话说|再说|(?:再)?后来(?!的)|随后|此后|如今|与此同时|你看|不像|不比"
    "|像|比如|例如|比方说|因为|据说|同样|(?:19|20)\\d\\d年(?![一-龥]{0,3}毕业))"
)
_WONDER = (
    "(?:我?(?:真|实在|完全|都|简直|也)?"
    "(?:不敢相信|不信|没想到|想不通|不明白|不理解|不懂|搞不懂)(?:为什么|为啥|怎么|凭什么)?)"
)
_LEAD = (
    rf"(?:{_HEARD}|{_THEN}|{_WONDER}|除了|那么?|而|但是?|不过|可是|另外|另有|还有|顺便|请问|你好|您好|想|帮忙?|替|给(?!\d|[两二三四五六七八九十几]+[个名位])|为|代"
    r"|我(?:来|想)?(?=帮|替|代)|问一?下|咨询一?下|打听一?下|问|一下|一个|一位|的|,"
    r"|(?:以前|之前|原来|原先|从前)的?老?)*"
)
_OURS = "(?:(?:我|俺|咱|我们|咱们|你们?|他们)(?:的|们?家)?)?"
_PLACE = (
    "(?:公司|单位|部门|项目组|[本全]?[组所院系校厂处科室班](?!长|士)|学校|科室|中心|团队|集团|实验室|教研[室组]|车间|办公室|圈子?"
    "|总部|分公司|身边|周围|公示?名单|名单|隔壁(?:组|部门|工位|办公室|班)?|对面"
    "|楼[上下]|客户|甲方|乙方|对方|友商|供应商|合作方"
    "|合作单位|兄弟单位)(?:里面?|里头|内|上|中|那边|这边|那里)?的?"
)
_POINTS = (
    "(?:[那这]个?(?:一|几|两|三)?(?:个|位|名|些|批|俩|仨)?|前任|现任(?=[^,我]{1,8}是(?!我))|上一?任|下一任|前(?=同事|领导|老板|上司|主任|经理|总监|组长)|原来?的?|某个?|某位|隔壁的?"
    "|(?:新来|刚来|新招|新进|招(?:聘)?(?:进)?来|引进|晚来|后来|后进|同批|同期"
    "|调来|走了|退休|评上)的(?:那?[个批些位]|[几两三]个)?"
    "|(?:别|其[他它余])的?[一几两三]?(?:个|位|名|些)?|另外?[一几两三](?:个|位|名"
    "|些)|同(?:组|科室|单位|部门|级|届|系|班|门)的?)"
)
_COUNT = (
    r"(?:(?:(?:有|那|这|来了?|招了?|进了?|认识|碰到|遇到)(?:一|好?几)?|(?<!第)(?:[一二两三四五六七八九十几]+|\d+|好几))"
    r"(?:个|位|名|些)|[那这有来](?:俩|仨))"
)
_OUTSIDE = (
    "(?:客户|甲方|乙方|对方|对面|友商|供应商|合作方|兄弟单位|合作单位|[投招]标方|委托方|隔壁[^,]{0,3})"
    "(?:公司|单位|那边|那里|这边|方面|里面?)?"
)
_OUTSIDERS = f"{_OUTSIDE}(?=都|全|有|是|的|人|拿|获|得了|在(?!我)|[做搞](?!的?项目))"
_WHO = "(?:(?:[^,我是]{0,6}[跟和与同比带教]我)?[^,我是]{0,10}的(?:那[个位])?[^,我是的]{0,3})"
_CREDENTIAL = (
    "(?:博士后?|硕士|本科|大专|中专|研究生|高工|正高|副高|教授|研究员|院士|博导|硕导|权威|海归)"
)
_IS_ONE = compiled(
    rf"^(?=.*[是为]){_LEAD}(?P<who>(?:我们(?:{_PLACE})*)?[^,:我是]{{0,12}}?(?:{ABOVE}|老师|专家|(?<![岗单职])[个位]|[员手长匠人]))(?:也|都|才)?(?:是|为)(?!我|不是|什么)[^,我]{{0,10}}?{_CREDENTIAL}"
)
_POST_DID = compiled(
    rf"^(?=.*[评毕拿取过晋]){_LEAD}(?:{_PLACE})*[^,我是]{{0,4}}?(?P<post>{ABOVE}|老师|专家|员工|师傅|架构师|大[姐哥叔爷]|阿姨)(?<!班主任)(?:在|于)?(?:(?:19|20)?\d\d年?|去年|前年|今年)(?:\d{{1,2}}月)?[^,我]{{0,6}}(?:评|毕业|拿|取得|过了?|晋)(?!不)"
)
_AGENT = (
    "科学家|合伙人|面试官|考官|大[姐哥叔爷妈]|阿姨|网友|(?<=的)学生|家长|[科处部局厂队店组院所校]长"
    "|(?<!班)主任(?![医护药技]师)|经理|总监|书记|主管(?!部门)|专家(?!评|鉴|论证|组|库|推荐)|评委(?!会)"
    "|副总|总裁|高管|股东|老总|员工|职工|总工(?![程龄作])|同志|顾问|老大"
)
_ACTS = (
    "自己|[才倒都也还就]|居然|竟|说|讲|以前|之前|原来|当年|只有|后来|熬|退休|离职|辞职|走了|跳槽|被|把|天天|老是|比我"
    "|是(?![我\\d在从不否]|公司|单位)|[有拿评考发写获得]|主持|负责|参与|带领"
    "|(?:19|20)\\d\\d|去年|今年|前年"
)
_AROUND = (
    "(?<=[的个位])(?:小伙子?|小?姑娘|保安|司机|前台|网管|出纳|会计|小哥)|大[姐哥叔爷妈]|阿姨|老板娘"
)
"""Who is met with in passing, and is no applicant."""
_EXAMPLE = (
    "(?:[甲乙丙丁]|[张李王][三四五]|小[明王李张])"
    "(?=某|[在是于有的,没当干拿考评发博硕本]|大专|主持|起草|\\d|$)"
)
"""Who stands in a case to practise on."""
_KINDS = (
    "(?:分管|直属|直接|主管|顶头|大|小|老|女|男|前|现|二|三|大学|高中|初中|博士|硕士"
    "|本科|研究生|同组|同部门)"
)
"""What tells one kind of fellow from another."""
_HEADS = compiled(
    rf"^(?!{WITH}){_LEAD}(?:"
    rf"{_OURS}(?:{_PLACE})*{_POINTS}?(?:那|这|有|来了?|一)?[个位]?{_WHO}?{_KINDS}?(?P<bare>{BARE})们?(?!关系|合作|一起)"
    rf"|(?:我|俺|咱|我们)(?:的|们?家)?(?:一个|一位|有个|有位|那个"
    rf"|(?:{_PLACE})*)(?:的)?(?P<kin>(?:男|女|老|小|大学|前)?(?:{KIN}))(?!关系|合作"
    rf"|一起)"
    rf"|(?P<pronoun>[他她]们?(?!的))"
    r"|(?P<anybody>人家|别人|有人|某人|其他人|其余的?人|大家(?!好)"
    rf"|{_EXAMPLE})"
    rf"|(?:{_OURS}(?:{_PLACE})*{_POINTS}?"
    rf"|(?:[^,我是]{{0,6}}[跟和与同比带教]我)?[^,我是]{{0,10}}(?:的|里面?|上|中|届"
    rf"|年|次|批|们|有个|有位))?(?:[那这]个|一个)?(?P<name>{NAME})"
    rf"|(?:(?:我们|咱们?|他们|你们|我[司校院所厂]|我公司|我单位)的?"
    rf"|{_OUTSIDE})(?:{_PLACE})*[^,我是有]{{0,4}}?(?P<above>{ABOVE}"
    rf"|{_AGENT})(?!助理|级)"
    rf"|我?[^,我是带做管教导经由请被]{{0,12}}?(?P<agent>{_AGENT})(?=(?:{NAME})?(?:{_ACTS}))"
    rf"|我?[^,我是带教]{{0,10}}?(?P<seen>{_AROUND})(?={_ACTS}|(?:才|就|只)?(?:博士|硕士|本科|大专|中专))"
    rf"|{_OURS}(?:{_PLACE})*(?:去年|今年|前年"
    rf"|最近)?(?:{_POINTS})(?:{_PLACE})*(?:[^,我是有的篇项\d年]"
    rf"|项(?=目)){{0,6}}?(?P<pointed>{POST}|人才(?!培养|计划|引进)|人员|人(?!员|工"
    rf"|才|脸|体|机|数|生))(?!助理|职称)"
    rf"|(?:我们|咱们?)?(?:(?:{_PLACE})*|[^,我是]{{1,6}}[里中上])(?:也|还|就)?(?:有"
    rf"|来|招|进|认识|碰|遇|面试?|见|聊|接触)(?:了|过"
    rf"|到)*一?(?:个[^,我是]{{0,8}}?(?P<met>{_HUMAN}"
    rf"|[^,我是]{{0,5}}(?<![职助高术教])[工员匠家手](?=$|,)|[^,我是]{{1,6}}(?=说"
    rf"|讲(?!师)|自己)|(?![^,]{{0,3}}级)[^,]{{1,8}}的$)|[位名](?P<guest>[^,(我是额次作]{{1,8}}))"
    rf"|(?=.*[个位名些俩仨])(?:(?:我"
    rf"|咱)们?)?[^,我是带做管教养导务责给为]{{0,10}}?{_COUNT}[^,我是有]{{0,5}}?(?P<counted>{_HUMAN})"
    rf")(?!.{{0,2}}(?:带我|教我|让我|给我(?!们?(?:说|讲|举|看))|(?:跟|和)我(?!们?(?:说|讲|提|聊|介绍|炫耀|吐槽)|同|一样|一年|一批|差不多|前后|一起来)))"
)
_CROWDS = compiled(
    rf"^{_LEAD}(?:{_HEARD}|HR说|听说|领导说|同事说)?(?:我们|咱们|咱|我)?(?:公司|部门|单位|组里?|团队|所里|院里|室里|科室)"
    rf"(?:里|的人|里的|同事|这边)*(?:里(?:面|头)?)?(?:(?:博士|硕士|本科|大专|中级|副高|高工|职称)[^,我]{{0,3}}(?:个|位|名|多|少|占|都|[一二两三四五六七八九十\d]+)|大部分|大多数?|多数|[一二两三四五六七八九]成|一半|基本上?|几乎|都|全)(?!是?我)"
    rf"|^{_LEAD}(?:(?:我们|咱们?)?[^,我是]{{1,12}}的(?:[那这][批些])?人们?(?=基本"
    rf"|大多|都|也|全|几乎|平均|里|[两二三四五六七八九十\d])"
    rf"|[^,我是]{{0,8}}有(?:的?人|些人)(?!工|脸|体|机|员)"
    r"|[^,我是]{0,10}(?:有|来了?|招了?|引?进了?|录用了?|聘了?)(?:[两二三四五六七八九十几俩]+|[2-9]"
    r"|\d\d+)(?:个|位|名)?(?:(?:20)?\d\d[年届](?:毕业)?的)?(?:硕士|博士|本科生?|大专生?)(?!学位|学历|文凭|证)"
    r"|[跟和与]我们?[^,]{0,4}合作的|(?:外包|外协)(?:团队|那边|人员|同学|同事)"
    r"|[^,我是]{0,8}?[那这](?:[一两二三四五六七八九十几]+|\d+)?位"
    rf"|(?:前|老|原|旧|[那这](?:个|些)?)*(?:员工|应届生|实习生|新人|年轻人|学生|下属)们?"
    rf"(?<!^学生)(?<!^员工)(?<!^下属)(?<!^新人)(?=都|也|还|已|就|说|比|评|发|拿|跳|调|考|写|今年|去年|前年|(?:19|20)?\d\d年|们)"
    rf"|{_OUTSIDERS}"
    r"|(?:我们|咱们?)[^,我]{0,6}(?:一共|总共|合计|加起来|共有?)(?=\d|[一二两三四五六七八九十]|有))"
)
"""A body of people at the head of the clause."""
_COUNTED = compiled(
    r"(?:[两二三四五六七八九十几]|好几|\d+)(?:个|位|名)(?:博士|硕士|本科|大专|副高|正高|高工)(?!学位|学历|文凭|证|点)"
    r"|(?<!指导)(?<!培养)(?<!带)(?:博士|硕士|研究生|本科|大专|中级|[副正]高级?|高级|高工|(?:助理|正?高级)?(?:工程师|讲师|教师)|助工)(?:生|职称|学历|学位)?(?:一共|总共|共|有|就|才|占)*(?:\d+|[一二两三四五六七八九十]+)(?:多|来|余)?(?:人|名|位)(?!次)"
    r"|(?<![本个])人均|平均(?:每人|每个人|一个人)|平均(?:下来)?(?:都|有|发表?|发了)*(?:论文|核心|文章|专利|发明专利|成果|[一二两三四五六七八九十\d]+(?:[篇件]|[项个](?:专利|发明|成果)))|^(?:我们?|咱们?|本)?(?:公司|单位|部门|院|所|校|系|组)[^,我]{0,6}有(?:\d+|[两二三四五六七八九十几]+)(?:个|名|位)?(?:人|同事|老师)"
)
"""A body of people counted in the clause."""
_GUIDED = re.compile("[^,我]{0,8}(?:指导|培养|带教)(?:了|过)?[^,我]{0,14}[、和]")
"""指导工程师3名、研究生4名: whom the one told of guides."""
_POSTS_HELD = (
    "(?:负责人|主持人|牵头人|作者|一作|通讯|发明人|主编|执笔人|完成人|起草人|项目经理|署名"
    "|总负责(?:的)?|总牵头(?:的)?|(?:牵头|带头|打头|领头|主持|挂帅|拍板|管总)的)"
)
_HOLDERS = (
    rf"(?:(?:{_OURS}(?:{_PLACE})*(?:的)?(?:另外?一个|别的|其他|另一[个位])?(?:{KIN}|{ABOVE}|老师|教授|人|他们|[他她])|{NAME}|人家|别人"
    rf"|[^,我]{{0,4}}(?:公司|学校|单位|大学)))"
)
_HELD_BY_OTHER = compiled(
    rf"^[^,我]{{0,12}}(?:最[^,我]{{1,3}}|唯一[^,我]{{0,6}})的(?:就|也)?是(?!我)[^,]*{_HOLDERS}"
    rf"|^[^,我]{{0,12}}{_POSTS_HELD}(?:都|也|还|其实)*(?:是|为|就是|写的?(?:是)?"
    rf"|归)(?!我(?!们)|本人|自己)[^,]*{_HOLDERS}"
)
_OWN_NAME = re.compile("[一-龥]?(?:某+|XX?|[*]+|[小老]?某)")
"""王某: how a form gives the name of who fills it in."""
_POST_AND_NAME = compiled(
    rf"^[^,我]{{0,12}}(?:{_POSTS_HELD}|主持)(?:[:是为](?P<post>{_OURS}(?:{_PLACE})*(?:{KIN}|{ABOVE})(?:{NAME})?)|[:是为]?(?P<name>{NAME}))$"
)
"""主持:所长, 项目负责人老周: who holds the post that a clause ends in."""
_ANY = re.compile(
    rf"(?<![跟和与同帮给陪带比着让被替为])(?!导师(?:的|研究)*方向)(?:{BARE}|{NAME}"
    rf"|(?<!其)[他她]|人家|(?<!识)别人|(?<!持)有人(?!工)|某人|其他人"
    rf"|大[姐哥叔爷]|阿姨|[那这]个?人(?!工|脸|体|机)|[6-9]0后|00后|(?:我们|公司|单位|部门"
    rf"|[那这]个)的?(?:{ABOVE})(?!助理|级))"
)
_SEVERAL = re.compile(
    r"[两二三四五六七八九十几\d]+(?:个|位|名)|[这那有]些|[我咱他]们|都|别的|其他"
    "|^(?:博士后?|硕士|研究生|本科生?|大专生|海归|高工|副高|正高|[6-9]0后|[089][05]后)$"
)


_SUCH_AS_I = re.compile(
    "^(?:而|但|可)?(?:我|俺)这[个种][^,我]{0,8}(?:博士|硕士|本科|大专|中专|中级|副高|高工|助工|工程师|讲师)(?:生|毕业)?(?:的|都|还|也|才|就|是|$)"
    "|^(?:都|全|就|从头到尾)*是?我(?:自己)?一个人(?![^,]{0,4}(?:说|讲))"
    "|^(?:而|但|可|主要是?|其实|因为)?(?:我|俺)这个?人(?!工|才|脸|体|机)"
)
"""我这个2014年硕士的, 我这个人: the one who asks, by what he is."""


class Person(NamedTuple):
    """``name``: the words for somebody; ``end``: where they end; ``pointed``: they only point."""

    name: str
    end: int
    pointed: bool = False


def openings(text: str) -> list[int]:
    """Where somebody may be named first: at the beginning of the text and after each colon."""
    return (
        [0, *(at for at, char in enumerate(text, start=1) if char == ":")] if ":" in text else [0]
    )


@lru_cache(maxsize=256)
def head_person(text: str) -> Person | None:
    """Who heads a clause, if that is not the one who asks; after a colon as at the beginning."""
    for start in openings(text):
        found = _at_head(text[start:])
        if found is not None:
            return found._replace(end=found.end + start)
    return None


def _at_head(text: str) -> Person | None:
    if own_degrees(text) or _SUCH_AS_I.match(text):
        return None
    match = _HEADS.match(text)
    if match is not None and not _OWN_NAME.fullmatch(text):
        name = next(word for word in reversed(match.groups()) if word)
        return Person(name, match.end(), pointed=bool(match["pronoun"]))
    crowd = _CROWDS.match(text)
    if crowd is None and not _GUIDED.match(text):
        crowd = _COUNTED.search(text)
    if crowd is not None:
        return Person(THEY, crowd.end())
    if (held := _HELD_BY_OTHER.match(text)) is not None:
        return Person(held[0], held.end())
    if (holder := _POST_AND_NAME.match(text)) is not None:
        return Person(holder["name"] or holder["post"], holder.end())
    return _described(text)


def _described(text: str) -> Person | None:
    """Whoever is said to be a doctor or to hold a title, unless the clause means a thing."""
    match = _IS_ONE.match(text)
    if match is not None:
        return Person(match["who"], match.end("who"))
    did = _POST_DID.match(text)
    return Person(did["post"], did.end("post")) if did is not None else None


def held_by_other(text: str) -> bool:
    """Whether somebody else is said to be the inventor, the author, the head (发明人是我们CTO)."""
    return (_HELD_BY_OTHER.match(text) or _POST_AND_NAME.match(text)) is not None


def names_somebody(text: str) -> bool:
    """Whether anybody but the one who asks may be named in the text."""
    return _ANY.search(text) is not None


def is_body(subject: str) -> bool:
    """Whether the words stand for several people, or for one whom a title alone points out: nobody
    asks after such by himself."""
    return bool(_SEVERAL.search(subject))
