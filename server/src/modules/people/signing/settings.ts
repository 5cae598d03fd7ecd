import * as z from 'zod'

/** How people sign in; the values of 等保三级 (GB/T 22239-2019 8.1.4.1) are the defaults. */
export const peopleSettings = z.strictObject({
  /** Minutes without a human's activity until a session ends. */
  idleMinutes: z.int().min(5).max(480).default(30),
  absoluteHours: z.int().min(1).max(24).default(12),
  passwordLength: z.int().min(8).max(64).default(12),
  /** Days until a password must be changed. */
  passwordDays: z.int().min(1).max(180).default(90),
  /** Failures in a row of one account, and of one address within 15 minutes, until it is locked. */
  accountFailures: z.int().min(3).max(10).default(5),
  addressFailures: z.int().min(10).max(1000).default(20),
  lockMinutes: z.int().min(5).max(1440).default(30),
})
export type PeopleSettings = z.output<typeof peopleSettings>
