import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sampleConversation } from '../sample-records.ts'
import { composerBar } from './composer-bar.ts'

const viewer = { id: 'me', mayReply: true }
const bar = (facts: Parameters<typeof sampleConversation>[0]) => composerBar(sampleConversation(facts), viewer)

describe('who may write', () => {
  it('is the owner of an open conversation', () => assert.equal(bar({ state: 'assigned', agent: 'me' }), undefined))
  it('is told what would change it', () => {
    assert.deepEqual(bar({ state: 'bot' }), { why: 'bot', act: 'take' })
    assert.deepEqual(bar({ state: 'waiting' }), { why: 'waiting', act: 'take' })
    assert.deepEqual(bar({ state: 'closed', agent: 'me' }), { why: 'closed', act: 'reopen' })
    assert.deepEqual(bar({ state: 'closed', elsewhere: '张薇' }), { why: 'elsewhere', name: '张薇' })
  })
  it('is told who has it', () => assert.deepEqual(bar({ state: 'assigned', agent: 'you' }), { why: 'other_agent', agent: 'you' }))
  it('is nobody for a blocked contact or without the permission', () => {
    assert.equal(bar({ state: 'assigned', agent: 'me', contact: { id: 'c', name: '张', known: false, blocked: true } })?.why, 'contact_blocked')
    assert.equal(composerBar(sampleConversation({ state: 'assigned', agent: 'me' }), { id: 'me', mayReply: false })?.why, 'not_permitted')
  })
})
