import { useColleagues } from '../../lib/reading.ts'

const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** Gives the name of whoever did something, told by name or by id; undefined where nobody knows it any more. */
export function usePersonName(): (who: string | undefined) => string | undefined {
  const colleagues = useColleagues().data?.items
  return (who) => (who === undefined || !isId.test(who) ? who : colleagues?.find((each) => each.id === who)?.name)
}
