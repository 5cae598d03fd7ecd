/** Contacts. */
export function Contacts() {
  return null
}
