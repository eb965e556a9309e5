// @ts-check
import { Failure, failureOf } from "./failures.js";

/** The one connection to the native host: opened when needed, requests matched by id. */

const HOST = "de.gegenfrage.host";
const PROTOCOL = 1;
/** Milliseconds until a silent host counts as broken. */
const PATIENCE = 30_000;

/**
 * @typedef {{resolve: (answer: any) => void, reject: (failure: Failure) => void,
 *   timer: ReturnType<typeof setTimeout>}} Pending
 * @typedef {{port: chrome.runtime.Port, pending: Map<number | "hello", Pending>, hello: Promise<unknown>}} Line
 */

/** @type {Line | null} */
let line = null;
let lastId = 0;

/** @type {(failure: Failure | null) => void} */
let tell = () => {};

/**
 * Calls `listener` with the failure when the connection is lost, and with null when the host answers.
 * @param {(failure: Failure | null) => void} listener
 */
export function onHost(listener) {
  tell = listener;
}

/** Opens the connection, if it is not open, and waits until the host has said hello. */
export async function greet() {
  line ??= open();
  await line.hello;
  return line;
}

/**
 * Sends one message of the protocol and resolves with its answer.
 * @param {object} message a message without its id and locale
 * @returns {Promise<any>} the answer of that message's type
 * @throws {Failure} when the host cannot be reached, or refuses the message
 */
export async function ask(message) {
  const current = await greet();
  const id = ++lastId;
  const answer = expect(current, id);
  // Not the browser's language, but that of the texts around the host's answers.
  current.port.postMessage({ ...message, id, locale: chrome.i18n.getMessage("locale") });
  return answer;
}

/** @returns {Line} */
function open() {
  const port = chrome.runtime.connectNative(HOST);
  /** @type {Line} */
  const opened = { port, pending: new Map(), hello: Promise.resolve() };
  port.onMessage.addListener((message) => receive(opened, message));
  port.onDisconnect.addListener((lost) => {
    // Firefox puts the reason on the port, Chromium into lastError.
    const { error } = /** @type {{error?: {message: string}}} */ (/** @type {unknown} */ (lost));
    close(opened, failureOf(error?.message ?? chrome.runtime.lastError?.message));
  });
  opened.hello = expect(opened, "hello").then((hello) => check(opened, hello));
  opened.hello.catch(() => {}); // whoever asks gets it; nobody has to
  return opened;
}

/**
 * @param {Line} opened
 * @param {number | "hello"} id
 * @returns {Promise<any>}
 */
function expect(opened, id) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => close(opened, new Failure("host-broken", "timeout")), PATIENCE);
    opened.pending.set(id, { resolve, reject, timer });
  });
}

/**
 * @param {Line} opened
 * @param {any} message
 */
function receive(opened, message) {
  const id = message.type === "hello" ? "hello" : message.id;
  const pending = opened.pending.get(id);
  if (!pending) return;
  opened.pending.delete(id);
  clearTimeout(pending.timer);
  if (message.error) pending.reject(new Failure("refused", message.error.message));
  else pending.resolve(message);
}

/**
 * @param {Line} opened
 * @param {Contract.Hello} hello
 */
function check(opened, hello) {
  if (hello.protocol === PROTOCOL) return tell(null);
  const failure = new Failure(hello.protocol < PROTOCOL ? "host-too-old" : "extension-too-old", hello.version);
  close(opened, failure);
  throw failure;
}

/**
 * Ends a connection; the next need opens a new one.
 * @param {Line} opened
 * @param {Failure} failure
 */
function close(opened, failure) {
  if (line === opened) line = null;
  opened.port.disconnect();
  for (const { reject, timer } of opened.pending.values()) {
    clearTimeout(timer);
    reject(failure);
  }
  opened.pending.clear();
  tell(failure);
}
