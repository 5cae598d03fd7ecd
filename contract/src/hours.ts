import * as z from 'zod'
import { timeZone } from './brands.ts'
import { endpoint } from './endpoint.ts'
import { done, id, name, time } from './primitives.ts'

/** Minutes since midnight. A `to` that is not after `from` is on the day after: 22:00–02:00 is 1320 to 120. */
export const slot = z.strictObject({ from: z.int().min(0).max(1439), to: z.int().min(1).max(1440) })
export type Slot = z.infer<typeof slot>
const slots = z.array(slot).max(8)
export const date = z.iso.date()

/** A day that is not as its weekday: its own hours, or none and so closed. `workday` takes the hours of that weekday (1 is Monday), for 调休. */
export const hoursException = z.strictObject({
  date, slots, workday: z.int().min(1).max(7).exactOptional(), note: z.string().trim().max(60).exactOptional(),
})
export type HoursException = z.infer<typeof hoursException>

const hours = {
  timeZone,
  /** Monday first. */
  week: z.tuple([slots, slots, slots, slots, slots, slots, slots]),
  exceptions: z.array(hoursException).max(400),
}
/** When people are there. */
export const openingHours = z.strictObject(hours)
export type OpeningHours = z.infer<typeof openingHours>

const dayMinutes = 1440
const lengthOf = ({ from, to }: Slot): number => (to > from ? to - from : to - from + dayMinutes)

/** Which days (0 is Monday) have a slot that begins while another of that day or of the day before still lasts. */
export function overlappingDays(week: readonly (readonly Slot[])[]): number[] {
  return week.flatMap((slots, day) => {
    const before = (week[(day + week.length - 1) % week.length] ?? []).map((each) => each.from + lengthOf(each) - dayMinutes)
    return doOverlap(slots) || slots.some((each) => before.some((end) => each.from < end)) ? [day] : []
  })
}

/** Whether a slot of one day begins while another of it still lasts. */
export function doOverlap(slots: readonly Slot[]): boolean {
  const sorted = slots.toSorted((a, b) => a.from - b.from)
  return sorted.some((each, at) => at > 0 && each.from < sorted[at - 1]!.from + lengthOf(sorted[at - 1]!))
}

const editable = { name, ...hours, inboxes: z.array(id).max(200), groups: z.array(id).max(200) }
export const schedule = z.strictObject({ id, ...editable })
export type Schedule = z.infer<typeof schedule>
export const scheduleInput = z.strictObject(editable).superRefine(({ week, exceptions }, context) => {
  for (const day of overlappingDays(week)) context.addIssue({ code: 'custom', path: ['week', day], message: 'overlap' })
  for (const [at, each] of exceptions.entries()) if (doOverlap(each.slots)) context.addIssue({ code: 'custom', path: ['exceptions', at], message: 'overlap' })
})
export type ScheduleInput = z.infer<typeof scheduleInput>
const byId = z.strictObject({ id })

export const listSchedules = endpoint('GET', '/api/schedules', {
  summary: 'Business hours, and whether each is open now', permission: 'signed-in',
  output: z.strictObject({ items: z.array(schedule.extend({ open: z.boolean(), opensAt: time.exactOptional() })) }),
})
export const makeSchedule = endpoint('POST', '/api/schedules', {
  summary: 'Make business hours', permission: 'groups.manage', input: scheduleInput, output: schedule, errors: ['name_taken'],
})
export const editSchedule = endpoint('PUT', '/api/schedules/:id', {
  summary: 'Change business hours', permission: 'groups.manage', params: byId, input: scheduleInput, output: schedule, errors: ['absent', 'name_taken'],
})
export const removeSchedule = endpoint('DELETE', '/api/schedules/:id', {
  summary: 'Remove business hours; who referred to them is always open', permission: 'groups.manage', params: byId, output: done, errors: ['absent'],
})
export const checkHours = endpoint('POST', '/api/schedules/check', {
  summary: 'Whether hours are open at a date and a minute of their own time zone, and when they open next', permission: 'groups.manage', readOnly: true,
  input: z.strictObject({ hours: openingHours, date, minute: z.int().min(0).max(1439) }),
  output: z.strictObject({ at: time, open: z.boolean(), opensAt: time.exactOptional() }),
})
const holiday = z.strictObject({ name: z.string(), off: z.array(date), work: z.array(z.strictObject({ date, as: z.int().min(1).max(7) })) })
export const listHolidays = endpoint('GET', '/api/schedules/holidays', {
  summary: 'Public holidays of China with the working days that make up for them, by year', permission: 'signed-in',
  output: z.strictObject({ years: z.array(z.strictObject({ year: z.int(), holidays: z.array(holiday) })) }),
})
