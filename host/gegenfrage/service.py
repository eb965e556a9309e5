"""One message in, one answer out: the same for the native-messaging port and for `gegenfrage judge`."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar, Final, Self

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from gegenfrage import contract, learning, locations
from gegenfrage.cases import case_of
from gegenfrage.contract import Answer, ErrorAnswer, Locale, MessageId
from gegenfrage.dossier import Case
from gegenfrage.errors import GegenfrageError, InternalError, InvalidMessage, StorageFailed, UnknownRequest, UnknownType
from gegenfrage.judge import Judgement, judge
from gegenfrage.record import record
from gegenfrage.reply import Replies
from gegenfrage.signals import shipped_weights
from gegenfrage.store import Store
from gegenfrage.store.requests import Remembered
from gegenfrage.verdict import badge, describe

_TYPES: Final = contract.INCOMING.json_schema()["discriminator"]["mapping"].keys()

# What pydantic calls an error, and what a person is told; the rest is "ungültiger Wert".
_GERMAN: Final = {
    "missing": "fehlt",
    "extra_forbidden": "ist hier nicht bekannt",
    "string_type": "muss ein Text sein",
    "string_too_long": "ist zu lang",
    "list_type": "muss eine Liste sein",
    "model_type": "muss ein Objekt sein",
    "model_attributes_type": "muss ein Objekt sein",
    "literal_error": "hat keinen der erlaubten Werte",
    "datetime_from_date_parsing": "ist kein Zeitpunkt nach ISO 8601",
    "datetime_parsing": "ist kein Zeitpunkt nach ISO 8601",
    "value_error": "braucht einen Namen (name), eine Adresse (profile_url) oder eine Nachricht (message)",
}


class Service:
    """Answers messages. Whatever happens to one of them, the next is answered again."""

    def __init__(self, store: Store, replies: Replies) -> None:
        self._store = store
        self._replies = replies

    @classmethod
    def open(cls) -> Self:
        """Return the service on the user's own data. Raises StorageFailed."""
        try:
            return cls(Store(locations.database()), Replies(locations.templates()))
        except (OSError, sqlite3.Error) as error:
            raise StorageFailed(error) from error

    @classmethod
    def stateless(cls) -> Self:
        """Return a service that knows nothing and whose knowledge ends with it."""
        return cls(Store(), Replies(None))

    def close(self) -> None:
        """Close the memory."""
        self._store.close()

    def answer(self, raw: object) -> Answer:
        """Answer one message, as parsed from JSON. Never raises: what goes wrong is an ErrorAnswer."""
        try:
            message = _validated(raw)
            with self._store.transaction():
                return self._answers[message.type](self, message)
        except GegenfrageError as error:
            return refusal(error, raw)
        except sqlite3.Error as error:
            return refusal(StorageFailed(error), raw)
        except Exception as error:
            logging.getLogger(__name__).exception("message failed")
            return refusal(InternalError(error), raw)

    def _page(self, message: contract.PageMessage) -> Answer:
        seen_at = message.seen_at or datetime.now().astimezone()
        requests = record(self._store, message, seen_at)
        verdicts = [self._verdict(request, message.locale) for request in requests]
        return contract.PageAnswer(id=message.id, badge=badge(verdicts, message.locale), verdicts=verdicts)

    def _verdict(self, request: Remembered, locale: Locale) -> contract.RequestVerdict:
        case, judgement, reply = self._draft(request, locale)
        verdict = describe(case, judgement, reply, locale)
        verdict.corrected = self._store.decisions.correction(request.person) is not None
        remembered = verdict.model_dump(mode="json", include={"verdict", "score", "understood"})
        self._store.requests.judged(request.id, remembered)
        return verdict

    def _draft(self, request: Remembered, locale: Locale, **choice: Any) -> tuple[Case, Judgement, contract.Reply]:
        """Judge the request and draft the reply; the verdict and the salutation that the user gave its sender win."""
        decisions = self._store.decisions
        case = case_of(self._store, request)
        judgement = judge(case, decisions.weights())
        correction = decisions.correction(request.person)
        if correction:
            judgement = replace(judgement, verdict=correction)
        choice = {"salutation": decisions.salutation(request.person)} | choice
        return case, judgement, self._replies.reply(case, judgement, decisions.settings, locale=locale, **choice)

    def _reply(self, message: contract.ReplyMessage) -> Answer:
        choice = message.model_dump(include={"tone", "language", "address", "salutation", "blocks"}, exclude_none=True)
        _, _, reply = self._draft(self._known(message.request_id), message.locale, **choice)
        return contract.ReplyAnswer(id=message.id, request_id=message.request_id, reply=reply)

    def _answer(self, message: contract.AnswerMessage) -> Answer:
        request = self._known(message.request_id)
        self._store.decisions.answer(request.person, message.question, message.answer)
        return contract.Done(id=message.id)

    def _correct(self, message: contract.CorrectMessage) -> Answer:
        request = self._known(message.request_id)
        changed = self._store.decisions.weights()
        judgement = judge(case_of(self._store, request), changed)
        signals = [reason.evidence.signal for reason in judgement.reasons]
        weights = {signal: changed.get(signal, shipped_weights()[signal]) for signal in signals}
        self._store.decisions.correct(request.person, message.verdict, judgement.verdict, weights)
        return contract.Done(id=message.id)

    def _salute(self, message: contract.SaluteMessage) -> Answer:
        self._store.decisions.salute(self._known(message.request_id).person, message.salutation)
        return contract.Done(id=message.id)

    def _weights(self, message: contract.WeightsMessage) -> Answer:
        signals = learning.weights(self._store.decisions, message.locale)
        return contract.WeightsAnswer(id=message.id, signals=signals)

    def _weigh(self, message: contract.WeighMessage) -> Answer:
        if message.signal not in shipped_weights():
            raise InvalidMessage(
                f"Das Merkmal „{message.signal}“ gibt es nicht.", f'There is no trait "{message.signal}".'
            )
        self._store.decisions.weigh(message.signal, message.weight)
        return contract.Done(id=message.id)

    def _settings(self, message: contract.SettingsMessage) -> Answer:
        if message.settings is not None:
            self._store.decisions.settings = message.settings
        return contract.SettingsAnswer(id=message.id, settings=self._store.decisions.settings)

    def _templates(self, message: contract.TemplatesMessage) -> Answer:
        return contract.TemplatesAnswer(id=message.id, templates=self._replies.templates())

    def _template(self, message: contract.TemplateMessage) -> Answer:
        template, preview = self._replies.edit(message.name, message.text, save=message.save)
        return contract.TemplateAnswer(id=message.id, template=template, preview=preview)

    def _known(self, request_id: str) -> Remembered:
        request = self._store.requests.find(request_id)
        if request is None:
            raise UnknownRequest
        return request

    _answers: ClassVar[dict[str, Callable[[Any, Any], Answer]]] = {
        "page": _page,
        "reply": _reply,
        "answer": _answer,
        "correct": _correct,
        "salute": _salute,
        "weights": _weights,
        "weigh": _weigh,
        "settings": _settings,
        "templates": _templates,
        "template": _template,
    }


def refusal(error: GegenfrageError, raw: object = None) -> ErrorAnswer:
    """Return the error as an answer, with the message's id and in its language where it told them."""
    told = raw if isinstance(raw, dict) else {}
    message_id: MessageId = told["id"] if isinstance(told.get("id"), int | str) else None
    locale: Locale = "en" if told.get("locale") == "en" else "de"
    return ErrorAnswer(id=message_id, error=contract.Problem(code=error.code, message=error.texts[locale]))


def _validated(raw: object) -> contract.IncomingMessage:
    if not isinstance(raw, dict):
        raise InvalidMessage("Erwartet wird ein JSON-Objekt.", "A JSON object is expected.")
    if raw.get("type") not in _TYPES:
        known = ", ".join(_TYPES)
        raise UnknownType(
            f"Das Feld „type“ fehlt oder nennt eine unbekannte Art von Nachricht. Bekannt sind: {known}.",
            f'The field "type" is missing or names an unknown kind of message. Known are: {known}.',
        )
    try:
        return contract.INCOMING.validate_python(raw)
    except ValidationError as error:
        raise _invalid(error.errors()[0]) from None


def _invalid(first: ErrorDetails) -> InvalidMessage:
    # The first step of the path is the message's type, which nobody wrote into the field's name.
    field = ".".join(map(str, first["loc"][1:])) or "(Nachricht)"
    return InvalidMessage(
        f"Feld „{field}“ {_GERMAN.get(first['type'], 'hat einen ungültigen Wert')}.",
        f'Field "{field}": {first["msg"]}.',
    )
