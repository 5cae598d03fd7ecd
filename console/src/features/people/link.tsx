/** One-time links. */
export function Link() {
  return null
}
