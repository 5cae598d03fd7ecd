import { Button } from 'antd'
import type { Variants } from '@yanshu/contract/knowledge.ts'
import { useWords } from '../../../lib/language.ts'
import { casesOf } from './pieces.ts'

/** The answers of an entry case by case, folded; each can be inserted by itself. */
export function Cases({ variants, onInsert }: { variants: Variants; onInsert: ((answer: string) => void) | undefined }) {
  const words = useWords()
  return (
    <details className="knowledge-cases">
      <summary>{words.knowledge.varies(variants.answers.length)}</summary>
      <ul>
        {casesOf(variants).map(({ name, answer }) => (
          <li key={answer}>
            <p>{name !== '' && <b>{name}</b>}{answer}</p>
            {onInsert && <Button size="small" onClick={() => onInsert(answer)}>{words.finding.knowledge.insert}</Button>}
          </li>
        ))}
      </ul>
    </details>
  )
}
