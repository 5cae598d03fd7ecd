import { useWords } from '../../../lib/language.ts'
import { sayLine } from '../line.ts'
import type { Quote } from '../outbox.ts'

/** What a message answers, above it. */
export function QuoteLine({ quote }: { quote: Quote }) {
  const all = useWords()
  const words = all.conversations
  return (
    <blockquote className="desk-quote">
      <span>{words[quote.from === 'contact' ? 'contact' : quote.from]}</span> {quote.text === '' ? words.message.recalled : sayLine(quote.text, all.desk.kinds)}
    </blockquote>
  )
}
