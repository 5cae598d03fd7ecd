import type * as z from 'zod'
import type { Permission } from '@yanshu/contract/permissions.ts'
import type { Tx } from '../../../host/module.ts'

/** Things of one kind that go into a file of settings and come back: known by name, written as their endpoints take them. */
export interface Portable {
  part: string
  permission: Permission
  /** What others call them in the file: `brand` in `@brand:鹿溪优选`. Absent: nothing refers to them. */
  kind?: string
  schema: z.ZodType
  nameOf(item: unknown): string
  /** All there are, without secrets. */
  list(): Promise<Listed[]>
  /** Gives the id. Reads through `tx` alone, since others of the same file may be there in `tx` only. */
  make(tx: Tx, item: unknown): Promise<string>
  edit(tx: Tx, id: string, item: unknown): Promise<void>
  /** Where an item may lack people who do not exist here. */
  people?: LackingPeople
  /** The one that counts where no other fits, of parts that have such a one. */
  defaultOf?(tx: Tx): Promise<string | undefined>
}
/** A list in `field` whose entries name a `person` each. `without` gives the item that comes in when some are left out; `there`: the one that is here. */
export interface LackingPeople { field: string; without(item: unknown, there: unknown): unknown }
export interface Listed { id: string; item: unknown }
/** What a file refers to by name without holding it: people, by their logins. */
export interface Named { kind: string; list(): Promise<{ id: string; name: string }[]> }

interface Shaped<Item> {
  part: string
  permission: Permission
  kind?: string
  schema: z.ZodType<Item> & { shape: Record<string, z.ZodType> }
  nameOf(item: Item): string
  list(): Promise<readonly (Item & { id: string })[]>
  make(tx: Tx, item: Item): Promise<{ id: string }>
  edit(tx: Tx, id: string, item: Item): Promise<unknown>
  people?: { field: keyof Item & string; without(item: Item, there: Item | undefined): Item }
  defaultOf?(tx: Tx): Promise<string | undefined>
}

/** A part whose items are those of an endpoint's input; of what is listed only the fields of that input go into the file. */
export function portable<Item>({ schema, list, nameOf, make, edit, people, ...rest }: Shaped<Item>): Portable {
  const fields = Object.keys(schema.shape) as (keyof Item & string)[]
  return {
    ...rest, schema,
    ...(people && { people: { field: people.field, without: (item, there) => people.without(item as Item, there as Item | undefined) } }),
    nameOf: (item) => nameOf(item as Item),
    list: async () => (await list()).map((row) => ({ id: row.id, item: Object.fromEntries(fields.filter((field) => row[field] !== undefined).map((field) => [field, row[field]])) })),
    make: async (tx, item) => (await make(tx, item as Item)).id,
    edit: async (tx, id, item) => void (await edit(tx, id, item as Item)),
  }
}
