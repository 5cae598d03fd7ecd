import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brandThemeInput, logoBytesLimit } from '@yanshu/contract/brands.ts'
import { logoAddress, logoData, logoIdOf, readLogo } from './logo.ts'

const data = (type: string, bytes: Buffer | string) => logoData({ contentType: type, base64: Buffer.from(bytes).toString('base64') })
const svg = (inside: string) => data('image/svg+xml', `<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${inside}</svg>`)
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

test('a picture is read as what it is', () => {
  assert.equal(readLogo(data('image/png', png))?.contentType, 'image/png')
  assert.equal(readLogo(data('image/jpeg', Buffer.from('ffd8ffe0', 'hex')))?.contentType, 'image/jpeg')
  assert.equal(readLogo(data('image/webp', 'RIFF....WEBPVP8 '))?.contentType, 'image/webp')
  assert.equal(readLogo(svg('<defs><linearGradient id="g"/></defs><path fill="url(#g)" d="M0 0h8v8z"/><use href="#g"/>'))?.contentType, 'image/svg+xml')
  assert.equal(readLogo('https://shop.example.cn/logo.png'), undefined)
  assert.deepEqual([logoIdOf(logoAddress('a')), logoIdOf('/logo.png'), logoIdOf(undefined)], ['a', undefined, undefined])
})

test('what is no picture, or no picture of its kind, is refused', () => {
  for (const each of [data('image/jpeg', png), data('image/png', '<svg/>'), data('image/gif', 'GIF89a'), data('image/svg+xml', '<html><svg/></html>')]) {
    assert.throws(() => readLogo(each), { code: 'malformed', details: { issues: [{ path: 'input.theme.logo', code: 'not_a_picture' }] } })
  }
  assert.throws(() => readLogo(data('image/png', Buffer.concat([png, Buffer.alloc(logoBytesLimit)]))), { code: 'malformed' })
  // Comments in a row are read in one way: in all the ways that there are, this would never end.
  assert.throws(() => readLogo(data('image/svg+xml', '<!--a-->'.repeat(5_000))), { code: 'malformed' })
  assert.ok(readLogo(data('image/svg+xml', `${'<!-- a - b -->'.repeat(500)}<svg></svg>`)))
})

test('a drawing that could do more than be looked at is refused', () => {
  const bad = [
    '<script>alert(1)</script>', '<SCRIPT/>', '<svg:script/>', '<g onload="x()"/>', '<g\nONCLICK = "x()"/>', '<foreignObject/>', '<image href="#a"/>', '<a href="#a"/>', '<style>*{}</style>',
    '<use href="https://x.cn/a.svg#b"/>', '<use xlink:href=\'data:image/svg+xml,x\'/>', '<path fill="url(https://x.cn)"/>', '<animate attributeName="href"/>', '<set/>', '<g id="&#106;"/>', '<?xml-stylesheet href="#x"?>',
  ]
  for (const each of bad) assert.throws(() => readLogo(svg(each)), { code: 'malformed' }, each)
  assert.throws(() => readLogo(data('image/svg+xml', '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')), { code: 'malformed' })
})

test('the contract takes an address or such a picture, and nothing else', () => {
  const takes = (logo: string) => brandThemeInput.safeParse({ color: '#123456', logo }).success
  assert.deepEqual([data('image/png', png), '/logo.png', 'https://x.cn/a.png'].map(takes), [true, true, true])
  assert.deepEqual(['data:text/html;base64,AAAA', 'javascript:alert(1)', 'data:image/png,x', `data:image/png;base64,${'A'.repeat(100_000)}`].map(takes), [false, false, false, false])
})
