import { App } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { signIn } from '@yanshu/contract/people.ts'
import { call } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { queries, sessionKey } from '../../lib/queries.ts'
import { fullTime } from '../../lib/times.ts'
import { useAct } from '../../ui/use-act.ts'
import { pageAfterSignIn } from './page-after-sign-in.ts'

export interface Credentials { login: string; password: string }

/** Signs in, tells when this account was last used, and goes on. */
export function useSignIn(onRefused: (error: unknown) => void) {
  const words = useWords().gate
  const language = useLanguage()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { notification } = App.useApp()
  return useAct({
    do: (given: Credentials) => call(signIn, { input: { login: given.login.trim(), password: given.password } }),
    refused: (error) => {
      onRefused(error)
      return true
    },
    then: ({ me, lastSignIn }) => {
      queries.setQueryData(sessionKey, me)
      void navigate(pageAfterSignIn(search.get('next')), { replace: true })
      if (lastSignIn === undefined) return
      const description = words.lastSignIn(fullTime(lastSignIn.at, language), lastSignIn.ip)
      if (lastSignIn.failures === 0) return notification.info({ title: words.greeting(me.name), description, placement: 'top', duration: 4 })
      notification.warning({ title: words.failures(lastSignIn.failures), description: `${description} ${words.failuresHelp}`, placement: 'top', duration: 12 })
    },
  })
}
