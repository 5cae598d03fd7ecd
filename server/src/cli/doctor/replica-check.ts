import type { ReplicaState } from '../../base/db/replica.ts'
import type { Replicas } from '../../base/db/replicas.ts'
import type { Examined } from '../doctor.ts'
import type { DoctorWords } from '../messages/doctor/zh-CN.ts'
import type { Finding } from './finding.ts'

type Words = DoctorWords['replicas']

/** How each replica is, and where its replication has stopped. Undefined where none is configured. */
export async function checkReplicas({ replicas: words }: DoctorWords, { databases: { replicas } }: Examined): Promise<Finding | undefined> {
  if (!replicas) return undefined
  await replicas.look()
  const found = await Promise.all(replicas.states().map((state) => examine(words, replicas, state)))
  return { what: words.what, good: found.every((each) => each.good), says: found.map((each) => each.says).join(words.comma), todo: words.todo }
}

async function examine(words: Words, replicas: Replicas, { name, health, lagMs = 0 }: ReplicaState): Promise<{ good: boolean; says: string }> {
  if (health === 'unreachable') return { good: false, says: words.unreachable(name) }
  const { stopped, writable } = await replicas.inspect(name)
  if (stopped !== undefined) return { good: false, says: words.stopped(name, stopped) }
  const seconds = Math.round(lagMs / 1000)
  if (health === 'is the primary') return { good: false, says: words.isPrimary(name) }
  if (health === 'no heartbeat') return { good: false, says: words.unmarked(name) }
  if (health === 'lagging') return { good: false, says: words.lagging(name, seconds) }
  return writable ? { good: false, says: words.writable(name) } : { good: true, says: words.well(name, seconds) }
}
