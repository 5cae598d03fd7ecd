import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pino } from 'pino'
import { turnableClock, type TurnableClock } from '../../../testkit/clock.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { migrate } from '../../base/db/migrate.ts'
import type { Databases } from '../../base/db/open.ts'
import type { Database } from '../../database.ts'
import { createRecorder } from '../audit/record.ts'
import { claimLane, forgetProcess, nameProcess } from '../lane.ts'
import { hostMigrations } from '../migrations.ts'
import type { Job } from '../module.ts'
import { createWriter } from '../transact.ts'
import { leaseMs, waitOf } from './leases.ts'
import { createJobs } from './run.ts'

const log = pino({ level: 'silent' })

eachDatabase((_name, open) => {
  async function prepare() {
    const databases = await open<Database>()
    await migrate(databases, hostMigrations)
    const clock = turnableClock()
    const recorder = createRecorder({ id: 'test', secret: Buffer.alloc(32) }, 'node')
    const writer = createWriter({ databases, process: nameProcess(), recorder, clock, log, committed: () => undefined })
    writer.begin(await claimLane(databases, nameProcess(), clock))
    return { databases, clock, writer, start: (job: Job, isOn = () => true) => startJob(databases, clock, writer, job, isOn) }
  }

  function startJob(databases: Databases<Database>, clock: TurnableClock, { transact }: ReturnType<typeof createWriter>, job: Job, isOn: () => boolean) {
    const process = nameProcess()
    const jobs = createJobs({ databases, transact, process, clock, log, isOn })
    jobs.add('notes', 'tidy', job)
    jobs.start()
    return { jobs, process }
  }

  test('a job runs at the start and again when it is due, whatever became of the last run', async () => {
    const { clock, start } = await prepare()
    const ranAt: number[] = []
    const began = clock.now()
    const { jobs } = start({
      everyMs: 60_000,
      async run(actor) {
        ranAt.push(clock.now() - began)
        assert.deepEqual([actor.type, actor.id], ['job', 'notes.tidy'])
        throw new Error('this run failed')
      },
    })
    await turnUntil(clock, () => ranAt.length === 3)
    await jobs.stop()
    const [first, second, third] = ranAt as [number, number, number]
    // From claim to claim; a slow database lets the turned clock run on before the job itself.
    assert.ok(second - first > 30_000 && third - second > 30_000, String(ranAt))
  })

  test('of two processes one runs it, and the other takes over when that one is gone', async () => {
    const { clock, start } = await prepare()
    const ran: string[] = []
    let release = () => {}
    const stuck = new Promise<void>((resolve) => (release = resolve))
    const first = start({ everyMs: 1000, run: async () => (ran.push('first'), stuck) })
    await turnUntil(clock, () => ran.length === 1)
    const second = start({ everyMs: 1000, run: async () => void ran.push('second') })
    for (let at = 0; at < 10; at += 1) await turnUntil(clock, () => true, 3000)
    assert.deepEqual(ran, ['first'])
    forgetProcess(first.process)
    await turnUntil(clock, () => ran.includes('second'))
    release()
    await Promise.all([first.jobs.stop(), second.jobs.stop()])
  })

  test('a job of a module that is off waits until it is on', async () => {
    const { clock, start } = await prepare()
    let on = false
    let runs = 0
    const { jobs } = start({ everyMs: 1000, run: async () => void (runs += 1) }, () => on)
    for (let at = 0; at < 5; at += 1) await turnUntil(clock, () => true, 2000)
    assert.equal(runs, 0)
    on = true
    await turnUntil(clock, () => runs > 0)
    await jobs.stop()
  })

  test('a stop waits for the run under way and begins no other', async () => {
    const { clock, databases, start } = await prepare()
    let runs = 0
    let finish = () => {}
    const { jobs } = start({ everyMs: 1000, run: () => new Promise((resolve) => ((runs += 1), (finish = resolve))) })
    await turnUntil(clock, () => runs === 1)
    let stopped = false
    const stopping = jobs.stop().then(() => (stopped = true))
    await breathe()
    assert.equal(stopped, false)
    finish()
    await stopping
    clock.turn(10_000)
    await breathe()
    assert.equal(runs, 1)
    assert.deepEqual((await databases.reader.selectFrom('jobs').selectAll().execute()).map(({ owner, lease_until }) => [owner, lease_until]), [['', 0]])
  })

  test('a job with nothing to do is not claimed, and writes nothing', async () => {
    const { clock, databases, start } = await prepare()
    let [asked, runs, due] = [0, 0, false]
    const { jobs } = start({ everyMs: 1000, run: async () => void (runs += 1), isDue: async () => ((asked += 1), due) })
    await turnUntil(clock, () => asked > 3)
    assert.equal(runs, 0)
    assert.deepEqual(await databases.reader.selectFrom('jobs').selectAll().execute(), [])
    due = true
    await turnUntil(clock, () => runs > 0)
    await jobs.stop()
  })

  test('running jobs leaves no audit rows', async () => {
    const { clock, databases, start } = await prepare()
    let runs = 0
    const { jobs } = start({ everyMs: 1000, run: async () => void (runs += 1) })
    await turnUntil(clock, () => runs === 2)
    await jobs.stop()
    assert.deepEqual(await databases.reader.selectFrom('audit').selectAll().execute(), [])
  })
})

test('two jobs of one name are refused', () => {
  const jobs = createJobs({ databases: {} as Databases<Database>, transact: async () => Promise.reject(new Error('unused')), process: 'x', clock: turnableClock(), log, isOn: () => true })
  jobs.add('a', 'tidy', { everyMs: 1, run: async () => undefined })
  assert.throws(() => jobs.add('a', 'tidy', { everyMs: 1, run: async () => undefined }), /a\.tidy/)
})

test('a clock that was set back delays a job by no more than its period', () => {
  const now = 1_000_000_000
  const row = { name: 'a', owner: '', lease_until: 0, due_at: 0, ran_at: 0 }
  assert.equal(waitOf({ ...row, due_at: now + 500 }, now, 1000), 500)
  assert.equal(waitOf({ ...row, due_at: now + 86_400_000 }, now, 1000), 0)
  const owner = 'elsewhere:1:abc'
  assert.equal(waitOf({ ...row, owner, due_at: now, lease_until: now + leaseMs }, now, 1000), leaseMs)
  assert.equal(waitOf({ ...row, owner, due_at: now, lease_until: now + leaseMs * 100 }, now, 1000), 0)
})

/** Lets the clock run in steps, and what it sets off, until `done` holds. */
async function turnUntil(clock: TurnableClock, done: () => boolean, stepMs = 500): Promise<void> {
  do {
    clock.turn(stepMs)
    await breathe()
  } while (!done())
}

/** Long enough for a few statements; nothing is concluded from how long it takes. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5))
}
