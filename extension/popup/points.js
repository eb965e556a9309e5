// @ts-check
/** Which points count for the verdict that is shown. */

/**
 * Where the question is contact collecting, the score counts; any other verdict rests on the weights that speak for it.
 * @param {Contract.RequestVerdict} verdict
 */
export const isAboutCollecting = ({ verdict, corrected }) =>
  corrected || verdict === "collector" || verdict === "unclear";

/**
 * The share of one reason in the points shown; 0 for what speaks for something else.
 * @param {Contract.Reason} reason
 * @param {Contract.RequestVerdict} verdict
 */
export function shareOf({ points, weight, toward }, verdict) {
  if (isAboutCollecting(verdict)) return points;
  return toward === verdict.verdict ? weight : 0;
}

/**
 * The points shown: all shares together.
 * @param {Contract.RequestVerdict} verdict
 */
export function totalOf(verdict) {
  if (isAboutCollecting(verdict)) return verdict.score;
  return verdict.reasons.reduce((total, reason) => total + shareOf(reason, verdict), 0);
}
