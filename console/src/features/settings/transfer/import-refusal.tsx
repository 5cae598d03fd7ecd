import { Alert } from 'antd'
import type { ImportProblem } from '@yanshu/contract/administration.ts'
import { isRefusal } from '../../../lib/api-error.ts'
import { useWords } from '../../../lib/language.ts'
import { failureText } from '../../../ui/failure.tsx'
import { placeText } from './place-text.ts'

/** Why a file was not imported: every place that is wrong. */
export function ImportRefusal({ error }: { error: unknown }) {
  const words = useWords()
  if (!isRefusal(error, 'import_refused')) return <Alert type="error" showIcon title={failureText(error, words)} />
  const { problems = [], more = 0 } = error.details as { problems?: ImportProblem[]; more?: number }
  const [first] = problems
  // What is wrong with the file as a whole needs no list.
  if (problems.length === 1 && first !== undefined && first.part === undefined && words.transfer.whole[first.code] !== undefined) return <Alert type="error" showIcon title={words.transfer.whole[first.code]} description={words.transfer.refused} />
  return (
    <Alert
      type="error" showIcon title={words.transfer.refused}
      description={(
        <ul className="transfer-problems">
          {problems.map((each, index) => <li key={index}><Problem problem={each} /></li>)}
          {more > 0 && <li>{words.transfer.more(more)}</li>}
        </ul>
      )}
    />
  )
}

function Problem({ problem: { part, item, path, code } }: { problem: ImportProblem }) {
  const words = useWords().transfer
  return <>{part !== undefined && <b>{words.where(words.parts[part] ?? part, item)} </b>}{words.problems[code] ?? words.otherProblem}{path !== undefined && path !== '' && <> <span className="faint">{placeText(path, words)}</span></>}</>
}
