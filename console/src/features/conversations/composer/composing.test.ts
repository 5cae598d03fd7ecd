import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agentSentParts } from '@yanshu/contract/messages.ts'
import { composerAct, composerKey, partsOf } from './composing.ts'
import { sampleId, sampleMessage } from '../sample-records.ts'
import { lineOf } from '../line.ts'

const key = (facts: object) => composerAct({ key: 'Enter', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, keyCode: 13, ...facts })

describe('a key in the reply field', () => {
  it('sends on Enter, with Ctrl or the command key too', () => {
    assert.equal(key({}), 'send')
    assert.equal(key({ ctrlKey: true }), 'send')
    assert.equal(key({ metaKey: true }), 'send')
  })
  it('makes a line with Shift', () => assert.equal(key({ shiftKey: true }), 'newline'))
  it('never sends while an input method composes, whichever way the browser says so', () => {
    assert.equal(key({ isComposing: true }), undefined)
    assert.equal(key({ keyCode: 229 }), undefined)
    assert.equal(key({ key: 'Escape', isComposing: true }), undefined)
  })
  it('leaves on Escape and lets other keys be', () => {
    assert.equal(key({ key: 'Escape' }), 'leave')
    assert.equal(key({ key: 'a' }), undefined)
  })
})

describe('the parts of a message', () => {
  it('are files first, then the text without empty lines at its end', () => {
    const file = sampleId(5)
    assert.deepEqual(partsOf('好的\n\n', [{ file, image: true }, { file, image: false }]), [{ type: 'image', file }, { type: 'file', file }, { type: 'text', text: '好的' }])
  })
  it('are none when there is nothing to say', () => assert.deepEqual(partsOf(' \n ', []), []))
  it('cut a long text where the contract ends, never inside a character', () => {
    const text = `${'字'.repeat(3999)}🙂${'字'.repeat(4000)}`
    const parts = partsOf(text, [])
    assert.equal(agentSentParts.safeParse(parts).success, true)
    assert.equal(parts.map((part) => (part.type === 'text' ? part.text : '')).join(''), text)
    assert.equal(parts.length, 3)
  })
})

describe('a message in one line', () => {
  it('is its text, or the name of what it holds', () => {
    assert.equal(lineOf(sampleMessage(1, { parts: [{ type: 'text', text: ' 两\n行 ' }] })), '两 行')
    assert.equal(lineOf(sampleMessage(1, { parts: [{ type: 'image', file: sampleId(1), name: 'a.png', size: 1, contentType: 'image/png' }] })), '[a.png]')
    assert.equal(lineOf(sampleMessage(1, { parts: [{ type: 'goods', goods: { id: '1', title: '键盘' } }] })), '键盘')
  })
  it('is at most 120 characters', () => assert.equal([...lineOf(sampleMessage(1, { parts: [{ type: 'text', text: '字'.repeat(500) }] }))].length, 120))
})

it('Ctrl+/ and ⌘/ open the canned replies, Tab goes to the next gap, and an input method keeps both', () => {
  const press = (facts: object) => composerKey({ key: '/', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, keyCode: 191, ...facts })
  assert.deepEqual([press({ ctrlKey: true }), press({ metaKey: true }), press({}), press({ ctrlKey: true, isComposing: true })], ['canned', 'canned', undefined, undefined])
  assert.deepEqual([press({ key: 'Tab' }), press({ key: 'Tab', shiftKey: true }), press({ key: 'Tab', keyCode: 229 })], ['gap', undefined, undefined])
})
