/** Groups. */
export function Groups() {
  return null
}
