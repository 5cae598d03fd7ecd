import { Alert } from 'antd'
import type { AccountState } from '@yanshu/contract/accounts.ts'
import { useWords } from '../../../lib/language.ts'
import { useMe } from '../../../lib/session.ts'
import { CopyBox } from '../../../ui/copy-box.tsx'

/** What an administrator enters at the vendor so that agents find our page beside their chats there. `origin` is where the internet reaches us. */
export function OfficePage({ page, origin }: { page: NonNullable<AccountState['page']>; origin: string }) {
  const words = useWords().connecting.office
  if (!useMe().modules.includes('sidebar')) return null
  return (
    <section className="panel" aria-label={words.title}>
      <div className="panel-head"><h2>{words.title}</h2></div>
      <div className="panel-body stack">
        <p className="soft">{words.about}</p>
        {page.ready ? (
          <>
            <ol className="todo">{words.todo.map((each) => <li key={each}>{each}</li>)}</ol>
            <dl className="handed">
              <dt>{words.domain}</dt>
              <dd><CopyBox label={words.domain} text={new URL(origin).host} /></dd>
              <dt>{words.address}</dt>
              <dd><CopyBox label={words.address} text={`${origin}${page.path}`} /></dd>
            </dl>
          </>
        ) : <Alert type="info" showIcon title={words.needsApp} />}
      </div>
    </section>
  )
}
