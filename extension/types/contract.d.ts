// Made by `make contract` from host/gegenfrage/contract.py.
declare namespace Contract {
  type Answer = PageAnswer | ReplyAnswer | Done | WeightsAnswer | SettingsAnswer | TemplatesAnswer | TemplateAnswer | ErrorAnswer | Hello;
  /** The user's answer to a question of a verdict; null takes it back. */
  interface AnswerMessage {
    id?: number | string | null;
    locale?: "de" | "en";
    type: "answer";
    request_id: string;
    question: string;
    answer: boolean | null;
  }
  /** An article of the user's that a reply may point to. */
  interface Article {
    title: string;
    url: string;
  }
  /** The toolbar badge for the page: how many different requests come from Kontaktsammler. */
  interface Badge {
    text: string;
    color: string;
    title: string;
  }
  /** A part of the reply: its name in the template, its title for the user, whether it is in. */
  interface Block {
    name: string;
    title: string;
    included: boolean;
  }
  /** One message of a conversation; `sent` as shown. */
  interface ChatMessage {
    from: "them" | "me";
    text: string;
    sent?: string | null;
  }
  /** The open conversation with one person. */
  interface Conversation {
    name?: string | null;
    profile_url?: string | null;
    messages?: (ChatMessage)[] | null;
  }
  /** The user says "Das stimmt nicht": the verdict for this person from now on; null takes it back. */
  interface CorrectMessage {
    id?: number | string | null;
    locale?: "de" | "en";
    type: "correct";
    request_id: string;
    verdict: "collector" | "sales" | "recruiter" | "personal" | "unclear" | null;
  }
  /** A decision of the user is stored. The extension then sends the open pages again. */
  interface Done {
    id: number | string | null;
    type: "done";
  }
  /** What went wrong with one message; the host goes on with the next. */
  interface ErrorAnswer {
    id: number | string | null;
    error: Problem;
  }
  /** The first message of the host, unasked: which versions it speaks. */
  interface Hello {
    type: "hello";
    version: string;
    protocol: number;
  }
  type Incoming = PageMessage | ReplyMessage | AnswerMessage | CorrectMessage | SaluteMessage | WeightsMessage | WeighMessage | SettingsMessage | TemplatesMessage | TemplateMessage;
  /** The answer to a page reading. */
  interface PageAnswer {
    id: number | string | null;
    type: "page";
    badge: Badge;
    verdicts: (RequestVerdict)[];
  }
  /** A page reading. The extension sends it whenever what it read has changed. */
  interface PageMessage {
    id?: number | string | null;
    locale?: "de" | "en";
    type: "page";
    page: "requests" | "profile" | "visitors" | "conversation" | "selection";
    url?: string | null;
    seen_at?: string | null;
    requests?: (Request)[] | null;
    profile?: Profile | null;
    visitors?: (Visitor)[] | null;
    conversation?: Conversation | null;
    me?: Profile | null;
  }
  /** An error code of PROTOCOL.md, and what to do, in the user's language. */
  interface Problem {
    code: string;
    message: string;
  }
  /** One person's profile, each field as the page shows it. */
  interface Profile {
    name?: string | null;
    profile_url?: string | null;
    headline?: string | null;
    location?: string | null;
    contacts?: string | null;
    wants?: (string)[] | null;
    haves?: (string)[] | null;
    about?: string | null;
    occupations?: (string)[] | null;
  }
  /** A proposed change of a weight, from repeated corrections of one shape. */
  interface Proposal {
    weight: number;
    text: string;
  }
  /** Something only the user can know, with the answer so far. */
  interface Question {
    name: string;
    text: string;
    answer: boolean | null;
  }
  /** Character offsets (code points) into the request's message: `message[start:end]`. */
  interface Quote {
    start: number;
    end: number;
  }
  /** Why: one piece of evidence. */
  interface Reason {
    signal: string;
    points: number;
    toward: "collector" | "sales" | "recruiter" | "personal" | "unclear";
    weight: number;
    text: string;
    quotes: (Quote)[];
  }
  /** An earlier request with nearly the same text; `differences` pairs (this text's words, theirs). */
  interface Relative {
    name: string | null;
    received_on: string | null;
    differences: ([string, string])[];
  }
  /** A reply ready to insert, with every block that this request gives cause for, in order. */
  interface Reply {
    text: string;
    tone: "question" | "letter" | "friendly" | "decline" | "sales" | "recruiter" | "accept";
    language: "de" | "en";
    address: "Sie" | "du";
    salutation: "herr" | "frau" | "neutral";
    blocks: (Block)[];
    problem: string | null;
  }
  /** The answer to `reply`. */
  interface ReplyAnswer {
    id: number | string | null;
    type: "reply";
    request_id: string;
    reply: Reply;
  }
  /** Asks for the reply to a remembered request once more, in another tone, address, order of blocks. */
  interface ReplyMessage {
    id?: number | string | null;
    locale?: "de" | "en";
    type: "reply";
    request_id: string;
    tone?: "question" | "letter" | "friendly" | "decline" | "sales" | "recruiter" | "accept" | null;
    language?: "de" | "en" | null;
    address?: "Sie" | "du" | null;
    salutation?: "herr" | "frau" | "neutral" | null;
    blocks?: (string)[] | null;
  }
  /** One open contact request, each field as the page shows it. */
  interface Request {
    name?: string | null;
    profile_url?: string | null;
    headline?: string | null;
    location?: string | null;
    contacts?: string | null;
    mutual_contacts?: string | null;
    received?: string | null;
    message?: string | null;
  }
  /** The verdict on one request. Verdicts come in the order of the requests, one each. */
  interface RequestVerdict {
    request_id: string;
    name: string | null;
    verdict: "collector" | "sales" | "recruiter" | "personal" | "unclear";
    corrected: boolean;
    score: number;
    threshold: number;
    reasons: (Reason)[];
    questions: (Question)[];
    family: (Relative)[];
    unknown: (string)[];
    understood: Understood;
    reply: Reply | null;
  }
  /** The user's choice of salutation for this person, remembered; null takes it back. */
  interface SaluteMessage {
    id?: number | string | null;
    locale?: "de" | "en";
    type: "salute";
    request_id: string;
    salutation: "herr" | "frau" | "neutral" | null;
  }
  /** What the user set: the signature under replies, and articles on networking. */
  interface Settings {
    signature: string;
    articles: (Article)[];
  }
  /** The answer to `settings`. */
  interface SettingsAnswer {
    id: number | string | null;
    type: "settings";
    settings: Settings;
  }
  /** Asks for the settings, or sets them when `settings` is given. */
  interface SettingsMessage {
    id?: number | string | null;
    locale?: "de" | "en";
    type: "settings";
    settings?: Settings | null;
  }
  /** One trait: its meaning, its weight now and as shipped, and a change proposed, if any. */
  interface SignalWeight {
    name: string;
    meaning: string;
    toward: "collector" | "sales" | "recruiter" | "personal" | "unclear";
    weight: number;
    shipped: number;
    proposal: Proposal | null;
  }
  /** One template: `name` is its file name, e.g. "question.de.sie"; `changed` when the user's own is in use. */
  interface Template {
    name: string;
    tone: "question" | "letter" | "friendly" | "decline" | "sales" | "recruiter" | "accept";
    language: "de" | "en";
    address: "Sie" | "du";
    text: string;
    shipped: string;
    changed: boolean;
  }
  /** The answer to `template`: the preview, filled in for an invented request. */
  interface TemplateAnswer {
    id: number | string | null;
    type: "template";
    template: Template;
    preview: string;
  }
  /** Checks a template and shows it filled in; saves it if `save`. `text` null brings the shipped one back. */
  interface TemplateMessage {
    id?: number | string | null;
    locale?: "de" | "en";
    type: "template";
    name: string;
    text: string | null;
    save?: boolean;
  }
  /** The answer to `templates`. */
  interface TemplatesAnswer {
    id: number | string | null;
    type: "templates";
    templates: (Template)[];
  }
  /** Asks for all templates. */
  interface TemplatesMessage {
    id?: number | string | null;
    locale?: "de" | "en";
    type: "templates";
  }
  /** What the host understood of the texts; null where not read. */
  interface Understood {
    contacts: number | null;
    contacts_at_least: boolean | null;
    mutual_contacts: number | null;
    received_on: string | null;
    language: "de" | "en" | null;
    address: "Sie" | "du" | null;
  }
  /** One visitor of the user's own profile; `visited` as shown ("gestern"). */
  interface Visitor {
    name?: string | null;
    profile_url?: string | null;
    visited?: string | null;
  }
  /** Sets the weight of one trait, as proposed and accepted by the user; null brings the shipped one back. */
  interface WeighMessage {
    id?: number | string | null;
    locale?: "de" | "en";
    type: "weigh";
    signal: string;
    weight: number | null;
  }
  /** The answer to `weights` and `weigh`. */
  interface WeightsAnswer {
    id: number | string | null;
    type: "weights";
    signals: (SignalWeight)[];
  }
  /** Asks for the traits with their weights, and for proposed and accepted changes. */
  interface WeightsMessage {
    id?: number | string | null;
    locale?: "de" | "en";
    type: "weights";
  }
}
