"""Noun phrases that name another person: 三楼算法组一个95后, 对门李老师, 我组长, 他室友.

A phrase is built of whose (我, 他), where (三楼, 隔壁办公室), which (新来的一个, 那个) and a noun.
A relation or a name needs nothing before it. A post needs a word that puts it elsewhere or makes it
ours, a degree or a generation needs one that picks a person out: applicants call themselves these
too.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.people import Person, openings
from pingwen.understanding.narrative.person_words import ABOVE, BARE, KIN, NAME, WITH

__all__ = ["ASKED_FOR_AS", "PHRASE", "called", "in_order", "other_at_head"]

_MY = "(?:(?:我|俺|咱|你)(?:家)?(?:里)?的?)"
_OUR = "(?:(?:我们|咱们|你们)(?:家)?(?:里)?的?)"
_THEIR = f"(?:(?:[他她]们?|人家)(?:家)?的?|其(?=(?:{KIN})))"
_AWAY = (
    "(?:(?:隔壁|对[门面桌]|邻[桌座居]|前后桌|楼[上下]|[一二三四五六七八九十\\d]+楼|网上|(?:小红书|抖音|知乎|B站|微博|公众号)上?|群里|论坛上?|圈里|身边"
    "|手底?下|底下|家里头?|那(?:儿|里|边|一?[届批])|坐?我(?:旁边|边上|对面|隔壁|[前后]面|后头|楼[上下])|同(?:组|批|届|级|系|班|科室|单位|部门|年))的?)"
)
_ONCE = "(?:(?:以前|之前|原先|从前|当年)的?)"
_UNIT = (
    "(?:[^,:()我是有的在从]{0,6}(?:公司|单位|部门|科室?|小组|[组所院系校厂班处局队店站](?![长织士主])|实验室|中心|团队"
    "|集团|车间|办公室|教研室|[这那](?:儿|里|边))(?:里|上|那边|这边)?的?)"
)
_NEW = (
    "(?:(?=.*的)(?:[^,我]{0,6}(?:面试|带|教|指导|招|管|介绍|推荐|帮)过?我|我(?:亲手)?(?:带|教|指导|辅导)(?:过|出来)?|我(?:搭班|搭档|对班|同组|同屋|邻座)|新来|刚来|新招|新进|招(?:进)?来|引进|后来|晚来|(?:新|刚)?调(?:过)?来|退休|离职|走了|同批|同期"
    "|比我[^,我]{1,8}|[跟和同与]我[^,我]{1,8})的(?:[那这一]?[个位名])?|[那这某](?:个|位|名))"
)
_ONE = "(?:(?:有|来了|招了)?(?:一[个位名]|[个位])|[那这某](?:个|位|名))"
_THIS = "(?:[那这](?:个|位|名|俩)?)"
_MORE = (
    "(?:(?<![究务训测考育学教管理核估练标])对象(?=是|在|有|也|已|没|当|干|发了|拿|评|考|读|主持|起草|今年|去年|(?:19|20)\\d\\d|硕士|博士|本科|大专)"
    "|(?<![一-龥])(?:爸|妈|哥|姐|弟|妹)(?=是|才|就|只|初中|高中|中专|大专|本科|硕士|博士)|同桌|同窗|发小|校友|群友|坛友|吧友|书友|那口子|兄弟(?!单位|院|公司|学校|部门)"
    "|(?<=家)老[二三]|(?<=家的)老[二三]|老伴|未婚[夫妻]|丈母娘|老丈人|(?:孩[子儿]?|娃)(?:爸|妈|爹|娘)|(?:孩[子儿]?|娃)[他她](?:爸|妈|爹|娘|舅|姨|姑|叔|伯|爷|奶)"
    "|[那这有]个姓[一-龥]的"
    "|(?:孩子|娃|儿子|女儿|闺女|丫头|小子|外?孙[子女])(?:(?:的)?(?:学校|班上|班里|幼儿园)|他们|她们)?的?(?:班主任|[^,我是在有的]{0,3}老师|教练|校长|园长|辅导员|导师|同学|家长)"
    "|(?:单位|公司|部门|厂里?|学校|院里?|所里?)的?(?:一把手|二把手)"
    "|(?:甲方|乙方|客户|对方|友商|供应商|合作方|兄弟单位)的?(?:负责人|对接人|代表)"
    "|(?:前|上一?)任(?![一-龥]{0,4}(?:长|主任|经理|总监|负责人|领导|总工)))"
)
_FELLOW = f"(?:{KIN}|{_MORE}|导(?![师航弹向入出读])|[姑姨舅叔婶嫂](?![一-龥]?[父妈奶爷娘]))"
_KIND = (
    "(?:[男女老小前大]|[二三](?=徒弟|儿子|闺女|女儿|舅)|现任|直属|分管|大学|高中|初中|本科|硕士"
    "|博士|研究生)?"
)
_ROLE = (
    f"(?:(?:{ABOVE})(?![医护药技]师)|班主任(?!(?:一共|总共|前后|就)?(?:带|当|做|干|担任)(?:了|过)|[一二三四五六七八九十\\d]+年|年限|工作)|班长|董事长|总裁|老师|专家|师傅|实习生|员工|程序员|新人|年轻人|后辈|老同志|架构师|小伙子?|小?姑娘|院士"
    "|同志|老哥|大姐|前辈|一把手|二把手|创始人|联创|老总|HR|辅导员|教练|对接人)"
)
_HOLDER = (
    "(?:(?:博士后?|硕士|研究生|本科生?|大专生|海归|高工|副高|正高|教授|研究员|工程师|技术员)"
    "(?!学位|学历|文凭|论文|课题|职称|证|点|站|期间|阶段|生源)|[6-9]0后|[089][05]后)"
)
_NOT_ONE = "(?!关系|合作|助理|一起|们?(?:共同|联合)|级别|时代|岗|小组|班子|身份|证|奖|们|圈)"
_LEAD = (
    f"(?:[(]|[兹现]有|(?:我们?|本|贵|咱)(?:司|公司|单位|院|校|所|厂|部|中心|学校|集团)(?:的)?(?=员工|职工|下属|(?:{NAME}))|早先|先(?:说|讲|看|问)(?:说|讲|看|问)?|原来是?|对了|哦对|话说|(?:再)?后来(?!的)|随后|此后|如今|与此同时|而且?|但是?|不过|可是|可(?=[他她人我])|另外?一[个位名]?(?=员工|职工|下属|同事|老师|教师|徒弟|学生)|另外|另有|还有|像|比如|例如|看到|看见|据说|结果|然后|因为"
    "|其实|毕竟|主要是?|反正|(?:去年|前年)(?:这时候|这会儿|这个?时候|那会儿|此时|同期)?|今年|上次|当年(?=[跟和与同])|就(?=[他她])|倒是?|,|我是[^,我]{0,6}?(?:HR|人事|秘书|家属)的?)*"
)
_JOB = (
    "(?:(?:会计|出纳|司机|前台|行政|人事|财务|保安|测试|产品|运营|销售|研发|开发|运维"
    "|算法|设计|后勤|食堂|门卫|车间|技术)(?:部|岗|上)?的?)?"
)
"""会计小张: what somebody does, before his name."""
_DOES = (
    "(?=是|有|在|也|就|才|都|没|当|干|发了|拿|评|考|读|主持|起草"
    "|(?:19|20)\\d\\d|去年|今年|前年|硕士|博士|本科|大专)"
)
PHRASE = (
    f"(?!(?:我|俺|咱)的?[这那]个(?:(?:19|20)?\\d\\d[年届]?的?)?{_HOLDER}(?!{KIN}))(?:(?:{_MY}|{_OUR}|{_THEIR})?(?:{_AWAY}|{_UNIT}|{_ONCE})*(?:{_NEW}|{_ONE})?{_KIND}(?:{_JOB}{NAME}|{BARE}|{_MORE})"
    f"(?:{NAME})?(?:(?:[他她]|家)的?(?:{KIN})|的(?:{BARE}))?"
    f"|(?:{_MY}|{_OUR}|{_THEIR}|{_AWAY}|{_NEW}|{_THIS})(?:{_UNIT})*{_KIND}{_FELLOW}(?:{NAME})?"
    f"|(?:新来|刚来|新招|新进|刚招)的{_DOES}|身边的?人(?!工|员|才|脸|体|机|群)"
    f"|{_OUR}(?:这|那)[儿里边]?有?一个{_DOES}"
    "|[我咱俺]们?家里?(?:那位|那口子)(?!的|[^,]{0,2}(?:同事|领导))"
    f"|(?:下属|手下(?!有)|组员|员工|职工|[新老]员工){_DOES}"
    f"|[^,:()我是有在从的]{{0,6}}(?:公司|单位|团队|机构|厂)的人(?!工|员|才|脸|体|机|群|事|力){_DOES}"
    f"|(?:公司|单位|部门|厂里?)?的?(?:下属|手下|员工|职工|组员|徒弟|学生|学员|研究生|博士生|硕士生)(?:{NAME}|[一-龥]某+)"
    f"|(?:{_MY}|{_OUR})?(?:{_UNIT})?(?:里的?|的)(?:海归|名校)?(?:海归|博士后?|硕士|研究生|本科生|大专生|教授|研究员)(?=就|都|才|也|一毕业|一年|去年|今年|前年|评|拿|发)"
    f"|{_MY}(?:[语数英][文学语]|班主任)?老师(?=是|在|也|说|教龄|退休|去年|今年|\\d)"
    "|[^,我]{0,4}(?:面试|带|教|指导|招|管|介绍|推荐|帮|接替|顶替|接手)过?我的(?:那[个位])?(?:人|家伙|大哥|那位|小伙子?|姑娘)"
    f"|{_MY}(?:{ABOVE})(?![医护药技]师)"
    f"|(?:{_OUR}|{_THEIR}|{_AWAY})(?:{_AWAY}|{_UNIT})*(?:{_NEW}|{_ONE})?[^,:()我是有的当任]{{0,4}}?{_ROLE}"
    f"|(?:{_MY}|{_OUR})?(?:{_AWAY}|{_UNIT})*{_NEW}(?:{_ONE})?[^,:()我是有的]{{0,4}}?(?:{_ROLE}|{_HOLDER})"
    f"|(?:{_MY}|{_OUR})?(?:{_AWAY})(?:{_AWAY}|{_UNIT})*{_ONE}[^,:()我是有的]{{0,4}}?(?:{_ROLE}|{_HOLDER})"
    f"|(?:{_OUR})(?:{_AWAY}|{_UNIT})+{_ONE}[^,:()我是有的]{{0,4}}?(?:{_ROLE}|{_HOLDER}))"
    f"{_NOT_ONE}"
)
"""Any phrase for another person; it has no groups."""
ASKED_FOR_AS = (
    f"(?:{_OUR})?(?:{_UNIT})?(?:{_NEW}|{_ONE})"
    f"[^,:()我是有的]{{0,4}}?(?:{_ROLE}|{_HOLDER}|{KIN}|{BARE}|教师|工程师|职工)"
)
"""Whom one may ask for with no more said of him (公司一名员工)."""
_WITH_ME = (
    "(?!.{0,2}(?:带我|教我|让我|给我(?!们?(?:说|讲|举|看))"
    "|(?:跟|和)我(?!们?(?:说|讲|提|聊|介绍|炫耀|吐槽))))"
)
_AT_HEAD = compiled(f"^(?!{WITH}){_LEAD}(?P<who>{PHRASE}){_WITH_ME}")


_POINTER = compiled(f"^{_LEAD}(?P<who>[他她])(?![的们])")
_THIS_ONE = compiled(
    f"^{_LEAD}(?:[这那]个?(?P<who>孩子|娃|小伙子?|小?姑娘|小子|丫头|同志|家伙)|(?P<child>孩子)(?=(?:是|就|现在|目前|今年|去年|前年|也|都|他|她)*(?:本科|硕士|博士|研究生|大专|专科|中专|(?:19|20)?\\d\\d[年届]|毕业|在|想|要|有|没|应届))|该(?P<said>员工|职工|同志|同事|老师|教师|同学))(?!们)"
)
"""这孩子: whoever was spoken of before."""
_ORDERED = re.compile(
    "(?:[大小二三四]|老[大二三])(?:儿子|女儿|闺女|女婿|侄[子女]|外甥女?|舅|徒弟|学生)$"
)
_NOUN = re.compile(
    f"(?:{_ORDERED.pattern[:-1]}|{NAME}|{BARE}|班主任|{_MORE}|{_FELLOW}|{_ROLE}|{_HOLDER})$"
)
_OF_THEIRS = re.compile(
    f"^{_THEIR}|(?:邻居|对门|楼[上下]|隔壁|同事|朋友|同学|领导|老板|室友|闺蜜|战友|客户)家?的?(?:{KIN})$"
)


@lru_cache(maxsize=256)
def other_at_head(text: str) -> Person | None:
    """Who else heads the clause; after a colon as at the beginning."""
    for start in openings(text):
        if (this := _THIS_ONE.match(text[start:])) is not None:
            name = this["who"] or this["said"]
            return Person(name or this["child"], start + this.end(), pointed=name is not None)
        if (match := _AT_HEAD.match(text[start:])) is not None:
            return Person(called(match["who"]), start + match.end())
        if (pointer := _POINTER.match(text[start:])) is not None:
            return Person(pointer["who"], start + pointer.end(), pointed=True)
    return None


def in_order(text: str, person: Person) -> Person:
    """The person with the word for which of several he is (大儿子)."""
    match = _ORDERED.search(text[: person.end])
    return person if match is None else person._replace(name=match[0])


def called(phrase: str) -> str:
    """The noun of a phrase for a person; with whose it is, where that is another's (他室友)."""
    noun = _NOUN.search(phrase)
    if noun is None or _OF_THEIRS.search(phrase):
        return phrase
    return noun[0]
