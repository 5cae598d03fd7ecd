import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parseAst } from 'vite'
import { buildWidget } from './testkit/build-widget.ts'

/**
 * The oldest browsers that the widget is made for: Chrome and Android WebView 80 (February 2020), Safari and iOS 14, Firefox 78.
 * What they do not know must not be in what ships, neither as syntax nor as a call. Years and versions: MDN's compatibility tables.
 */
const unknownCalls = /\.(at|findLast|findLastIndex|replaceAll|replaceChildren|toSorted|toReversed|toSpliced|groupBy|hasOwn|randomUUID|canParse|any)\(|\bstructuredClone\(|\bWeakRef\b|\badoptedStyleSheets\b|AbortSignal\.(timeout|any)|Promise\.(any|withResolvers)/g
/** Known to be guarded where they stand: the bubble falls back to a style element. */
const guarded: Record<string, string[]> = { 'widget.js': ['adoptedStyleSheets'] }

let dist = ''
let remove = () => {}
before(async () => ({ dist, remove } = await buildWidget()))
after(() => remove())

const scripts = () => ['widget.js', ...readdirSync(join(dist, 'frame')).filter(file => file.endsWith('.js')).map(file => join('frame', file))]

test('no syntax younger than ES2020, but for public fields of classes', () => {
  for (const file of scripts()) assert.deepEqual(youngSyntax(readFileSync(join(dist, file), 'utf8')), [], file)
})

test('the check itself finds young syntax', () => {
  assert.deepEqual(youngSyntax('class A { #a = 1; static s = 1; static { } } let a; a ??= 1; a ||= 2; 1_000; /a/d'), ['PrivateIdentifier', 'static field', 'StaticBlock', '??=', '||=', '1_000', '/a/d'])
  assert.deepEqual(youngSyntax('class A { a = 1 } a?.b ?? c; import("x"); 2n ** 3n'), [])
})

test('nothing is called that they do not have', () => {
  for (const file of scripts()) {
    const found = [...readFileSync(join(dist, file), 'utf8').matchAll(unknownCalls)].map(([call]) => call)
    assert.deepEqual(found.filter(call => !guarded[file]?.includes(call)), [], file)
  }
})

test('styles they do not know have others beside them', () => {
  const files = readdirSync(join(dist, 'frame')).filter(file => file.endsWith('.css'))
  assert.ok(files.length >= 3)
  for (const file of files) {
    const css = readFileSync(join(dist, 'frame', file), 'utf8')
    assert.doesNotMatch(css, /[;{]inset:|:is\(|:where\(|:has\(|@layer|@container|&/, file)
    const plain = css.replace(/@supports[^{]*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, '')
    assert.doesNotMatch(plain, /color-mix|light-dark|oklch/, file)
  }
})

/** What in the code ES2020 does not know, public fields of classes apart (Chrome has had those since 72, Safari since 14). */
function youngSyntax(code: string): string[] {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    const node = value as { type?: string; operator?: string; raw?: string; static?: boolean }
    if (node.type === 'PrivateIdentifier' || node.type === 'StaticBlock') found.push(node.type)
    if (node.type === 'PropertyDefinition' && node.static) found.push('static field')
    if (node.type === 'AssignmentExpression' && /^(\?\?|\|\||&&)=$/.test(node.operator ?? '')) found.push(node.operator ?? '')
    if (node.type === 'Literal' && /^\d[\d_]*_|^\/.*\/[a-z]*[dv][a-z]*$/.test(node.raw ?? '')) found.push(node.raw ?? '')
    Object.values(node).forEach(visit)
  }
  visit(parseAst(code))
  return found
}
