import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { shareNext } from './replicas.ts'

test('calls share a run that began after them', async () => {
  let runs = 0
  const gates: (() => void)[] = []
  const ask = shareNext(() => new Promise<number>((resolve) => {
    const run = ++runs
    gates.push(() => resolve(run))
  }))
  const first = ask()
  const [second, third] = [ask(), ask()]
  gates[0]!()
  assert.equal(await first, 1)
  await becomes(() => gates.length === 2)
  const fourth = ask()
  gates[1]!()
  assert.deepEqual(await Promise.all([second, third]), [2, 2])
  await becomes(() => gates.length === 3)
  gates[2]!()
  assert.equal(await fourth, 3)
})

async function becomes(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (isSo()) return
    await sleep(25)
  }
  throw new Error('it does not become so')
}
