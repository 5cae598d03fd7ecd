/** Roles. */
export function Roles() {
  return null
}
