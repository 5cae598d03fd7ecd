import { isTest } from '../sources/files.ts'
import type { SourceFile } from './read.ts'

/** Lines: the hard limit of a file, and what half and nine tenths of the files stay within. */
export const limits = { file: 400, median: 80, p90: 200 }

/** Files that are too long, and a median that is too high. */
export function checkSizes(files: SourceFile[]): string[] {
  const { median } = measure(files)
  const long = files.filter(file => !isData(file.path) && lines(file) > limits.file)
  return [
    ...long.map(file => `${file.path}: ${lines(file)} lines, at most ${limits.file}; split it by ability`),
    ...(median > limits.median ? [`the median file has ${median} lines, at most ${limits.median}`] : []),
  ]
}

/** One line of figures for the person who watches them. */
export function describeSizes(files: SourceFile[]): string {
  const { count, median, p90, source, tests } = measure(files)
  const share = source === 0 ? 0 : tests / source
  return `${count} files: median ${median} lines (≤ ${limits.median}), p90 ${p90} (≤ ${limits.p90}); tests are ${share.toFixed(2)} of the source (≥ 0.8)`
}

function measure(files: SourceFile[]) {
  const code = files.filter(file => !isData(file.path))
  const source = code.filter(file => !isTest(file.path)).map(lines).sort((a, b) => a - b)
  const at = (share: number) => source[Math.floor((source.length - 1) * share)] ?? 0
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  const tests = sum(code.filter(file => isTest(file.path)).map(lines))
  return { count: source.length, median: at(0.5), p90: at(0.9), source: sum(source), tests }
}

/** Tables of data and what a program wrote have the length that they have. */
function isData(path: string) {
  return /\.(data|generated)\.ts$|^demo\/(.*\/)?data\/|(^|\/)schema\.\w+\.sql$/.test(path)
}

function lines(file: SourceFile) {
  return file.text.split('\n').length - (file.text.endsWith('\n') ? 1 : 0)
}
