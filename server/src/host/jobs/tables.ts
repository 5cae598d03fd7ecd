export interface JobTables {
  jobs: JobRow
}
/** One row a job: who runs it, until when the lease holds, when it is due (ms UTC). */
export interface JobRow {
  name: string
  owner: string
  lease_until: number
  due_at: number
  ran_at: number
}
