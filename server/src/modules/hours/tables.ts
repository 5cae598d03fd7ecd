export interface HoursTables {
  schedules: ScheduleRow
  schedule_uses: ScheduleUseRow
}
/** Business hours under a name. */
export interface ScheduleRow {
  id: string
  name: string
  /** JSON: time zone, week, exceptions. */
  hours: string
  created_at: number
}
/** An inbox or a group that keeps these hours; each keeps one at most. */
export interface ScheduleUseRow {
  kind: string
  target: string
  schedule: string
}
