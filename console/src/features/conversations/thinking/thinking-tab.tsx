import { BulbOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Skeleton } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { CalmingCard, SuggestionCard } from './suggestion-card.tsx'
import { ThoughtCard } from './thought-card.tsx'
import { useThinking } from './use-thinking.ts'
import './thinking.css'

/** The bot beside a chat: what it would answer, and what it made of each message. */
export function ThinkingTab({ conversation }: { conversation: Conversation }) {
  const words = useWords().thinking
  const query = useThinking(conversation)
  if (query.isError) return <Failure error={query.error} retry={() => query.refetch()} />
  if (query.data === undefined) return <Skeleton active paragraph={{ rows: 5 }} />
  const { thoughts, suggestions, calming } = query.data
  if (thoughts.length === 0) return <Blank icon={<BulbOutlined />} title={words.nothing} help={words.nothingHelp} />
  return (
    <div className="thinking">
      {conversation.state !== 'closed' && (
        <section aria-label={words.suggestions}>
          <h3>{words.suggestions}</h3>
          {suggestions.length === 0 && calming === undefined ? <p className="faint">{words.noSuggestions}</p> : (
            <ul>
              {calming !== undefined && <CalmingCard text={calming} conversation={conversation} />}
              {suggestions.map((each) => <SuggestionCard key={each.entry} suggestion={each} conversation={conversation} />)}
            </ul>
          )}
        </section>
      )}
      <section aria-label={words.thoughts}>
        <h3>{words.thoughts}</h3>
        <ul>{thoughts.map((each) => <ThoughtCard key={each.message} thought={each} conversation={conversation} />)}</ul>
      </section>
    </div>
  )
}
