import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalise } from '@yanshu/nlu/text/normalise.ts'
import { placesIn } from './places.ts'

/** What was written where `part` stands in the normalised text. */
function writtenAs(text: string, part: string): string | undefined {
  const normalised = normalise(text)
  const start = normalised.indexOf(part)
  assert.ok(start >= 0, `${part} does not stand in ${normalised}`)
  const place = placesIn(text, normalised)?.({ start, end: start + part.length })
  return place && text.slice(place.start, place.end)
}

test('what was found is told where it was written, whatever the normalised form lacks', () => {
  assert.equal(writtenAs('iPhone 15 和 iPhone 15 Pro 哪个好', 'iphone 15 pro'), 'iPhone 15 Pro')
  assert.equal(writtenAs('  寄到 北京，  要多少？？', '北京'), '北京')
  assert.equal(writtenAs('😡😡 真的！！！ 寄到上海', '上海'), '上海')
  assert.equal(writtenAs('藍色ＸＬ碼還有嗎', 'xl'), 'ＸＬ')
  assert.equal(writtenAs('order  LX100230102 , please', 'lx100230102'), 'LX100230102')
})

test('texts that do not fit together letter by letter tell no places', () => {
  assert.equal(placesIn('abc', 'abd'), undefined)
  assert.equal(placesIn('cafe\u0301', normalise('cafe\u0301')), undefined)
})
