// @ts-check
import { t } from "./words.js";

/** Asking the background worker, from the popup and the options page. */

/** @typedef {import("../background/failures.js").FailureKind} FailureKind */

/** What went wrong; the message is for the user to read. */
export class Refusal extends Error {
  /** @param {{kind: FailureKind, detail: string}} failure */
  constructor({ kind, detail }) {
    super(kind === "refused" ? detail : t(`failure_${kind.replaceAll("-", "_")}`));
    this.kind = kind;
  }
}

/**
 * Sends a message to the worker; see DUTIES in background/worker.js.
 * @param {{type: string} & Record<string, unknown>} message
 * @returns {Promise<any>}
 * @throws {Refusal}
 */
export async function tellWorker(message) {
  const { answer, failure } = await chrome.runtime.sendMessage(message);
  if (failure) throw new Refusal(failure);
  return answer;
}

/**
 * Sends one message of the protocol to the host.
 * @param {{type: string} & Record<string, unknown>} message
 * @returns {Promise<any>}
 * @throws {Refusal}
 */
export const askHost = (message) => tellWorker({ type: "ask", message });
