import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sampleId } from '../sample-records.ts'
import { noticeNames } from './notice-names.ts'

const names = (values: Record<string, string | number>, author?: string) => noticeNames(values, author, (id) => (id === sampleId(1) ? '林晓' : undefined))

describe('the names of a notice', () => {
  it('are the values, with ids turned into names', () => {
    assert.deepEqual(names({ agent: sampleId(1), to: '售后组', note: '急' }), { agent: '林晓', to: '售后组', note: '急', number: undefined, by: undefined })
  })
  it('never show an id that nobody knows', () => assert.equal(names({ agent: sampleId(2) }).agent, undefined))
  it('fall back to the author', () => assert.equal(names({}, '王芳').agent, '王芳'))
  it('say nothing where there is no name', () => assert.equal(names({}, '').agent, undefined))
  it('say at whose wish', () => assert.equal(names({ by: 'contact' }).by, 'contact'))
  it('carry the place in the queue', () => assert.equal(names({ position: 3 }).number, 3))
})
