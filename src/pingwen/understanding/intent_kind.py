"""What kind of turn it is, given the one it follows."""

from __future__ import annotations

from pingwen.domain.question import Aspect, IntentKind
from pingwen.understanding.intent_turn import Turn
from pingwen.understanding.of_itself import concern_of

__all__ = ["OF_DOCUMENTS", "asks_documents", "kind_of", "leans"]

OF_DOCUMENTS = frozenset({Aspect.PROCEDURE, Aspect.DEADLINE, Aspect.COMPARISON})
"""What about a subject no case of anybody is told for."""
_SHORT = 24
_CASE = 2
_STATEMENTS = 3
_CLEARLY_OURS = -2.5  # of the log of the odds


def kind_of(
    turn: Turn,
    previous: IntentKind | None,
    *,
    answers: bool,
    states: bool,
    told: int,
    aimed: bool = False,
) -> IntentKind:
    """The kind of ``turn``.

    ``previous``: the kind of the question before, if any; ``answers``: the assistant has just
    asked something; ``states``: facts about the applicant were read from this turn; ``told``: how
    many of them are more than a bare degree or title; ``aimed``: the question before it asked for
    the conditions of a title.
    """
    if concern_of(turn.text, begun=previous is not None) is not None:
        return IntentKind.CHAT
    if previous is None and turn.shows("bare_check"):
        return IntentKind.ELIGIBILITY
    if _deceives(turn) or _produces(turn):
        return IntentKind.OFF_TOPIC
    if turn.shows("reply"):
        return previous or IntentKind.CHAT
    if turn.shows("dictates") and not _asks_besides(turn):
        return IntentKind.ELIGIBILITY
    if turn.talk or not any(char.isalnum() for char in turn.text):
        return IntentKind.CHAT
    if _elsewhere(turn, previous, answers=answers, states=states):
        return IntentKind.OFF_TOPIC
    if _tells_a_case(turn, told, aimed=aimed):
        return IntentKind.QUESTION if turn.asks_other else IntentKind.ELIGIBILITY
    if _eligibility(turn, previous, answers=answers, states=states):
        return IntentKind.ELIGIBILITY
    return IntentKind.QUESTION


def _deceives(turn: Turn) -> bool:
    """Whether help with deceit is asked for, and not what it comes to."""
    return turn.shows("deceives") and not turn.shows("consequences")


def _produces(turn: Turn) -> bool:
    """Whether something is to be made; in a question that is clearly ours somebody else makes it
    (入职时间单位给我写错了，按哪个算)."""
    if not turn.shows("production") or (turn.shows("biography") and _inquires(turn)):
        return False
    return not _asks_as_ours(turn)


def _asks_as_ours(turn: Turn) -> bool:
    """Whether it asks, and by its wording can hardly be anything but a question of ours."""
    if turn.remoteness is None or turn.impropriety is None:
        return False
    return turn.asks and max(turn.remoteness, turn.impropriety) < _CLEARLY_OURS


def _asks_besides(turn: Turn) -> bool:
    """Whether what tries to fix the answer also asks what a document says, and of nobody."""
    own = turn.shows("personal", "biography", "asks_eligibility")
    asks = turn.shows("asks_document", "asks_years", "asks_conditions")
    return asks and not own and bool(turn.of_titles or turn.topics)


def _inquires(turn: Turn) -> bool:
    """Whether it asks who qualifies, when, or what a document says."""
    return turn.shows("asks_eligibility", "asks_when", "asks_document")


def leans(turn: Turn) -> bool:
    """Whether the turn cannot be understood without the one before it."""
    complete = turn.of_titles or turn.topics or turn.references
    asks = turn.aspect or turn.shows("asks_document", "asks_eligibility", "wants")
    if not (complete and asks):
        return True
    return turn.shows("follow_up") and len(turn.text) <= _SHORT and not turn.references


def _elsewhere(turn: Turn, previous: IntentKind | None, *, answers: bool, states: bool) -> bool:
    """Whether it has nothing to do with the domain, or with the question before it. Words of other
    things in what is clearly asked of us (公示贴了五天，中间下雨) say nothing."""
    if turn.shows("elsewhere") and not _asks_as_ours(turn):
        return not (turn.of_titles or turn.topics or states or turn.shows("biography"))
    if turn.related or states:
        return False
    if turn.shows("addresses"):
        return True
    if previous is None:
        return not turn.stray
    asks = turn.shows("asks_document", "question_mark") and len(turn.text) <= _SHORT
    names = turn.regions or turn.hits
    return not (answers or names or asks or turn.shows("follow_up", "again", "biography"))


def _tells_a_case(turn: Turn, told: int, *, aimed: bool) -> bool:
    """Whether somebody's case is told, and what it is told for: a title, or a benefit.

    Who tells so much wants to know what it comes to, in whatever words: one fact may be read from
    a question about anybody, two are of one life. Where fewer were read the statements count.
    """
    if told >= _CASE:
        return turn.aims or aimed
    if not turn.names_aim or turn.shows("asks_conditions", "asks_years"):
        return False
    return turn.statements >= _STATEMENTS


def _eligibility(turn: Turn, previous: IntentKind | None, *, answers: bool, states: bool) -> bool:
    if (turn.topics and not turn.of_titles) or (turn.asks_other and not turn.shows("asks_when")):
        return False
    lives = states or turn.shows("biography")
    someone = turn.shows("personal")
    goes_on = previous is IntentKind.ELIGIBILITY
    if turn.shows("asks_when") and (someone or lives or (goes_on and leans(turn))):
        return True
    if turn.shows("asks_eligibility") and (someone or lives or (goes_on and leans(turn))):
        return lives or not turn.shows("asks_conditions", "asks_years")
    asks = turn.shows("asks_document", "asks_conditions", "question_mark")
    if lives and turn.shows("asks_conditions") and turn.aspect not in OF_DOCUMENTS:
        return someone
    if turn.aspect is not None and not someone and not turn.shows("biography", "reply"):
        return goes_on and _carries_on(turn, answers=answers, states=lives)
    if not asks and (lives or (someone and turn.shows("states", "wants"))):
        return True
    return goes_on and _carries_on(turn, answers=answers, states=lives)


def asks_documents(turn: Turn) -> bool:
    """Whether it asks something that the documents may say, and no case is told for."""
    rule = turn.shows("asks_conditions", "asks_years") or turn.aspect in OF_DOCUMENTS
    return turn.asks_other or bool(turn.topics) or rule


def _carries_on(turn: Turn, *, answers: bool, states: bool) -> bool:
    """Whether a turn in an eligibility conversation goes on with it."""
    if turn.shows("asks_document", "asks_conditions") or turn.topics:
        return states and turn.shows("supposes")
    if turn.shows("again"):
        return True
    if turn.shows("supposes") and turn.shows("question_mark"):
        return True
    names = bool(turn.mentions or turn.regions or turn.degrees or turn.hits)
    if turn.shows("question_mark"):
        return names and turn.aspect is None and leans(turn)
    return states or answers or turn.shows("states") or (names and turn.aspect is None)
