import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { buildWidget } from './testkit/build-widget.ts'

/** Every byte that is fetched until one can type, gzipped. */
const firstLoadLimit = 15 * 1024

let dist = ''
let remove = () => {}
before(async () => ({ dist, remove } = await buildWidget()))
after(() => remove())

const gzipped = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length

/** What `file` imports without being asked to, followed to the end. */
function withStaticImports(file: string): string[] {
  const code = readFileSync(join(dist, 'frame', file), 'utf8')
  const imported = [...code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(match => match[1] ?? '')
  return [file, ...imported.flatMap(withStaticImports)]
}

function firstLoad(): string[] {
  const page = readFileSync(join(dist, 'frame/index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(match => match[1] ?? '')
  const files = named.flatMap(file => (file.endsWith('.js') ? withStaticImports(file) : [file]))
  return ['widget.js', 'frame/index.html', ...[...new Set(files)].map(file => `frame/${file}`)]
}

test('in Chinese everything that is needed to type stays within 15 KiB', () => {
  const files = firstLoad()
  assert.deepEqual(files, ['widget.js', 'frame/index.html', 'frame/frame.js', 'frame/frame.css'])
  const total = files.reduce((sum, file) => sum + gzipped(file), 0)
  assert.ok(total <= firstLoadLimit, `${total} bytes`)
})

test('in English too, with its catalogue', () => {
  const english = readdirSync(join(dist, 'frame')).filter(file => file.startsWith('shell-en'))
  assert.equal(english.length, 1)
  const total = [...firstLoad(), `frame/${english[0]}`].reduce((sum, file) => sum + gzipped(file), 0)
  assert.ok(total <= firstLoadLimit, `${total} bytes`)
})

test('the page needs nothing that its content security policy refuses', () => {
  const page = readFileSync(join(dist, 'frame/index.html'), 'utf8')
  assert.doesNotMatch(page, /<style|style=|<script(?![^>]*src=)|\son\w+=/i)
  const files = readdirSync(join(dist, 'frame')).filter(file => file.endsWith('.js')).map(file => `frame/${file}`)
  for (const file of ['widget.js', ...files]) {
    const code = readFileSync(join(dist, file), 'utf8')
    assert.doesNotMatch(code, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc|DOMParser/, file)
  }
})

test('no source map is served', () => {
  const files = readdirSync(dist, { recursive: true }).map(String)
  assert.deepEqual(files.filter(file => file.endsWith('.map')), [])
})
