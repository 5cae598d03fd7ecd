import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sampleId } from '../sample-records.ts'
import { copyableText, placeText, valueText } from './part-text.ts'

describe('a place for the clipboard', () => {
  it('has its name, its address and its coordinates with what they are', () => {
    assert.equal(placeText({ type: 'location', latitude: 30.25, longitude: 120.155, datum: 'gcj02', name: '湖滨店', address: '平海路 124 号' }), '湖滨店\n平海路 124 号\n30.250000, 120.155000 (GCJ02)')
  })
  it('may be coordinates alone', () => assert.equal(placeText({ type: 'location', latitude: -1, longitude: 2, datum: 'wgs84' }), '-1.000000, 2.000000 (WGS84)'))
})

describe('what is copied of a message', () => {
  it('is every part that has words', () => {
    assert.equal(copyableText([{ type: 'text', text: '您的快递' }, { type: 'logistics', carrier: '顺丰', number: 'SF1', events: [] }]), '您的快递\n顺丰 SF1')
  })
  it('names the questions of a form answer', () => {
    const answers = [{ key: 'size', label: '尺码', value: 'M' }, { key: 'colours', label: '颜色', value: ['黑', '白'] }]
    assert.equal(copyableText([{ type: 'form-answer', message: sampleId(1), title: '换货', answers }]), '换货\n尺码: M\n颜色: 黑、白')
  })
  it('is nothing for speech and pictures', () => {
    assert.equal(copyableText([{ type: 'voice', file: sampleId(1), name: 'a.webm', size: 1, contentType: 'audio/webm', durationMs: 900 }]), '')
  })
})

it('several chosen options stand in one line', () => assert.equal(valueText(['黑', '白']), '黑、白'))
