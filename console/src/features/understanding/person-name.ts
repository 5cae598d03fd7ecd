import { useColleagues } from '../../lib/reading.ts'

/** Gives the name of whoever did something: a colleague by id; undefined where that is nobody who is still here. */
export function usePersonName(): (id: string | undefined) => string | undefined {
  const colleagues = useColleagues().data?.items
  return (id) => (id === undefined ? undefined : colleagues?.find((each) => each.id === id)?.name)
}
