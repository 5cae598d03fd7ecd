/** Audit. */
export function Audit() {
  return null
}
