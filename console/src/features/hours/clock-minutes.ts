/** 540 as 09:00; 1440 as 00:00, which a field for times can show. */
export function minuteText(minute: number): string {
  return `${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** 09:00 as 540; undefined for anything else. */
export function minuteOf(text: string): number | undefined {
  const found = /^(\d\d):(\d\d)/.exec(text)
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined
}

/** An end as the contract has it: midnight is the end of the day. */
export function endOf(minute: number): number {
  return minute === 0 ? 1440 : minute
}
