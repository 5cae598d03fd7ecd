import { useWords } from '../lib/language.ts'

/** Grey lines in the shape of a list while it is read. */
export function SkeletonRows({ rows = 6 }: { rows?: number }) {
  const words = useWords().act
  return (
    <div className="bones" role="status" aria-label={words.loading}>
      {Array.from({ length: rows }, (_, row) => <div key={row} className="bones-row"><i /><i /><i /></div>)}
    </div>
  )
}
