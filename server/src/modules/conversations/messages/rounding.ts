import type { Part } from '@yanshu/contract/messages.ts'
import type { Tx } from '../../../host/module.ts'
import type { Queries } from '../queries.ts'

/** About 100 m. */
const decimals = 3

/** Keeps the places of a message only roughly: what they were told for is done. */
export async function roundPlaces(queries: Queries, tx: Tx, message: string): Promise<void> {
  const row = await queries.messageById(tx, message)
  const parts = row ? JSON.parse(row.parts) as Part[] : []
  if (parts.some(({ type }) => type === 'location')) await queries.setParts(tx, message, JSON.stringify(parts.map(rounded)))
}

/** A place to three decimals; anything else as it is. */
export function rounded(part: Part): Part {
  return part.type === 'location' ? { ...part, latitude: Number(part.latitude.toFixed(decimals)), longitude: Number(part.longitude.toFixed(decimals)) } : part
}
