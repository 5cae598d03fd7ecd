import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { relative, join } from 'node:path'
import { describe, it } from 'node:test'
import { makeTree } from '../sources/temporary-tree.ts'

const root = join(import.meta.dirname, '../..')

/** Runs a program through tools/run.mjs; `lines` is what it has printed so far. */
async function launch(source: string, env: NodeJS.ProcessEnv = {}) {
  const program = join(makeTree({ 'program.ts': source }), 'program.ts')
  const child = spawn(process.execPath, ['tools/run.mjs', relative(root, program), 'a word'], {
    cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk))
  await once(child.stdout, 'data')
  return { child, ended: once(child, 'close'), lines: () => printed.trim().split('\n') }
}

const patient = `
process.on('SIGTERM', () => { console.log('asked to end'); setTimeout(() => process.exit(7), 200) })
setInterval(() => {}, 1000)
console.log('up')
`

describe('a launched program', () => {
  it('gets the words, and its exit code is ours', async () => {
    const { ended, lines } = await launch('const words: string[] = process.argv.slice(2)\nconsole.log(words.join())\nprocess.exit(5)')
    assert.deepEqual(await ended, [5, null])
    assert.deepEqual(lines(), ['a word'])
  })
  it('hears of a signal once, however often it comes, and may take its time', async () => {
    const { child, ended, lines } = await launch(patient)
    child.kill('SIGTERM')
    child.kill('SIGTERM')
    assert.deepEqual(await ended, [7, null])
    assert.deepEqual(lines(), ['up', 'asked to end'])
  })
  it('that a signal ended gives the code of that signal', async () => {
    const { child, ended } = await launch("console.log('up')\nsetInterval(() => {}, 1000)")
    child.kill('SIGTERM')
    assert.deepEqual(await ended, [143, null])
  })
})
