// @ts-check
/**
 * The ways in which talking to the host can fail, and how to tell them apart.
 * @typedef {"host-missing" | "host-forbidden" | "host-exited" | "host-broken" | "host-too-old"
 *   | "extension-too-old" | "refused"} FailureKind
 */

/**
 * What the browsers say, by class. Measured with Chromium 156 and Firefox ESR 153.
 * @type {[RegExp, FailureKind][]}
 */
const REASONS = [
  [/messaging host not found|No such native application/i, "host-missing"],
  [/messaging host is forbidden/i, "host-forbidden"],
  [/host has exited|unexpected error occurred/i, "host-exited"],
];

/** A failure of the host, or of one message: then `kind` is "refused" and the host says why. */
export class Failure extends Error {
  /**
   * @param {FailureKind} kind
   * @param {string} [detail] words of the browser or of the host
   */
  constructor(kind, detail = "") {
    super(detail || kind);
    this.kind = kind;
    this.detail = detail;
  }

  /** What other pages of the extension get to see. */
  get plain() {
    return { kind: this.kind, detail: this.detail };
  }
}

/**
 * The class of a lost connection. Firefox gives no reason when a host on an open port ends.
 * @param {string | undefined} reason
 */
export function failureOf(reason) {
  if (!reason) return new Failure("host-exited");
  const known = REASONS.find(([pattern]) => pattern.test(reason));
  return new Failure(known ? known[1] : "host-broken", reason);
}
