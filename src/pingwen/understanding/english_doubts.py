"""Statements in English from which nothing was read: each may take something back.

The weights by which clauses in Chinese are judged were learnt from Chinese, and of English only the
plainest stories are read. So what an applicant states in English and was not understood is put
before them, and so is a sentence that was read where it tells of another, or of what fell short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pingwen.domain.facts import Evidence, Fact, Facts, Reservation, ReservationAbout
from pingwen.domain.question import Message
from pingwen.understanding.english_orders import is_idle_order
from pingwen.understanding.glossary import fold
from pingwen.understanding.reservation_bearing import DoubtedClause, read_as, told_by_kind

__all__ = ["english_doubts"]

_SENTENCE = re.compile(r"\S.*?(?:[.!?;。！？；]+(?=\s|$|[一-鿿])|\n|$)")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_CHINESE = re.compile("[一-鿿]")
_LEAST = 3  # words of a sentence that tell anything
_IDLE = re.compile(
    r"\?\W*$|^\W*(?:(?:so|and|now|well|please|okay|ok|also|but|then|p\.?s)\W+)*(?:can|could|may"
    r"|might|am|is|are|do|does|did|will|would|should|shall|what|which|who|whom|whose|when|where"
    r"|why|how|whether|please|tell|let|help|check|hi|hello|hey|dear|thanks?|thank|cheers"
    r"|good (?:morning|afternoon|evening|day)|sorry to|greetings|regards|best|many thanks|i(?:'d"
    r"| would|['’]d)? (?:want|like|wish|love|need|hope|intend|plan) to (?:know|ask|apply|check"
    r"|find|see|be|get|understand|confirm|become|obtain|have)|i(?: a|['’])?m (?:asking|wondering"
    r"|applying|inquiring|enquiring|looking|writing|trying|interested)|i (?:wonder|ask|apply)\b"
    r"|wondering|asking|want(?:ing)? to|looking (?:to|for)|my (?:name|question)|target|applying"
    r"|apply|given (?:this|that)"
    r"|with (?:this|that))\b",
    re.IGNORECASE,
)
"""Questions, requests and courtesies."""
_FALLS_SHORT = re.compile(
    r"\b(?:drop(?:ped|ping)? out|quit|expelled|withdr[ae]w\w*|revoked|fake[ds]?|forged|bought"
    r"|purchased|borrowed|honorary|unaccredited|unrecogni[sz]ed|interns?(?:hip)?|part[- ]time"
    r"|side (?:job|gig)|volunteer\w*|freelanc\w*|remotely|sales|sell(?:ing)?|sold|pending"
    r"|under review|submitted|rejected|not (?:yet|finished|completed|awarded|granted|accepted)"
    r"|almost|nearly|supposedly|allegedly|ought|should have|would have|if|suppos(?:e|ing)"
    r"|imagine|pretend|assuming|verified|confirmed by|according to|apart from|except|other than"
    r"|aside from|(?:until|till)(?! (?:now|today|the present))|used to|formerly|previously|minus"
    r"|mostly|mainly|largely|on and off|off and on|canteen|on leave|no longer"
    r"|second[- ]author\w*|co-?author\w*|(?:my|our|his|her|their|the) (?:twin |elder |older "
    r"|younger |little |big |late |ex-?|then |team )?(?:brother|sister|wife|husband|friend"
    r"|colleague|co-?worker|boss|manager|mentor|supervisor|teacher|advis[eo]r|classmate"
    r"|room-?mate|flatmate|son|daughter|father|mother|dad|mum|mom|cousin|uncle|aunt|neighbou?r"
    r"|partner|team|group|department|leader|chief|director|student|intern|assistant)s?|shanghai"
    r"|shenzhen|guangzhou|hangzhou|nanjing|suzhou|tianjin|hebei|chengdu|wuhan|xi'?an|chongqing"
    r"|zhejiang|ningbo|jinan|qingdao|dalian|shenyang|harbin|changsha|zhengzhou|xiamen|hefei"
    r"|hong kong|singapore|abroad|overseas|remote|partly|occasional(?:ly)?|sometimes"
    r"|he|she|they|his|her|their|somebody|someone|else)\b",
    re.IGNORECASE,
)
"""Another's, or not what it seems: however much of the sentence was read."""
_PART = re.compile(r"[^,;:()—–]+")
_GOES_ON = re.compile(
    r"^\W*(?:and |but |which (?:is|was|were) )?(?:all (?:of (?:them|these|it) )?|both |ever "
    r"|always )?(?:since|after|without (?:a|any) (?:break|gap|interruption)|to this day"
    r"|up to now|till now|until now|full[- ]time|so far|as (?:of|the) (?:today|now|first|sole"
    r"|main|lead"
    r"|corresponding))\b",
    re.IGNORECASE,
)
"""All since I started working: of what was told beside it."""
_NOUNS: tuple[tuple[ReservationAbout, re.Pattern[str]], ...] = (
    (
        "education",
        re.compile(
            r"degree|diploma|master|bachelor|ph\.?d|doctor|universit|college|school|graduat|enrol|thesis"
        ),
    ),
    ("titles", re.compile(r"title|engineer|certificate|qualification")),
    (
        "achievements",
        re.compile(r"paper|patent|report|article|author|journal|publi|monograph|book"),
    ),
    ("performance", re.compile(r"\blead|project|in charge|head(?:ed)?\b|responsib")),
    ("awards", re.compile(r"award|prize|medal")),
    ("standards", re.compile(r"standard|draft")),
    (
        "scope",
        re.compile(r"beijing|city|moved?|reloca|abroad|retire|compan|employ|civil serv|office"),
    ),
)

_ELSE: tuple[ReservationAbout, ...] = ("work",)


def english_doubts(message: Message, turn: int, facts: Facts) -> Iterator[Reservation]:
    """An unread reservation for each such sentence, about what it names among what was told, or
    else the work."""
    told = told_by_kind(facts)
    known = {about for about, of_kind in told if of_kind}
    if not known:
        return
    every = [fact for _, of_kind in told for fact in of_kind]
    for match in _SENTENCE.finditer(message.content):
        words = match[0].strip()
        if not _in_english(words) or _IDLE.search(words) or is_idle_order(words):
            continue
        clause = DoubtedClause(message.content, turn, match.start(), words, fold(words), opens=True)
        if read_as(clause, every) and not (_FALLS_SHORT.search(words) or _part(clause, every)):
            continue
        named = [about for about, nouns in _NOUNS if about in known and nouns.search(clause.folded)]
        words_of = Evidence(turn=turn, text=words)
        yield Reservation(about=(*named, *_ELSE)[0], evidence=words_of, unread=True)


def _part(clause: DoubtedClause, facts: Sequence[Fact]) -> bool:
    """Whether a part of the sentence states what no fact was read from (…, as a cleaner)."""
    for match in _PART.finditer(clause.words):
        words, start = match[0], clause.start + match.start()
        part = DoubtedClause(clause.content, clause.turn, start, words, fold(words), opens=False)
        told = _in_english(words) and not (_IDLE.search(words) or _GOES_ON.search(words))
        if told and not read_as(part, facts):
            return True
    return False


def _in_english(words: str) -> bool:
    count = len(_WORD.findall(words))
    return count >= _LEAST and 2 * len(_CHINESE.findall(words)) < count
