// @ts-check
/** @returns {string} */
function pageSkeleton() {
  return "";
}
