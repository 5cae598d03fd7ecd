/** One inbox. */
export function InboxPage() {
  return null
}
