/** Knowledge. */
export function Knowledge() {
  return null
}
