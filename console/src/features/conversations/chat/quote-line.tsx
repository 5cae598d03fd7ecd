import { useWords } from '../../../lib/language.ts'
import type { Quote } from '../outbox.ts'

/** What a message answers, above it. */
export function QuoteLine({ quote }: { quote: Quote }) {
  const words = useWords().conversations
  return (
    <blockquote className="desk-quote">
      <span>{words[quote.from === 'contact' ? 'contact' : quote.from]}</span> {quote.text === '' ? words.message.recalled : quote.text}
    </blockquote>
  )
}
