import { readdirSync, readFileSync } from 'node:fs'

/** ms of processor time that the first thread of a process has used, and all others together; NaN where there is no /proc. */
export function threadMs(pid: number | undefined): { first: number; others: number } {
  try {
    const used = readdirSync(`/proc/${pid}/task`).map((thread) => ({ thread, ms: usedBy(`/proc/${pid}/task/${thread}/stat`) }))
    const sum = (isFirst: boolean) => used.filter(({ thread }) => (Number(thread) === pid) === isFirst).reduce((total, { ms }) => total + ms, 0)
    return { first: sum(true), others: sum(false) }
  } catch {
    return { first: NaN, others: NaN }
  }
}

/** Clock ticks of /proc: always 100 a second on Linux. A thread may end meanwhile. */
function usedBy(file: string): number {
  try {
    const fields = readFileSync(file, 'utf8').replace(/^.*\) /, '').split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return 0
  }
}
