import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import type * as z from 'zod'
import { errorCodes } from '@yanshu/contract/errors.ts'
import { noticeCodes, part } from '@yanshu/contract/messages.ts'
import { agentFrame, toAgent, toVisitor, visitorFrame } from '@yanshu/contract/realtime.ts'
import * as visitor from '@yanshu/contract/visitor.ts'
import { variableNames } from '../server/src/base/config.ts'
import { createMetrics } from '../server/src/base/metrics.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const protocol = read('docs/protocol.md')
const documents = globSync('**/*.md', { cwd: root, exclude: (path) => /(^|\/)(node_modules|dist|data|\.git)$/.test(path) }).sort()

/** A table row whose first cells name the word. */
const hasRow = (text: string, word: string) => text.split('\n').some((line) => line.startsWith('|') && line.split('|').slice(1, 3).join('|').includes(`\`${word}\``))
const typesOf = (union: { options: readonly { shape: { type: z.ZodLiteral } }[] }) => union.options.map((option) => String(option.shape.type.value))

describe('what the code knows, the documents tell', () => {
  test('every variable stands in the guide with its meaning', () => {
    assert.deepEqual(variableNames.filter((name) => !hasRow(read('docs/guides/configuration.md'), name)), [])
  })
  test('every error has its row in the protocol, with its status', () => {
    const told = (code: string, status: number) => protocol.split('\n').some((line) => line.startsWith('|') && line.includes(`\`${code}\``) && line.includes(`| ${status} |`))
    assert.deepEqual(Object.entries(errorCodes).filter(([code, { status }]) => !told(code, status)).map(([code]) => code), [])
  })
  test('every frame, part and notice has its row in the protocol', () => {
    const words = [...[visitorFrame, agentFrame, toVisitor, toAgent, part].flatMap(typesOf), ...noticeCodes]
    assert.deepEqual([...new Set(words)].filter((word) => !hasRow(protocol, word)), [])
  })
  test('every call of a contact stands in the protocol', () => {
    const calls = Object.values(visitor).filter((each) => 'path' in each).filter(({ path }) => path.startsWith('/api/visitor/'))
    assert.deepEqual(calls.map(({ method, path }) => `${method} ${path}`).filter((call) => !protocol.includes(call)), [])
    assert.ok(calls.length > 8)
  })
  test('every metric of ours stands in the guide', async () => {
    const names = (await createMetrics().registry.getMetricsAsJSON()).map(({ name }) => name).filter((name) => !/^yanshu_(process|nodejs)_/.test(name))
    assert.deepEqual(names.filter((name) => !hasRow(read('docs/guides/operating.md'), name)), [])
    assert.ok(names.length > 10)
  })
})

describe('JSON in the protocol', () => {
  const blocks = [...protocol.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1]!.trim())
  const frames = blocks.flatMap((block) => block.split('\n')).filter((line) => line.startsWith('{ "type":')).map((line) => JSON.parse(line.replace('"eyJ…"', '"eyJ-a-token"')) as { type: string })

  test('is JSON', () => {
    for (const block of blocks) {
      const texts = block.split('\n').every((line) => line.startsWith('{') && line.endsWith('}')) ? block.split('\n') : [block]
      for (const text of texts) assert.doesNotThrow(() => JSON.parse(text), text)
    }
  })
  test('shows every frame, as the contract takes it', () => {
    assert.deepEqual([...new Set([...typesOf(agentFrame), ...typesOf(visitorFrame), ...typesOf(toAgent)])].filter((type) => !frames.some((frame) => frame.type === type)), [])
    for (const frame of frames) {
      assert.ok([visitorFrame, agentFrame, toVisitor, toAgent].some((schema) => schema.safeParse(frame).success), JSON.stringify(frame))
    }
  })
})

describe('documents', () => {
  test('no link leads nowhere', () => {
    const broken = documents.flatMap((path) => linksOf(path).filter((link) => !leadsSomewhere(path, link)).map((link) => `${path} → ${link}`))
    assert.deepEqual(broken, [])
  })
  test('no path of the code leads nowhere', () => {
    const absent = documents.flatMap((path) => pathsIn(read(path)).filter((each) => !['', 'server/src/'].some((top) => existsSync(join(root, top, each)))).map((each) => `${path}: ${each}`))
    assert.deepEqual(absent, [])
  })
  test('show code as it is', () => {
    const good = [...read('STYLE.md').matchAll(/\/\/ Good: (\S+).*\n((?:(?!\n\/\/|\n\n|```)[^])*)/g)]
    assert.ok(good.length > 8)
    for (const [, path = '', code = ''] of good) {
      const lines = code.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.includes('…'))
      assert.deepEqual(lines.filter((line) => !read(path).includes(line)), [], path)
    }
  })
  test('are the same in both languages', () => {
    const headings = (path: string) => read(path).split('\n').filter((line) => /^#{1,6} /.test(line)).length
    const pairs = documents.filter((path) => path.endsWith('.zh-CN.md')).map((path) => [path, path.replace('.zh-CN', '')] as const)
    assert.ok(pairs.length >= 4)
    for (const [chinese, english] of pairs) assert.equal(headings(chinese), headings(english), chinese)
  })
})

/** What stands in backquotes and looks like a file or folder of the code, braces expanded. */
function pathsIn(text: string): string[] {
  const found = [...text.matchAll(/`((?:server|contract|nlu|channels|console|widget|demo|tools|host|modules)\/[\w.{},/-]*)`/g)].map((match) => match[1]!)
  return found.flatMap((path) => {
    const [, head = '', choices = '', tail = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(path) ?? []
    return choices === '' ? [path] : choices.split(',').map((choice) => head + choice + tail)
  })
}

/** Relative links outside of code. */
function linksOf(path: string): string[] {
  const prose = read(path).replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!).filter((link) => !/^[a-z]+:/.test(link))
}

function leadsSomewhere(from: string, link: string): boolean {
  const [path = '', heading] = link.split('#')
  const target = path === '' ? from : join(dirname(from), path)
  if (!existsSync(join(root, target))) return false
  return heading === undefined || anchorsOf(target).includes(decodeURIComponent(heading))
}

/** As GitHub makes them of headings, and those that the page sets itself. */
function anchorsOf(path: string): string[] {
  const headings = read(path).replace(/```[\s\S]*?```/g, '').split('\n').filter((line) => /^#{1,6} /.test(line))
  const set = [...read(path).matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]!)
  return [...set, ...headings.map((line) => line.replace(/^#+ /, '').toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'))]
}
