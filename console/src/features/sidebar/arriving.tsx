import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { signInSidebar } from '@yanshu/contract/sidebar.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { BindForm } from './bind-form.tsx'
import { enter, forgetEntries, leaving, ownAddress } from './entering.ts'
import { Notice, Waiting } from './notice.tsx'
import { sayTrouble } from './say-trouble.ts'
import { freeWindow, giveWindow } from './window-mark.ts'

interface Arrived { inbox: string; code: string; state: string }

/** WeCom sent the browser back and says who is there. */
export function Arriving({ inbox, code, state }: Arrived) {
  const words = useWords()
  const language = useLanguage()
  const { data: ticket, error, refetch } = useQuery({ queryKey: ['arriving', code], queryFn: () => arrive({ inbox, code, state }), retry: false, staleTime: Infinity, gcTime: Infinity })
  if (ticket !== undefined) return <BindForm inbox={inbox} ticket={ticket} />
  if (error === null) return <Waiting text={words.sidebar.signingIn} />
  if (isRefusal(error, 'office_stranger')) return <Notice icon="refused" title={sayTrouble(error, words, language).title} help={words.sidebar.strangerHelp} />
  const again = (): void => {
    forgetEntries()
    void (isRefusal(error, 'office_sign_in_over') ? enter(inbox) : refetch())
  }
  return <Notice icon="broken" {...sayTrouble(error, words, language)} action={<Button onClick={again}>{words.sidebar.again}</Button>} />
}

/** Resolves with a ticket for a member whom nobody knows yet; otherwise the page is left. */
async function arrive({ inbox, code, state }: Arrived): Promise<string> {
  freeWindow(inbox)
  try {
    const answer = await call(signInSidebar, { params: { inbox }, input: { code, state } })
    // The address must not show the code any longer, also to whoever looks over a shoulder.
    if (answer.is === 'unbound') {
      history.replaceState(history.state, '', ownAddress(inbox))
      return answer.ticket
    }
    giveWindow(inbox, answer.me.id)
    // A load of its own: on iOS the page is signed under the address at which it was loaded.
    location.replace(ownAddress(inbox))
  } catch (error) {
    if (!isRefusal(error, 'office_sign_in_over') || !(await enter(inbox))) throw error
  }
  return leaving()
}
