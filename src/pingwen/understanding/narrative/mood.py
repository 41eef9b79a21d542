"""In what mood each clause is spoken. Only what is stated can be a fact.

Questions, suppositions, plans, hearsay, quoted policy and attempts to dictate the outcome state
nothing about the applicant. Where it cannot be told, a clause is not taken as stated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from itertools import groupby

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.aim import closes_with_aim, follows_label, names_aim
from pingwen.understanding.narrative.clauses import Clause, in_brief
from pingwen.understanding.narrative.counted_as import counted_as
from pingwen.understanding.narrative.full_names import FULL_NAME
from pingwen.understanding.narrative.labelled import demands
from pingwen.understanding.narrative.life_told import (
    CREDENTIAL,
    CREDENTIALS,
    DATED_LIFE,
    dates_life,
    days_of_life,
    tells_life,
)
from pingwen.understanding.narrative.person_words import NAME, SAFE_SURNAMES
from pingwen.understanding.narrative.questions import asks, asks_rule

__all__ = ["PERSONAL", "SELF_WORK", "Mood", "moods"]


class Mood(Enum):
    """STATED: said of somebody as a fact."""

    STATED = auto()
    QUESTION = auto()
    SUPPOSED = auto()
    QUOTED = auto()


_NO_TOPIC = "".join(
    f"(?<!{topic}的话)"
    for topic in (
        *("成果", "业绩", "职称", "论文", "专利", "学历", "工作", "年限", "课时", "主任", "教育"),
        *("格证", "教材", "AI", "算法", "模型", "这块", "方面", "算", "说", "奖", "项", "书"),
        *("我", "他", "她"),
    )
)
"""论文的话: not of what is spoken of next."""
_SUPPOSE = compiled(
    f"(?:如果|假如|要是|倘若|若)(?!我?没有?[记看写]错)(?<![主还]要是)(?!(?<=若)干)|假设|假使|假定|假若|设想|权当|姑且|万一|(?<!没[记看写]错)(?<!有[记看写]错)的话(?!题){_NO_TOPIC}|换成|换作|换做|就当|当作|当成|算作"
    "|视为|假装|等我|等到|等(?=(?:有|拿到?|评上?|批下?|升)了?[^,]{0,10}(?:再|才能|以后再|之后再))|再过"
    r"|打算|计划(?<!研发计划)(?<!科技计划)(?<!研究计划)(?=评|申|报|考|读|去|再|发|写|拿|跳|转|换|在|\d|明年"
    r"|今年|下半年|年底)|准备(?=评|申|报|考|读|去|再|发|写|拿|跳|转|换)|想(?<!联想)(?:要|去)?(?=考|读|拿"
    r"|发|写|转|跳|换|做)|将来|今后"
    "|(?:可能|也许|没准|说不定)(?:要|会|就)*(?:跳|去|转|换|调|进)(?!了|的|过|正)|再(?:干|做|工作|等|过|发|拿|熬|申请|写一|投)(?!了|过|的)|(?:明年|大?后年|下个?[月周]|有机会|有意)(?=评|申|报|考|拿|发|入职(?!的|了|满)|跳(?!过)|转(?!了|的|正)|换|调(?!了|的)|[去进](?!年|了|的))|想[去进](?!了|的|着)|即将(?=评|申|报|考|拿|发)"
    "|争取|希望(?<![他她有没]希望)"
    "|好像(?=要|得|需|是要)|毕业[^,]{0,4}(?:开始|起)算的?话|(?:原本|本来|按理|照理)就?(?:是|应)?(?:该|要)(?!求)"
)
_NO_PLAN = re.compile(
    "(?:没有?|不)(?:怎么|再|想过?)?打算|(?:原本|本来|原先)(?:说|定|答应|通知)(?:好|了|的)?"
)
"""没读研也没打算读, 本来说去年给我评: what is not so."""
_HEARSAY = re.compile("^(?:我|也|又)*(?:听说|据说|网上说|有人说)")
_HEARD = compiled(
    "听说|据说|听.{1,6}说|网上说|有人说"
    "|例子|(?<![拿以用]我)举例|举个例|样例|范例|示例(?!课)|(?:中介|网上|网友|别人|人家|成功|通过|过审|以往|往年|发|晒)的?案例"
)
"""What was heard, or stands in an example: of somebody else."""
_ENDS_HEARSAY = re.compile("^(?:但|而)?(?:咱(?!们)|俺|我(?!们|国|省|市|要是|如果)|本人)")
_ENDS_SUPPOSING = re.compile(
    "^(?:但是?|不过|可是|可(?=我|惜)|只是|然而|现在|目前|其实|实际上?|实打实|我的?情况|事实上)"
)
_ALLOWS = compiled(
    "(?:就|才|即|方)(?:可以|能|可)|(?:可以|可|(?<!智)能)(?:直接)?(?:申报|报(?!告)|评(?!价)|破格|参评|考)"
    "|即可|方可|才行|就行|必须|应当|需要|需满|须|(?<!了)得有|要有|(?<![离距])要求"
)
_MEETS = compiled(
    "(?:符合|达到|满足)了?(?!以下|下列|如下)[^,]{0,6}要求|要求(?:也|都|均|全部?|基本)*(?:达到|符合|满足|达标|合格)"
)
"""教学教研要求都达到: a requirement that is met, and no rule told."""
_POLICY = compiled(
    "^(?:还|也|都)?要求(?:在|有|从事|具备)|从事本(?:专业|系列)(?:技术)?工作满|本专业(?:技术)?工作满|从事本专业技术工作(?!了|\\d|至今)"
    "|申报人(?!工智)|申报者|(?:申报|申请)人工智能[^,]{0,16}(?:应|须|规定|要求)|下列|及以上(?:学历|职称)|以上学历"
    "|方可|不受.{0,14}限制|或作为|银奖以上|第一、二作者"
    "|作者或(?:者)?通讯|通讯作者在国内外|办法》|条例|该同志|该用户|用户(?:已|的|是|为|有)"
    "|(?:文件|政策|通知|规定|办法|标准)(?:里|上|中)?(?:说|写|要求|规定|明确)|规定[是:]|要求[是:]"
    "|第[一二三四五六七八九十\\d]{1,3}条|原文|根据.{0,20}(?:规定|办法|通知)"
    "|具备(?:下列|以下|如下)|符合(?:下列|以下|如下)|(?:具有|取得).{2,14}(?:学历|学位|职称)(?:者"
    "|的人员|人员)"
)
_SHORT_OF = compiled(
    "(?:不够|不到|没到|没达到?|未达到?|达不到|够不上|够不着|不满足|不符合)[^,]{0,8}?第[一二三四五六七八九十\\d]{1,3}条"
    "|(?:学历|资历|年限)[^,应须需]{0,4}(?:够|符合|满足|达到|过)了?[^,]{0,4}?第[一二三四五六七八九十\\d]{1,3}条"
)
"""学历不够第七条: how the writer stands to a clause, and no quotation of it."""
_AND_ABOVE = re.compile("(?:项|篇|奖|级)及以上(?![,。]?我)")
_NONE_SO_HIGH = re.compile("没有?[^,]{0,6}级?及以上")
_DATED_TO_MONTH = re.compile(
    f"(?:{CREDENTIAL})[^,;]{{0,4}}(?:19|20)?\\d\\d[年.]\\d{{1,2}}月?(?:毕业|取得|评上|拿的?)?$"
)
"""硕士2016年4月: nobody asks after a rule by the month."""
_CREDENTIAL_ALONE = re.compile(
    "^(?:全日制|统招|自考|函授)?(?:中专|大专|专科|本科|硕士|博士|研究生)(?:学历|毕业)?$"
)
_I_GRADUATED = re.compile("我是?(?:(?:19|20)?\\d\\d年(?:\\d{1,2}月)?|[去前今]年)毕业(?:的|了)?$")
_DEGREE_NAMED = re.compile("中专|大专|专科|专升本|本科|硕士|博士|研究生|学历")
_LIFE_TOLD = re.compile(
    "(?:19|20)?\\d\\d年\\d{1,2}月[^,]{0,6}(?:毕业|[评聘拿考批发定]|下来|取得)|(?:毕业|干|做|教|搞)[^,]{0,16}(?:到|至)(?:现在|今)"
)
"""毕业到现在都干这个, 2021年5月发的: no rule is told so."""
_YOURS = compiled(
    "(?:博士|硕士|研究生|本科|大专|专科|中级|助工|副高)(?:生|毕业|学历)?的?(?:就|只|都|还|也|才)?(?:要|需要?|得)(?:满|有|等|干|求)?[\\d一二两三四五六七八九十]+年|"
    "(?:招聘|简章|岗位|JD|招标文件|招标公告|标书)[^,]{0,4}(?:要求|写|说)"
    "|(?:HR|人事|用人单位|甲方|客户|公司|单位|领导|学校|对方|人家|[招投]标|资质|项目)(?:那边)?(?:要求|非要|只要|只招|想要)[^,我]{0,14}(?:硕士|本科|博士|大专|\\d|[一二三四五六七八九十]年|中级|高工|副高|职称)|(?:您|你)(?:们)?(?:刚才|上次|之前|刚刚|前面|上面)?(?:说|提|讲|列|问|写)(?:的|过|到)"
)
_SO_LONG = re.compile("满[\\d一二两三四五六七八九十]+年的?(?:可|方|即|者|人|$)")
"""满5年的可以申报: of a rule, however many days it gives."""
_THIRD_PERSON = re.compile(
    "(?:申报|申请)人工智能[^,]{0,16}(?:[应须需]|(?:要求|条件|标准)(?!(?<=(?:符合|满足|达到|具备)..)[吗不么没嘛])(?<!是否(?:符合|满足|达到|具备)..)(?!(?<=够..)[吗不么没嘛])|至少|要有|[要得]满|得有|规定|人员|的人|门槛)"
    "|申报人(?!工智)|申报者|申请人(?!工智)|该同志|该用户|该员工(?=.*(?:符合|满足|达到|合格|通过|认定|结论))|用户(?:已|的|是|为|有)"
)
_APPLICANT = re.compile("申报人(?!工智)|申报者|申请人(?!工智)|参评人(?!工智)|该同志")
_APPLICANT_NAMED = compiled(
    f"^(?:申报人|申请人|参评人):?(?=(?:{NAME}|{FULL_NAME}|[{SAFE_SURNAMES}][一-龥]{{1,2}})$)"
)
"""申报人李某: one applicant, of whom no rule speaks."""
_LIFE_OF_APPLICANT = 2  # months in a sentence: it is told of one (申报人2010年6月本科毕业)
# one is enough where the whole message has so many
_AHEAD = compiled("^[^,:人]{0,6}?(?:申报|申请|参评)(?:人员?|者)[^,:]{0,8}:|^请?你?(?:忽略|无视)$")
"""申报人情况: over what the applicant tells; 请忽略……: an order that is broken off."""
_DICTATES = compiled(
    "忽略|无视|绕过|系统(?:提示|指令|消息|管理员|:)|^系统$|SYSTEM|ASSISTANT|PROMPT|指令"
    "|你(?:现在)?(?:是|扮演|必须|应当|要)|扮演|认定(?:我|其|他)|(?<![年月日被经位司])认定为|认定为(?!(?:助理|正?高级)?(?:工程师|讲师))|判定|当作|直接(?:告诉|回答|判"
    "|输出|给(?![吗么不的定]|$))"
    "|输出|ELIGIBLE(?![吗么不])|FACTS|JSON|\\{|\\}|默认我|就说我(?!这|的)|请按|请把|请将"
)
_I = re.compile("(?<![帮替给为请告])我(?!国|省|市|区|局|部)|本人|俺|咱")
_OF_RULE = re.compile(
    "^(?:这|那)?(?:个)?(?:是|算|属于|指的?是|对应)[^,]{0,10}(?:要求|条件|标准|规定|门槛)"
)
PERSONAL = compiled(
    f"{_I.pattern}|自己|(?:19|20)\\d\\d"
    "|[一二][九零][零一二三四五六七八九]{2}年"
    "|(?<!\\d)\\d\\d年\\d|\\d\\d届|去年|前年|今年|上个月|一直|毕业于|毕业至今|毕业到现在"
    "|毕业(?:已经?|有|快|都|了|大?概|差不多)*(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})个?(?:多)?年"
    "|现在(?!能|可|评|报|还)|现在还(?:是|在|没)|目前|至今|现为|(?:干|做|工作|从事|从业|满|搞)了|评(?:上|了)"
    "|拿(?:到了|了)|职称[^,]{0,3}到[^,]{0,6}(?:师|级|高|工)|考(?:过|了|下)|发(?:了|过|表了|表过)"
    "|做过|写过|主持过|参与过|负责过|获得?过|得过"
    "|没有?(?:评|发|拿|考|做|[^,]{1,2}过)|从未|从没|一概没|都没有"
    "|\\d+(?:[篇项件份部]|个(?!月|工作日|方面|条件|问题))(?!及以上)|十?几[篇项件]|排(?:名|行|位"
    "|在)?(?:第|老)(?!几)"
    "|[一二两三四五六七八九十][篇项](?!及以上)|坐标|\\d\\d岁"
    "|(?<!\\d)\\d\\d年(?:本科|硕士|博士|大专)?毕业"
    "|[\\d一二三四五六七八九十]年(?:多)?(?:工作)?经验"
    "|(?:干|做|搞)(?:AI|算法|人工智能)?[\\d一二三四五六七八九十]{1,3}年|在读|肄业|应届|刚毕业"
    "|自评分?(?:打)?(?:了)?\\d|在职在岗|已有|已经(?!有别)|(?:职称|论文|专利|成果|业绩|课题)(?:都|也|暂时|目前)*没有?(?:$|[,;。])"
)
_OWN_WISH = re.compile("(?:现在|今年|就|也|还)*(?:想|打算|准备)(?!问|知道|咨询|了解|请教)")
_BARE_YEAR = re.compile(
    "(?:19|20)\\d\\d年?(?![^,]{0,8}(?:毕业|评|拿|取得|考|入职|开始|至今|到|起|硕士|本科|博士))"
    "|刚毕业|应届"
)
SELF_WORK = re.compile(
    "兼职|毕业证书?上?(?:写|印|是)|平时|自由职业|工龄|人在[^,]{2,6}$|坐标|(?:还是"
    "|是)我来|没挪过?窝"
    "|(?:在|从事|负责|搞|干)[^,。评报]{0,12}(?:做|工作|上班|公司|国企|央企|民企|外企|研究院|单位"
    "|算法"
    "|AI|人工智能)"
    "|(?<!\\d)\\d{1,2}月(?:份|底|初)?(?:就|便|才|起|开始|正式)*(?:到|来|进|签|入职|加入)(?![现目期])"
    "|没(?:离开|换|停|挪|动|断)过"
)


def moods(clauses: Sequence[Clause]) -> list[Mood]:
    """The mood of each clause of one message."""
    found: list[Mood] = []
    pasted = False
    lived = tells_life(clauses)
    own_words = lived or any(_I.search(c.text) for c in clauses)
    brief = in_brief(clauses)
    for _, group in groupby(clauses, key=lambda clause: clause.sentence):
        sentence = list(group)
        texts = [_APPLICANT_NAMED.sub("本人", _AHEAD.sub("", c.text)) for c in sentence]
        life = max(sum(map(days_of_life, texts)), sum(map(dates_life, texts)))
        enough = life >= _LIFE_OF_APPLICANT - lived
        if enough and not any(map(_SO_LONG.search, texts)):
            texts = [_APPLICANT.sub("本人", text) for text in texts]
        counted = counted_as(texts)
        whole = "".join(text for text, each in zip(texts, counted, strict=True) if not each)
        if _DICTATES.search(whole) or (_THIRD_PERSON.search(whole) and not _I.search(whole)):
            found += [Mood.QUOTED] * len(sentence)
            continue
        listed = not (own_words or brief) and any(clause.numbered for clause in sentence)
        policy = listed or _is_policy(sentence, texts, whole)
        pasted = (policy or (pasted and life < _LIFE_OF_APPLICANT)) and not _I.search(whole)
        told = _of_sentence(sentence, quoting=policy or pasted)
        found += [Mood.SUPPOSED if c else m for m, c in zip(told, counted, strict=True)]
    return found


def _is_policy(sentence: Sequence[Clause], texts: Sequence[str], whole: str) -> bool:
    if _POLICY.search(_SHORT_OF.sub("", whole)) or any(_POLICY.match(text) for text in texts):
        return True
    if _AND_ABOVE.search(_NONE_SO_HIGH.sub("", whole)) and not DATED_LIFE.search(whole):
        return True
    return (
        bool(_ALLOWS.search(_MEETS.sub("", whole)))
        and not _I.search(whole)
        and not any(asks(clause) for clause in sentence)
    )


def _of_sentence(sentence: Sequence[Clause], *, quoting: bool) -> list[Mood]:
    rule_asked = any(asks_rule(clause) for clause in sentence) and not _tells_life(sentence)
    found: list[Mood] = []
    supposing = hearing = demanded = False
    for index, clause in enumerate(sentence):
        text = clause.text
        if _ENDS_SUPPOSING.match(text) or (index and _ends_wish(sentence[index - 1])):
            supposing = hearing = False
        hearing = bool(_HEARD.search(text)) or (hearing and not _ENDS_HEARSAY.match(text))
        if index and _HEARSAY.match(sentence[index - 1].text) and text.startswith("我"):
            supposing = False
        unplanned = _NO_PLAN.search(text) is not None
        planned = _NO_PLAN.sub("", text) if unplanned else text
        supposing = supposing or bool(_SUPPOSE.search(planned))
        demanded = demands(text) or (demanded and not _I.search(text))
        personal = bool(PERSONAL.search(_BARE_YEAR.sub("", text) if rule_asked else text))
        personal = personal or bool(_DATED_TO_MONTH.match(text))
        if supposing or hearing or unplanned:
            found.append(Mood.SUPPOSED)
        elif demanded or _YOURS.search(text):
            found.append(Mood.QUOTED)
        elif asks(clause) or _asked_of(sentence, index) or _aimed_at(sentence, index):
            found.append(Mood.QUESTION)
        elif _CREDENTIAL_ALONE.match(text) and found and found[-1] is Mood.STATED and not quoting:
            found.append(Mood.STATED)
        elif quoting and not personal:
            found.append(Mood.QUOTED)
        elif not personal and (
            (rule_asked and not SELF_WORK.search(text)) or _runs_into_question(sentence, index)
        ):
            found.append(Mood.QUESTION)
        else:
            found.append(Mood.STATED)
    return found


def _ends_wish(before: Clause) -> bool:
    """What follows a question, or a wish (有中级就好了), is no part of it."""
    return asks(before) or before.text.endswith("就好了")


def _tells_life(sentence: Sequence[Clause]) -> bool:
    """Whether a question of the rule stands beside days and spells of somebody's own life, or
    beside two credentials with their years."""
    told = [clause.text for clause in sentence if not asks(clause)]
    dated = sum(DATED_LIFE.search(text) is not None for text in told)
    return dated >= CREDENTIALS or any(_LIFE_TOLD.search(text) for text in told)


def _asked_of(sentence: Sequence[Clause], index: int) -> bool:
    """一作核心3篇，是中级的要求吗: what is asked about is a requirement, and not told."""
    after = sentence[index + 1] if index + 1 < len(sentence) else None
    of_rule = after is not None and _OF_RULE.match(after.text) and asks(after)
    return bool(of_rule) and not any(_I.search(clause.text) for clause in sentence)


def _aimed_at(sentence: Sequence[Clause], index: int) -> bool:
    if index and follows_label(sentence[index - 1], sentence[index]):
        return True
    if index + 1 == len(sentence):
        return index > 0 and closes_with_aim(sentence[index])
    after = sentence[index + 1]
    return names_aim(sentence[index], after, opens=index == 0, asked=asks(after))


def _runs_into_question(sentence: Sequence[Clause], index: int) -> bool:
    """硕士满7年 in 硕士满7年可以报吗: one breath with the question, nobody's own case."""
    return (
        not sentence[index].closing
        and index + 1 < len(sentence)
        and asks(sentence[index + 1])
        and not _graduated_with(sentence, index)
        and not _OWN_WISH.match(sentence[index + 1].text)
        and not SELF_WORK.search(sentence[index].text)
    )


def _graduated_with(sentence: Sequence[Clause], index: int) -> bool:
    """大专能评吗，我2021年6月毕业: whose degree is asked of tells when it was obtained."""
    others = [clause.text for clause in sentence if clause is not sentence[index]]
    return (
        _CREDENTIAL_ALONE.match(sentence[index].text) is not None
        and any(map(_I_GRADUATED.match, others))
        and not any(map(_DEGREE_NAMED.search, others))
    )
