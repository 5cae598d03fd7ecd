import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { World } from '@yanshu/channels/world.ts'
import type { Connection } from './accounts.ts'
import { createColleagues } from './colleagues.ts'

function open(told: (id: string) => Promise<string | undefined>) {
  const asked: string[] = []
  let now = 0
  const colleague = (_config: unknown, _world: World, id: string) => (asked.push(id), told(id))
  const connection = { channel: { name: 'wecom-kf', account: { id: () => 'corp', colleague } }, account: 'corp', config: {} } as unknown as Connection
  const office = { personOf: async (company: string, member: string) => (company === 'corp' && member === 'bound' ? 'p-1' : undefined) }
  const colleagues = createColleagues({ office, nameOf: (person) => (person === 'p-1' ? '小林' : undefined), world: {} as World, clock: { monotonic: () => now } })
  return { colleagues, connection, asked, later: (ms: number) => void (now += ms) }
}

describe('what a colleague at the vendor is called', () => {
  test('is the name of the person whom they are bound to, else what the vendor says, asked once', async () => {
    const { colleagues, connection, asked } = open(async (id) => (id === 'zhangwei' ? '张薇' : undefined))
    assert.equal(colleagues.nameOf(connection, 'zhangwei'), '')
    assert.deepEqual([await colleagues.learn(connection, 'bound'), await colleagues.learn(connection, 'zhangwei'), await colleagues.learn(connection, 'zhangwei')], ['小林', '张薇', '张薇'])
    assert.deepEqual([asked, colleagues.nameOf(connection, 'zhangwei')], [['zhangwei'], '张薇'])
  })

  for (const [why, told] of [['nobody says it', async () => undefined], ['the vendor is away', () => Promise.reject(new Error('away'))]] as const) {
    test(`is empty while ${why}, and asked again after a while`, async () => {
      const { colleagues, connection, asked, later } = open(told)
      assert.deepEqual([await colleagues.learn(connection, 'lijun'), await colleagues.learn(connection, 'lijun'), asked.length], ['', '', 1])
      later(600_000)
      assert.deepEqual([await colleagues.learn(connection, 'lijun'), asked.length], ['', 2])
    })
  }
})
