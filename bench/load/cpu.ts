import { readFileSync } from 'node:fs'

/** Clock ticks of /proc: always 100 a second on Linux. */
const tickMs = 10

/** ms of processor time that a process has used so far, all its threads together; NaN where there is no /proc. */
export function cpuMs(pid: number | undefined): number {
  try {
    // The second field, the name, may hold spaces; what follows it does not.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
    return (Number(fields[11]) + Number(fields[12])) * tickMs
  } catch {
    return NaN
  }
}
