/** What a job must tell to be queued. `tries` counts the workers that were lost on it. */
export interface Queued {
  since: number
  tries: number
  isPatient: boolean
}

/** Jobs that wait for a worker, first come, first served; the patient ones after all others. */
export interface Queue<Job extends Queued> {
  add(jobs: Job[]): void
  /** Puts jobs before all others of their kind. */
  putBack(jobs: Job[]): void
  remove(isGone: (job: Job) => boolean): void
  /** The next jobs to run together, at most `most`. One that a worker was lost on runs alone, so that it harms no other. */
  take(most: number): Job[]
  /** Milliseconds until the first jobs should run, since more may come that fill the batch: 0 when they should run now. */
  due(now: number, most: number, collectMs: number): number
  readonly length: number
}

export function createQueue<Job extends Queued>(): Queue<Job> {
  let eager: Job[] = []
  let patient: Job[] = []
  return {
    add(jobs) {
      for (const job of jobs) (job.isPatient ? patient : eager).push(job)
    },
    putBack(jobs) {
      eager = [...jobs.filter(job => !job.isPatient), ...eager]
      patient = [...jobs.filter(job => job.isPatient), ...patient]
    },
    remove(isGone) {
      eager = eager.filter(job => !isGone(job))
      patient = patient.filter(job => !isGone(job))
    },
    take(most) {
      const from = eager.length > 0 ? eager : patient
      const suspect = from.findIndex(job => job.tries > 0)
      if (suspect === 0) return from.splice(0, 1)
      return from.splice(0, suspect > 0 ? Math.min(suspect, most) : most)
    },
    due(now, most, collectMs) {
      const first = eager[0]
      if (!first || eager.length >= most || first.tries > 0) return 0
      return Math.max(0, first.since + collectMs - now)
    },
    get length() {
      return eager.length + patient.length
    },
  }
}
