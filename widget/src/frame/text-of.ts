/** A text of at most `length`, from a text or a number. */
export function textOf(value: unknown, length: number): string | undefined {
  const isText = typeof value === 'string' || typeof value === 'number'
  return isText ? String(value).trim().slice(0, length) || undefined : undefined
}
