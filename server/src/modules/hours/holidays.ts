/** A holiday: the days off, and weekend days that are worked instead, as which weekday (1 is Monday). */
export interface Holiday { name: string; off: string[]; work: { date: string; as: number }[] }

/**
 * Public holidays and the working days that make up for them (调休), as the State Council has announced them. A year is
 * added when its notice is out. 2026: 国务院办公厅关于2026年部分节假日安排的通知, 4 November 2025.
 */
export const publicHolidays: { year: number; holidays: Holiday[] }[] = [
  {
    year: 2026,
    holidays: [
      { name: '元旦', off: days('2026-01-01', 3), work: [{ date: '2026-01-04', as: 5 }] },
      { name: '春节', off: days('2026-02-15', 9), work: [{ date: '2026-02-14', as: 5 }, { date: '2026-02-28', as: 1 }] },
      { name: '清明节', off: days('2026-04-04', 3), work: [] },
      { name: '劳动节', off: days('2026-05-01', 5), work: [{ date: '2026-05-09', as: 2 }] },
      { name: '端午节', off: days('2026-06-19', 3), work: [] },
      { name: '中秋节', off: days('2026-09-25', 3), work: [] },
      { name: '国庆节', off: days('2026-10-01', 7), work: [{ date: '2026-09-20', as: 3 }, { date: '2026-10-10', as: 3 }] },
    ],
  },
]

function days(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => new Date(Date.parse(`${first}T00:00:00Z`) + at * 86_400_000).toISOString().slice(0, 10))
}
