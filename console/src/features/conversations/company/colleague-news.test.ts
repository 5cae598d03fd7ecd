import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sampleMessage } from '../sample-records.ts'
import { colleagueNews } from './colleague-news.ts'

const by = (id: string) => ({ from: 'agent', author: { id, name: id } }) as const
const thread = [sampleMessage(1), sampleMessage(2, by('chen')), sampleMessage(3, by('me')), sampleMessage(4)]

describe('what a colleague has sent meanwhile', () => {
  it('is what came after one began to write', () => {
    assert.equal(colleagueNews(thread, 1, 'me')?.seq, 2)
    assert.equal(colleagueNews(thread, 2, 'me'), undefined)
  })
  it('is the latest of several', () => assert.equal(colleagueNews([...thread, sampleMessage(5, by('chen'))], 0, 'me')?.seq, 5))
  it('is not what was recalled', () => assert.equal(colleagueNews([sampleMessage(1, { ...by('chen'), recalledAt: 2 })], 0, 'me'), undefined))
})
