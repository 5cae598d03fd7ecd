/** People. */
export function People() {
  return null
}
