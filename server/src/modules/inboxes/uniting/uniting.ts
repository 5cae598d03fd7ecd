import type { MergePreview } from '@yanshu/contract/contacts.ts'
import type { Tx } from '../../../host/module.ts'
import type { MergeReason } from '../../contacts/merging/merging.ts'
import type { Contacts } from '../../contacts/service.ts'
import type { Conversations } from '../../conversations/service.ts'
import type { Lines } from '../intake/lines.ts'

export interface UnitingDeps {
  contacts: Pick<Contacts, 'merging' | 'read' | 'holderOf' | 'isCustomer' | 'addIdentity' | 'lockedFacts' | 'preview'>
  conversations: Pick<Conversations, 'moveContact' | 'countOf'>
  lines: Pick<Lines, 'moveContact'>
}
/** Whom the shop says that it is. */
export interface Customer { id: string; name?: string | undefined }

/** One person who comes by several ways is one contact: by rule where a vendor or the shop says so, by hand otherwise. */
export function createUniting({ contacts, conversations, lines }: UnitingDeps) {
  async function move(tx: Tx, from: string, to: string, which?: Record<string, string[]>): Promise<Record<string, string[]>> {
    const heir = await contacts.lockedFacts(tx, to)
    return {
      conversations: await conversations.moveContact(tx, from, heir, which && (which['conversations'] ?? [])),
      lines: await lines.moveContact(tx, from, to, which && (which['lines'] ?? [])),
    }
  }

  async function merge(tx: Tx, kept: string, gone: string, why: MergeReason, note?: string): Promise<string> {
    const id = await contacts.merging.merge(tx, kept, gone, why, note)
    await contacts.merging.noteMoved(tx, id, await move(tx, gone, kept))
    return id
  }

  /** The contact has this identity too; whoever has it already is the same person. The one that came first is kept. */
  async function unite(tx: Tx, contact: string, identity: { kind: string; scope: string; value: string }, why: MergeReason): Promise<string> {
    const holder = await contacts.holderOf(tx, identity)
    // Two customers of the shop stay two, whoever holds the phone.
    if (why === 'shop' && holder !== contact && await contacts.isCustomer(tx, contact)) return contact
    if (holder === undefined) await contacts.addIdentity(tx, contact, identity)
    if (holder === undefined || holder === contact) return contact
    const [kept, gone] = why === 'unionid' && contact < holder ? [contact, holder] : [holder, contact]
    await merge(tx, kept, gone, why)
    return kept
  }

  return {
    merge,
    /** Two again. Fails with `absent` and `rule_refused`. */
    async undo(tx: Tx, id: string): Promise<{ kept: string; gone: string }> {
      const { kept, gone, others } = await contacts.merging.undo(tx, id)
      await move(tx, kept, gone, others)
      return { kept, gone }
    },
    /** WeChat knows one person by one unionid over all accounts of an owner. */
    async byUnion(tx: Tx, contact: string, unionid: string): Promise<string> {
      const { brand } = await contacts.lockedFacts(tx, contact)
      return unite(tx, contact, { kind: 'unionid', scope: brand, value: unionid }, 'unionid')
    },
    /** The shop has signed who it is. */
    async byShop(tx: Tx, contact: string, customer: Customer): Promise<string> {
      const { brand } = await contacts.lockedFacts(tx, contact)
      return unite(tx, contact, { kind: 'shop', scope: brand, value: customer.id }, 'shop')
    },
    /** What would become of both. Fails with `absent`. */
    async preview(kept: string, other: string): Promise<MergePreview> {
      const [result, conversationCount] = [await contacts.preview(kept, other), await conversations.countOf(other)]
      return { kept: await contacts.read(kept), other: await contacts.read(other), result: result.contact, conversations: conversationCount, ...(result.refused && { refused: result.refused }) }
    },
  }
}
export type Uniting = ReturnType<typeof createUniting>
