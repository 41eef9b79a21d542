"""Whether words speak of the one who asks: 我, 本人, 楼主, and not 我公司, 我爱人, 跟着我.

Where 我 only places somebody else, or stands beside him, the words are his.
"""

from __future__ import annotations

import re

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.asked_for import ASKED
from pingwen.understanding.narrative.people import Person
from pingwen.understanding.narrative.person_words import ABOVE, KIN, NAME

__all__ = ["names_self", "of_both", "of_me", "speaks_of_me", "without_beside", "without_self"]

_OURS = (
    "国|省|市|区|局|部|司|院|所(?!有)|校|厂|行(?![吗么吧呢不]|$)|单位|公司|集团|处|科(?=室)|科室|组(?![织建])|团队|班(?!主任)"
    "|室|车间|实验室|课题组"
    "|们(?:公司|单位|学校|医院|院|所|厂|校|集团|部门|[一-龥]{0,4}[这那](?=[家边里儿个])|这|那|科室?|组|团队|班|系|室|处|局|队"
    "|店|站|中心|车间|实验室|课题组|老家"
    "|[一-龥]{2,3}的[一-龥]{0,4}(?:公司|单位|研究院|研究所|设计院|[国央民外私]企|集团|中心))"
)
"""What 我 only places: 我们公司, 我科室."""
_ME = compiled(
    rf"(?:我|俺|咱)(?<![帮替给请告比像托].)(?<!(?<!以)为.)(?!(?:来|想|也|就|先|只|得)*(?:[帮替代]|{ASKED})|们?这[行块]|(?:旁边|对[面门桌]|隔壁|边上|[前后]面|楼[上下])"
    rf"|的?(?:一个|一位|有个)?(?:男|女|老|小)?(?:{KIN})|(?:{ABOVE})(?![医护药技]师)|{_OURS})"
    r"|(?<![他她□])自己的?(?:条件|情况)(?!$)|(?:本人|小弟|在下|鄙人|楼主)(?<![帮替给请告比像托]..)(?<!(?<!以)为..)(?<![他她]本人)|^(?:而|但|那|至于)?自己(?!人)"
    rf"|^(?:而|但|不过|可)?像(?:我|俺|本人|我们(?=这|几|些))(?!们|的?(?:一个|一位)?(?:{KIN})|(?:{ABOVE}))"
)
_BESIDE_ME = re.compile(
    "(?:[跟和与同听让叫劝带教托催]|跟着|随着)我|我(?:也|都)?(?:听|看|知道|认识|羡慕|佩服|带)"
)
_WE_BOTH = re.compile(
    "^(?:我|咱)们?(?:俩|两个)人?(?:也|目前|现在)?(?:[都全均]|(?:是)?(?:同一?|一)[年届批](?!级)|同届)"
)
"""我俩都没职称: of oneself too."""
_WITH_ME = re.compile("(?:跟着|随着|跟随)我|[跟和与同]我(?:一起|一块|同|一样|一道|前后|一[年届])")
_BY_ONESELF = re.compile(
    "^自己(?:也|都|就|已经?|能|可以|会)*(?=独立|单独|动手|搞定|解决|处理|完成|弄|做主)"
)
"""我外甥…，自己能独立完成: he himself."""
_RELAYS = re.compile(
    "(?:我|俺)[^,:]{0,12}(?:整理|转述|复述|转达|照[搬抄写]|[贴抄誊列]|打字)(?:了|过|出来|如下|在下面|一?下|过来)*(?=$|[:,])"
)
"""我把他的原话整理了: who asks for another hands on what that one told."""
_I_AM = compiled("^(?:但|而|可)?(?:我|本人)(?:自己)?(?:就|才|只|也)?是.*")
_LIKE_ME = re.compile("^(?:而|但|不过|可)?像(?:我|俺|咱)们?这(?:种|样|些|批|几)")
_NAME = re.compile(NAME)


def speaks_of_me(text: str) -> bool:
    """Whether the words name the one who asks."""
    return _ME.search(text) is not None


def of_both(text: str) -> bool:
    """我俩都没职称: whether the clause tells of another and of oneself too."""
    return _WE_BOTH.match(text) is not None


def without_self(text: str) -> str:
    """Without 我是…, by which one says who one is and not who did the thing."""
    return _I_AM.sub("", text)


def without_beside(text: str, *, of_self: bool, for_another: bool) -> str:
    """Without the words by which the one who asks only stands beside another.

    ``of_self``: the talk is of the one who asks; ``for_another``: he asks for another, and may hand
    on what that one told.
    """
    text = _RELAYS.sub("", text) if for_another else text
    return text if of_self else _BY_ONESELF.sub("", _WITH_ME.sub("", text))


def names_self(text: str, person: Person) -> bool:
    """我是人事小刘: one's own name."""
    return (
        bool(_I_AM.match(text)) and person.end == len(text) and bool(_NAME.fullmatch(person.name))
    )


def of_me(text: str, person: Person) -> bool:
    """Whether a clause that another heads speaks of the one who asks all the same."""
    return _LIKE_ME.match(text) is not None or speaks_of_me(
        "□" + _BESIDE_ME.sub("□", text[person.end :])
    )
