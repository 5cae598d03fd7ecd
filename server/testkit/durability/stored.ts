import { join } from 'node:path'
import { openDatabases } from '../../src/base/db/open.ts'
import { loadKeys } from '../../src/base/keys.ts'
import type { Database } from '../../src/database.ts'
import { verifyAudit, type AuditReport } from '../../src/host/audit/verify.ts'
import type { ServerProcess } from '../server-process.ts'
import type { Stored } from './check.ts'

/** What the database of a stopped server holds: every message, and what the audit says of itself. */
export async function readStored({ dataDir, databaseUrl }: Pick<ServerProcess, 'dataDir' | 'databaseUrl'>): Promise<{ messages: Stored[]; audit: AuditReport; sends: number }> {
  const databases = await openDatabases<Database>(databaseUrl === undefined ? { file: join(dataDir, 'yanshu.db') } : { url: databaseUrl, allowWeakDurability: true })
  try {
    const rows = await databases.reader.selectFrom('messages').selectAll().execute()
    const audit = await verifyAudit(databases.reader, (await loadKeys(dataDir)).audit, join(dataDir, 'audit-checkpoints.jsonl'))
    const sends = await databases.reader.selectFrom('audit').select('seq').where('event_type', '=', 'message.send').where('result', '=', 'success').execute()
    return {
      audit, sends: sends.length,
      messages: rows.map((row) => ({ id: row.id, conversation: row.conversation, seq: Number(row.seq), clientId: row.client_id, author: row.author_id, text: firstText(row.parts) })),
    }
  } finally {
    await databases.close()
  }
}

function firstText(parts: string): string {
  const [first] = JSON.parse(parts) as { type: string; text?: string }[]
  return first?.text ?? ''
}
