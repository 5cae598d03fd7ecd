/** A new id for a message, 32 hex digits. `crypto.randomUUID` is missing on plain HTTP, `getRandomValues` is not. */
export function makeClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
