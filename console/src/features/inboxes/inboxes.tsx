/** Inboxes. */
export function Inboxes() {
  return null
}
