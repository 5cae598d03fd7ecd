import * as z from 'zod'
import { fail } from '../../../base/errors.ts'
import type { Settings } from '../service.ts'
import type { Portable } from './portable.ts'

const section = z.strictObject({ name: z.string().max(64), values: z.record(z.string(), z.unknown()) })
type Section = z.infer<typeof section>

/** The values of all sections. Secrets are left out, and what holds only `here`, in this installation; they stay as they are when a file comes in. */
export function sectionPart(settings: Settings): Portable {
  return {
    part: 'settings', permission: 'settings.manage', schema: section,
    nameOf: (item) => (item as Section).name,
    list: async () => (await settings.list()).map(({ name, schema, values }) => {
      const properties = schema['properties'] as Record<string, { format?: string; here?: boolean }>
      return { id: name, item: { name, values: Object.fromEntries(Object.entries(values).filter(([key]) => properties[key]?.format !== 'password' && properties[key]?.here !== true)) } }
    }),
    make: () => Promise.reject(fail.absent('absent')),
    async edit(tx, name, item) {
      const before = (await settings.list()).find((each) => each.name === name)
      if (!before) throw fail.absent('absent')
      await settings.put(tx, name, { ...before.values, ...(item as Section).values }, before.revision)
    },
  }
}
