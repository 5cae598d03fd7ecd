import type * as z from 'zod'

/**
 * The values of a section with its defaults filled in. A stored value that the schema no longer knows or accepts is left
 * out, so that an older choice cannot stop a newer version.
 */
export function fill<S extends z.ZodObject>(schema: S, stored: Readonly<Record<string, unknown>>): z.output<S> {
  const whole = schema.safeParse(stored)
  if (whole.success) return whole.data
  const good = Object.entries(stored).filter(([key, value]) => (schema.shape[key] as z.ZodType | undefined)?.safeParse(value).success)
  return schema.parse(Object.fromEntries(good))
}
