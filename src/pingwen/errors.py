"""Every error that Pingwen raises on purpose.

Each class has a stable ``code`` (spoken on HTTP and in a batch), a ``detail`` in English for
logs, and a ``message`` in Chinese for people that says what to do next. A message never holds
a path or a stack trace. A result such as "not eligible" is no error and is not found here.
"""

from __future__ import annotations

from typing import ClassVar

__all__ = [
    "BaselineInvalid",
    "CaseInvalid",
    "ClauseNotFound",
    "CorpusError",
    "CorpusInvalid",
    "DocumentNotFound",
    "EvaluationError",
    "FactsInvalid",
    "IndexUnavailable",
    "LedgerInvalid",
    "MalformedRequest",
    "ModelUnavailable",
    "PingwenError",
    "QuestionEmpty",
    "QuestionInvalid",
    "QuestionTooLong",
    "QuoteNotVerbatim",
    "RequestError",
    "RetrievalSetInvalid",
    "RuleFileInvalid",
    "RulesError",
    "RunUnderWay",
    "SchemeUnknown",
    "SettingsInvalid",
    "TargetUnknown",
    "ThresholdsInvalid",
]


class PingwenError(Exception):
    """The root: catch it where every deliberate error is to be turned into words."""

    code: ClassVar[str] = "internal"
    message: ClassVar[str] = "系统暂时无法处理这个请求，请稍后再试。"

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class RequestError(PingwenError):
    """What came in cannot be taken; the sender can mend it."""

    code = "bad_request"
    message = "请求的内容无法识别，请检查后重新提交。"


class MalformedRequest(RequestError):
    """The bytes are not UTF-8, not JSON, or not an object."""

    code = "malformed_request"
    message = "请求不是有效的 UTF-8 编码 JSON 对象，请检查格式后重新提交。"


class QuestionInvalid(RequestError):
    """The request is JSON but not the shape of a question."""

    code = "invalid_question"
    message = "请求的字段不符合约定，请对照接口说明检查 messages、as_of 等字段。"


class QuestionEmpty(RequestError):
    """There is no question, or nothing but white space in it."""

    code = "empty_question"
    message = "没有收到问题。请写下您想了解的申报条件、年限、流程或截止时间。"


class QuestionTooLong(RequestError):
    """The question or the conversation is larger than what is read."""

    code = "question_too_long"
    message = "内容太长，无法处理。请把每条消息控制在两万字以内、只留要点后再提交。"


class SchemeUnknown(RequestError):
    """A scheme was named that no rule file holds."""

    code = "unknown_scheme"
    message = "没有这个评审类别的规则。请从资料库已收的类别中选择，例如 bj-ai。"


class TargetUnknown(RequestError):
    """A target was named that the scheme does not have."""

    code = "unknown_target"
    message = "这个评审类别没有所填的职称。请填写文件中的职称名称，例如“高级工程师”。"


class FactsInvalid(RequestError):
    """Facts that contradict themselves or are not of the agreed shape."""

    code = "invalid_facts"
    message = "所填的情况无法识别或前后矛盾，请检查学历、职称和时间后重新提交。"


class DocumentNotFound(RequestError):
    """A document was asked for that the corpus does not hold."""

    code = "unknown_document"
    message = "资料库里没有这份文件。"


class CorpusError(PingwenError):
    """The documents on disk cannot be used."""

    code = "corpus"


class CorpusInvalid(CorpusError):
    """A document, its front matter or its checksum is not what the manifest says."""

    code = "corpus_invalid"


class ClauseNotFound(CorpusError):
    """A clause id names no clause."""

    code = "clause_not_found"


class LedgerInvalid(CorpusError):
    """The clause ledger leaves a clause out, or says of one what the rules do not."""

    code = "ledger_invalid"


class RulesError(PingwenError):
    """The rule base cannot be used."""

    code = "rules"


class RuleFileInvalid(RulesError):
    """A rule file is not of the schema, or refers to what does not exist."""

    code = "rule_file_invalid"


class QuoteNotVerbatim(RulesError):
    """A rule quotes words that do not stand in its clause."""

    code = "quote_not_verbatim"


class IndexUnavailable(PingwenError):
    """The retrieval index can be neither opened nor built."""

    code = "index_unavailable"
    message = "检索索引暂时不可用，请稍后再试。"


class ModelUnavailable(PingwenError):
    """The chat model gave nothing usable in its time; whoever asked it answers without it."""

    code = "model_unavailable"


class SettingsInvalid(PingwenError):
    """A setting has a value that it cannot have; the detail names it."""

    code = "settings_invalid"


class EvaluationError(PingwenError):
    """The evaluation harness cannot give figures."""

    code = "evaluation"
    message = "评测没有完成，原因见下一行。"


class CaseInvalid(EvaluationError):
    """A case is badly written; the detail names file and line."""

    code = "case_invalid"


class RunUnderWay(EvaluationError):
    """Another run writes where this one would."""

    code = "run_under_way"


class BaselineInvalid(EvaluationError):
    """What a run is to be compared with is not there, or is not what a run wrote."""

    code = "baseline_invalid"


class RetrievalSetInvalid(EvaluationError):
    """A retrieval set in the layout of BEIR is not whole or is badly written."""

    code = "retrieval_set_invalid"


class ThresholdsInvalid(EvaluationError):
    """thresholds.yaml is badly written, or names a figure that no scorer gives."""

    code = "thresholds_invalid"
