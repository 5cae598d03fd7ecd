import type { SendReason } from '@yanshu/contract/send-reasons.ts'
import type { Sent } from '@yanshu/channels/sending.ts'
import type { Tx } from '../../host/module.ts'
import type { Lines } from '../inboxes/intake/lines.ts'
import type { Queries } from './queries.ts'
import { accountOf, claimMs, end, leaveOutRecalled, type Job } from './taking.ts'
import { tell } from './telling.ts'

export interface SettlingDeps { queries: Queries; lines: Pick<Lines, 'lock' | 'spend' | 'shut'> }
type Refused = Exclude<Sent, { outcome: 'sent' }>

/** So long a request is tried again, whatever the vendor asks for. */
const patienceMs = 48 * 3_600_000
/** What a refusal says of the way to the contact. */
const shuts: Partial<Record<SendReason, Parameters<Lines['shut']>[2]>> = {
  window_closed: 'window', quota_used: 'quota', not_following: 'gone', refused_by_contact: 'refuses', handled_elsewhere: { session: 'colleague' }, session_ended: { session: 'over' },
}

/**
 * Notes what became of a request, unless somebody else has taken the line meanwhile. Gives the next request of the same message, whose
 * going out is noted with it, or that the line is to be looked at again.
 */
export async function settle(deps: SettlingDeps, tx: Tx, job: Job, sent: Sent): Promise<Job | 'again'> {
  const there = await deps.queries.lockLine(tx, job.line.line)
  if (there?.claim !== job.line.claim) return 'again'
  const lead = await deps.queries.lock(tx, job.lead.id)
  if (lead?.state !== 'waiting' || lead.round !== job.lead.round) return ended(deps, tx, job, sent)
  if (sent.outcome === 'sent') return good(deps, tx, job, sent.externalId)
  if (sent.outcome === 'retry' && tx.now - job.lead.at < patienceMs) return later(deps, tx, job, sent)
  return bad(deps, tx, job, sent)
}

/** Meanwhile the vendor said that an earlier request did not arrive: that stands, and nothing more of the message goes out. */
async function ended({ queries, lines }: SettlingDeps, tx: Tx, job: Job, sent: Sent): Promise<'again'> {
  const way = sent.outcome === 'sent' ? await lines.lock(tx, job.lead.inbox, job.lead.contact) : undefined
  if (way) await lines.spend(tx, way, job.requests[job.place]!.costs)
  await release(queries, tx, job)
  return 'again'
}

async function good({ queries, lines }: SettlingDeps, tx: Tx, job: Job, externalId: string | undefined): Promise<Job | 'again'> {
  const { lead, requests, place, line } = job
  const costs = requests[place]!.costs
  const way = costs > 0 ? await lines.lock(tx, lead.inbox, lead.contact) : undefined
  if (way) await lines.spend(tx, way, costs)
  if (externalId !== undefined) await queries.addReceipt(tx, lead.inbox, externalId, lead.id)
  const done = place + 1
  if (done < requests.length) {
    await queries.save(tx, [lead.id], { done })
    if ((await leaveOutRecalled(queries, tx, lead.id)) === 'gone') return release(queries, tx, job).then(() => 'again')
    const due_at = tx.now + claimMs
    await queries.save(tx, [lead.id], { done, tries: 0, reason: null, under_way: 1 })
    await queries.setLine(tx, line.line, { due_at })
    return { ...job, line: { ...line, due_at }, lead: { ...lead, done, tries: 0 }, place: done, attempt: 1 }
  }
  await queries.save(tx, [lead.id], { done })
  await release(queries, tx, job)
  return end(queries, tx, await queries.together(tx, lead.id), 'sent', undefined, { requests: null, vendor_code: null, vendor_note: null })
}

async function later({ queries }: SettlingDeps, tx: Tx, job: Job, sent: Extract<Sent, { outcome: 'retry' }>): Promise<'again'> {
  const until = tx.now + sent.afterMs
  const requests = sent.mayBeThere ? { requests: JSON.stringify(job.requests.with(job.place, { ...job.requests[job.place]!, mayBeThere: true })) } : {}
  await queries.save(tx, [job.lead.id], { tries: job.attempt, under_way: 0, ...requests, ...said(sent) })
  await queries.setLine(tx, job.line.line, { due_at: until, claim: '' })
  if (sent.whole) await queries.setRest(tx, { account: accountOf(job.connection), until, reason: sent.reason })
  if ((await leaveOutRecalled(queries, tx, job.lead.id)) !== 'as_it_is') return 'again'
  tell(tx, [job.lead], 'waiting')
  return 'again'
}

async function bad({ queries, lines }: SettlingDeps, tx: Tx, job: Job, sent: Refused): Promise<'again'> {
  const { lead } = job
  const shut = shuts[sent.reason]
  const isDoubtful = sent.reason === 'uncertain'
  const way = lead.code === null && (shut !== undefined || isDoubtful) ? await lines.lock(tx, lead.inbox, lead.contact) : undefined
  if (way && shut !== undefined) await lines.shut(tx, way, shut)
  // Perhaps it went out, and then it counts.
  if (way && isDoubtful) await lines.spend(tx, way, job.requests[job.place]!.costs)
  await release(queries, tx, job)
  const { reason: _reason, ...vendor } = said(sent)
  return end(queries, tx, await queries.together(tx, lead.id), 'failed', sent.reason, { tries: job.attempt, done: job.place, ...vendor })
}

function release(queries: Queries, tx: Tx, { line }: Job): Promise<void> {
  return queries.setLine(tx, line.line, { due_at: tx.now, claim: '' })
}

function said({ reason, vendor }: Refused) {
  return { reason, vendor_code: vendor?.code.slice(0, 32) ?? null, vendor_note: vendor?.note?.slice(0, 200) ?? null }
}
