"""The protocol: every message between the extension and the host, as pydantic models.

This module is the one source. The JSON Schema and the extension's type declarations are generated from it
(`gegenfrage contract`), and PROTOCOL.md has a section for each message.

Absent or null always means "not read" and never counts for or against anyone; "" means "read, and empty".
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

from gegenfrage import PROTOCOL_VERSION

THRESHOLD: Final = 5.0
"""Points from which a verdict counts as sure, as mail admins know it from SpamAssassin."""
LONGEST_TEXT: Final = 65_536
"""Characters of one text field; XING itself allows 16,384 in a message, a selection may hold more."""

Verdict = Literal["collector", "sales", "recruiter", "personal", "unclear"]
Locale = Literal["de", "en"]
Address = Literal["Sie", "du"]
Salutation = Literal["herr", "frau", "neutral"]
Tone = Literal["question", "letter", "friendly", "decline", "sales", "recruiter", "accept"]
PageKind = Literal["requests", "profile", "visitors", "conversation", "selection"]
MessageId = int | str | None
Text = Annotated[str, Field(max_length=LONGEST_TEXT)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", allow_inf_nan=False, json_schema_serialization_defaults_required=True)


class _Incoming(_Model):
    """What all messages of the extension have in common; `locale` is the language of the user interface."""

    id: MessageId = None
    locale: Locale = "de"


# ── in: what a page showed ──


class Request(_Model):
    """One open contact request, each field as the page shows it."""

    name: Text | None = None
    profile_url: Text | None = None
    headline: Text | None = None
    location: Text | None = None
    contacts: Text | None = None
    mutual_contacts: Text | None = None
    received: Text | None = None
    message: Text | None = None

    @model_validator(mode="after")
    def _names_someone_or_something(self) -> Self:
        if self.name is None and self.profile_url is None and self.message is None:
            raise ValueError("a request needs a name, a profile_url or a message")
        return self


class Profile(_Model):
    """One person's profile, each field as the page shows it."""

    name: Text | None = None
    profile_url: Text | None = None
    headline: Text | None = None
    location: Text | None = None
    contacts: Text | None = None
    wants: list[Text] | None = None
    haves: list[Text] | None = None
    about: Text | None = None
    occupations: list[Text] | None = None


class Visitor(_Model):
    """One visitor of the user's own profile; `visited` as shown ("gestern")."""

    name: Text | None = None
    profile_url: Text | None = None
    visited: Text | None = None


class ChatMessage(_Model):
    """One message of a conversation; `sent` as shown."""

    sender: Literal["them", "me"] = Field(alias="from")
    text: Text
    sent: Text | None = None


class Conversation(_Model):
    """The open conversation with one person."""

    name: Text | None = None
    profile_url: Text | None = None
    messages: list[ChatMessage] | None = None


class PageMessage(_Incoming):
    """A page reading. The extension sends it whenever what it read has changed."""

    type: Literal["page"]
    page: PageKind
    url: Text | None = None
    seen_at: datetime | None = None
    requests: list[Request] | None = None
    profile: Profile | None = None
    visitors: list[Visitor] | None = None
    conversation: Conversation | None = None
    me: Profile | None = None
    """The user's own name and profile, where a page shows them."""


# ── in: what the user decided ──


class ReplyMessage(_Incoming):
    """Asks for the reply to a remembered request once more, in another tone, address, order of blocks.

    What is null is chosen by the host. `blocks` lists the blocks that are to be in, in their order.
    """

    type: Literal["reply"]
    request_id: str
    tone: Tone | None = None
    language: Locale | None = None
    address: Address | None = None
    salutation: Salutation | None = None
    blocks: list[str] | None = None


class AnswerMessage(_Incoming):
    """The user's answer to a question of a verdict; null takes it back."""

    type: Literal["answer"]
    request_id: str
    question: str
    answer: bool | None


class CorrectMessage(_Incoming):
    """The user says "Das stimmt nicht": the verdict for this person from now on; null takes it back."""

    type: Literal["correct"]
    request_id: str
    verdict: Verdict | None


class SaluteMessage(_Incoming):
    """The user's choice of salutation for this person, remembered; null takes it back."""

    type: Literal["salute"]
    request_id: str
    salutation: Salutation | None


class WeightsMessage(_Incoming):
    """Asks for the traits with their weights, and for proposed and accepted changes."""

    type: Literal["weights"]


class WeighMessage(_Incoming):
    """Sets the weight of one trait, as proposed and accepted by the user; null brings the shipped one back."""

    type: Literal["weigh"]
    signal: str
    weight: float | None = Field(ge=0, le=10)


class SettingsMessage(_Incoming):
    """Asks for the settings, or sets them when `settings` is given."""

    type: Literal["settings"]
    settings: Settings | None = None


class TemplatesMessage(_Incoming):
    """Asks for all templates."""

    type: Literal["templates"]


class TemplateMessage(_Incoming):
    """Checks a template and shows it filled in; saves it if `save`. `text` null brings the shipped one back."""

    type: Literal["template"]
    name: str
    text: Text | None
    save: bool = False


IncomingMessage = Annotated[
    PageMessage
    | ReplyMessage
    | AnswerMessage
    | CorrectMessage
    | SaluteMessage
    | WeightsMessage
    | WeighMessage
    | SettingsMessage
    | TemplatesMessage
    | TemplateMessage,
    Field(discriminator="type"),
]


# ── out ──


class Hello(_Model):
    """The first message of the host, unasked: which versions it speaks."""

    type: Literal["hello"] = "hello"
    version: str
    protocol: int = PROTOCOL_VERSION


class Badge(_Model):
    """The toolbar badge for the page: how many different requests come from Kontaktsammler."""

    text: str
    color: str
    title: str


class Quote(_Model):
    """Character offsets (code points) into the request's message: `message[start:end]`."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Reason(_Model):
    """Why: one piece of evidence.

    `points` is its share of the verdict's score (0 where it says nothing about collecting); `weight` is how
    strongly it speaks for the verdict `toward`. Both in points; all `points` add up to the score.
    """

    signal: str
    points: float
    toward: Verdict
    weight: float
    text: str
    quotes: list[Quote]


class Question(_Model):
    """Something only the user can know, with the answer so far."""

    name: str
    text: str
    answer: bool | None = None


class Relative(_Model):
    """An earlier request with nearly the same text; `differences` pairs (this text's words, theirs)."""

    name: str | None
    received_on: date | None
    differences: list[tuple[str, str]]


class Understood(_Model):
    """What the host understood of the texts; null where not read."""

    contacts: int | None = None
    contacts_at_least: bool | None = None
    mutual_contacts: int | None = None
    received_on: date | None = None
    language: Locale | None = None
    address: Address | None = None


class Block(_Model):
    """A part of the reply: its name in the template, its title for the user, whether it is in."""

    name: str
    title: str
    included: bool


class Reply(_Model):
    """A reply ready to insert, with every block that this request gives cause for, in order."""

    text: str
    tone: Tone
    language: Locale
    address: Address
    salutation: Salutation
    blocks: list[Block]
    problem: str | None = None
    """Why the user's own template could not serve; the shipped one did."""


class RequestVerdict(_Model):
    """The verdict on one request. Verdicts come in the order of the requests, one each."""

    request_id: str
    name: str | None
    verdict: Verdict
    corrected: bool = False
    score: float
    threshold: float = THRESHOLD
    reasons: list[Reason]
    questions: list[Question] = []
    family: list[Relative] = []
    unknown: list[str]
    understood: Understood
    reply: Reply | None
    """Null only where the answer would have exceeded the browser's limit of 1 MiB; ask with `reply`."""


class PageAnswer(_Model):
    """The answer to a page reading."""

    id: MessageId = None
    type: Literal["page"] = "page"
    badge: Badge
    verdicts: list[RequestVerdict]


class ReplyAnswer(_Model):
    """The answer to `reply`."""

    id: MessageId = None
    type: Literal["reply"] = "reply"
    request_id: str
    reply: Reply


class Done(_Model):
    """A decision of the user is stored. The extension then sends the open pages again."""

    id: MessageId = None
    type: Literal["done"] = "done"


class Proposal(_Model):
    """A proposed change of a weight, from repeated corrections of one shape."""

    weight: float
    text: str


class SignalWeight(_Model):
    """One trait: its meaning, its weight now and as shipped, and a change proposed, if any."""

    name: str
    meaning: str
    toward: Verdict
    weight: float
    shipped: float
    proposal: Proposal | None = None


class WeightsAnswer(_Model):
    """The answer to `weights` and `weigh`."""

    id: MessageId = None
    type: Literal["weights"] = "weights"
    signals: list[SignalWeight]


class Article(_Model):
    """An article of the user's that a reply may point to."""

    title: str = Field(min_length=1, max_length=200)
    url: str = Field(pattern=r"^https?://\S+$", max_length=2000)


class Settings(_Model):
    """What the user set: the signature under replies, and articles on networking."""

    signature: str = Field(default="", max_length=1000)
    articles: list[Article] = Field(default=[], max_length=20)


class SettingsAnswer(_Model):
    """The answer to `settings`."""

    id: MessageId = None
    type: Literal["settings"] = "settings"
    settings: Settings


class Template(_Model):
    """One template: `name` is its file name, e.g. "question.de.sie"; `changed` when the user's own is in use."""

    name: str
    tone: Tone
    language: Locale
    address: Address
    text: str
    shipped: str
    changed: bool


class TemplatesAnswer(_Model):
    """The answer to `templates`."""

    id: MessageId = None
    type: Literal["templates"] = "templates"
    templates: list[Template]


class TemplateAnswer(_Model):
    """The answer to `template`: the preview, filled in for an invented request."""

    id: MessageId = None
    type: Literal["template"] = "template"
    template: Template
    preview: str


class Problem(_Model):
    """An error code of PROTOCOL.md, and what to do, in the user's language."""

    code: str
    message: str


class ErrorAnswer(_Model):
    """What went wrong with one message; the host goes on with the next."""

    id: MessageId = None
    error: Problem


Answer = (
    PageAnswer
    | ReplyAnswer
    | Done
    | WeightsAnswer
    | SettingsAnswer
    | TemplatesAnswer
    | TemplateAnswer
    | ErrorAnswer
    | Hello
)

INCOMING: Final[TypeAdapter[IncomingMessage]] = TypeAdapter(IncomingMessage)
