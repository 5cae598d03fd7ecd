import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { completeMention, mentionAt, mentionsIn, noteStretches } from './mention-text.ts'

const staff = [{ id: 'l', name: '小林' }, { id: 'lx', name: '小林晓' }, { id: 'w', name: 'Wang Fang' }]

describe('a colleague being named', () => {
  it('is searched by what stands after the @', () => {
    assert.deepEqual(mentionAt('请看 @小', 5), { from: 3, search: '小' })
    assert.deepEqual(mentionAt('请看@', 3), { from: 2, search: '' })
  })
  it('is not the one of an e-mail address', () => assert.equal(mentionAt('a@b', 3), undefined))
  it('is over after a blank', () => assert.equal(mentionAt('@小林 好', 5), undefined))
  it('is put in whole, with a blank, and the caret after it', () => assert.deepEqual(completeMention('请 @小 看', 4, '小林'), { text: '请 @小林  看', caret: 6 }))
})

describe('whom a note names', () => {
  it('is each one once', () => assert.deepEqual(mentionsIn('@小林 和 @Wang Fang，@小林', staff), ['l', 'w']))
  it('is the longer of two names that begin alike', () => assert.deepEqual(mentionsIn('@小林晓 看一下', staff), ['lx']))
  it('is nobody who is not there', () => assert.deepEqual(mentionsIn('@小张 @', staff), []))
  it('is drawn as a name', () => {
    assert.deepEqual(noteStretches('请@小林看', staff), [{ text: '请' }, { text: '@小林', mention: 'l' }, { text: '看' }])
    assert.deepEqual(noteStretches('无', staff), [{ text: '无' }])
  })
})
