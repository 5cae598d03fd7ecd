import { globSync } from 'node:fs'

const workspaces = ['contract', 'nlu', 'channels', 'server', 'demo', 'tools', 'bench', 'widget', 'console', 'docs']

/** The three kinds of test files by the end of their names: each kind is a step of its own. */
export type TestFiles = { everyday: string[]; browser: string[]; slow: string[] }

/** Finds the test files below the top of the clone whose path contains `pattern`. */
export function findTestFiles(pattern = ''): TestFiles {
  const isSkippedFolder = (path: string) => /(^|\/)(node_modules|dist)$/.test(path)
  const all = globSync(`{${workspaces.join(',')}}/**/*.test.ts`, { exclude: isSkippedFolder })
    .filter(file => file.includes(pattern))
    .sort()
  const isBrowser = (file: string) => file.endsWith('.browser.test.ts')
  const isSlow = (file: string) => file.endsWith('.slow.test.ts')
  return {
    everyday: all.filter(file => !isBrowser(file) && !isSlow(file)),
    browser: all.filter(isBrowser),
    slow: all.filter(isSlow),
  }
}
