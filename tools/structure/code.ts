import { isTest } from '../sources/files.ts'
import { readImports } from '../sources/imports.ts'
import type { SourceFile } from './read.ts'

type Rule = { pattern: RegExp; says: string; onlyIn?: (path: string) => boolean }

const isTypeScript = (path: string) => /\.tsx?$/.test(path)
const isTestFile = (path: string) => isTypeScript(path) && isTest(path)

const rules: Rule[] = [
  { pattern: /^\s*(export\s+)?(declare\s+)?(const\s+)?enum\s+\w+\s*\{/, says: 'enum is no erasable syntax; use a union', onlyIn: isTypeScript },
  { pattern: /\b(test|it|describe|suite)\.(only|skip|todo)\(/, says: 'a test is switched off; { skip: "reason" } says why', onlyIn: isTestFile },
  { pattern: /\b(t|context|ctx)\.(skip|todo)\(\s*\)/, says: 'a skip gives its reason', onlyIn: isTestFile },
  { pattern: /\b(only|skip|todo):\s*(true|''|"")/, says: 'a skip gives its reason', onlyIn: isTestFile },
  // In two parts, so that this file does not find itself.
  { pattern: new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`), says: 'an intention belongs to an issue, not to the code' },
]

const extension = /\.(ts|tsx|mjs|js|json|css|svg|png|html|sql|wasm)(\?\w+)?$/

/** Things that the code does not do, by line. */
export function checkCode(files: SourceFile[]): string[] {
  return files.flatMap(file => [...brokenRules(file), ...importsWithoutExtension(file), ...unexplainedAny(file)])
}

function brokenRules({ path, text }: SourceFile): string[] {
  const here = rules.filter(rule => rule.onlyIn?.(path) ?? true)
  return text.split('\n').flatMap((line, at) => {
    const broken = here.filter(rule => rule.pattern.test(line))
    return broken.map(rule => `${path}:${at + 1}: ${rule.says}`)
  })
}

function importsWithoutExtension({ path, text }: SourceFile): string[] {
  if (!isTypeScript(path)) return []
  const bare = readImports(text).filter(({ specifier }) => specifier.startsWith('.') && !extension.test(specifier))
  return bare.map(({ specifier }) => `${path}: import '${specifier}' lacks its extension`)
}

/** `any` is allowed where a comment on its line or just above says why. */
function unexplainedAny({ path, text }: SourceFile): string[] {
  if (!isTypeScript(path)) return []
  const lines = text.split('\n')
  const holdsAny = (line: string) => /(:\s*|<|,\s*|\bas\s+)any\b(\[\])?\s*([>,;)=|&{]|$)/.test(line.replace(/\/\/.*|\/?\*.*|'[^']*'/g, ''))
  const isComment = (line: string | undefined) => /^\s*(\/\/|\/?\*)/.test(line ?? '')
  return lines.flatMap((line, at) => {
    if (!holdsAny(line) || line.includes('//') || isComment(lines[at - 1])) return []
    return [`${path}:${at + 1}: any without a reason beside it`]
  })
}
