import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { readSidebar, signSidebar } from '@yanshu/contract/sidebar.ts'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { actOnlyAs, call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { MeContext } from '../../lib/session.ts'
import { failureText } from '../../ui/failure.tsx'
import { enter, forgetEntries, leaving } from './entering.ts'
import { FoundChat } from './found-chat.tsx'
import { Notice, Waiting } from './notice.tsx'
import { joinWecom } from './wecom.ts'
import { personOfWindow } from './window-mark.ts'

export type Setup = Answered<typeof readSidebar.shape>

/** Each window is sent to WeCom once, which says who is there, whoever else is signed in in this browser. */
export function SignedIn({ inbox }: { inbox: string }) {
  const person = personOfWindow(inbox)
  return person === undefined ? <Entering inbox={inbox} /> : <Named inbox={inbox} person={person} />
}

/** Whoever WeCom named gets on, as nobody else; a session that has ended is begun anew. */
function Named({ inbox, person }: { inbox: string; person: string }) {
  const words = useWords().sidebar
  const [anew, setAnew] = useState(false)
  const { data: setup, error, isFetching, refetch } = useQuery({
    queryKey: ['sidebar', inbox], staleTime: Infinity,
    queryFn: () => {
      actOnlyAs(() => person)
      return call(readSidebar, { params: { inbox } })
    },
  })
  if (setup !== undefined) return <MeContext value={setup.me}><Joined inbox={inbox} setup={setup} /></MeContext>
  if (error === null) return <Waiting text={words.opening} />
  if (anew || isRefusal(error, 'unauthenticated', 'office_unbound')) return <Entering inbox={inbox} />
  if (isRefusal(error, 'other_person')) {
    const back = (): void => {
      forgetEntries()
      setAnew(true)
    }
    return <Notice icon="refused" title={words.otherPerson.title} help={words.otherPerson.help} action={<Button onClick={back}>{words.otherPerson.back}</Button>} />
  }
  const again = <Button loading={isFetching} onClick={() => void refetch()}>{words.again}</Button>
  // A password that is due takes all rights away until it is changed.
  if (isRefusal(error, 'forbidden')) return <Notice icon="refused" title={failureText(error)} help={words.forbiddenHelp} action={<p className="sidebar-acts"><Button href="/console/profile" target="_blank" rel="noopener noreferrer">{words.toProfile}</Button>{again}</p>} />
  return <Notice icon={isRefusal(error, 'office_not_ready') ? 'refused' : 'broken'} title={failureText(error)} action={again} />
}

function Entering({ inbox }: { inbox: string }) {
  const words = useWords().sidebar
  const entering = useQuery({
    queryKey: ['entering', inbox], gcTime: 0, retry: false,
    queryFn: async () => (await enter(inbox)) ? leaving() : true,
  })
  const again = (): void => {
    forgetEntries()
    void entering.refetch()
  }
  if (entering.isFetching) return <Waiting text={words.signingIn} />
  const [title, help] = entering.error === null ? [words.circling.title, words.circling.help] : [failureText(entering.error), undefined]
  return <Notice icon="broken" title={title} help={help} action={<Button onClick={again}>{words.again}</Button>} />
}

/** Loads WeCom's script. */
function Joined({ inbox, setup }: { inbox: string; setup: Setup }) {
  const words = useWords().sidebar
  const { company, app } = setup
  const { data: wecom, error, refetch } = useQuery({
    queryKey: ['wecom', inbox], staleTime: Infinity, structuralSharing: false,
    queryFn: () => joinWecom({ company, app, sign: (url, kind) => call(signSidebar, { params: { inbox }, input: { url, kind } }) }),
  })
  if (wecom !== undefined) return <FoundChat inbox={inbox} wecom={wecom} />
  if (error === null) return <Waiting text={words.opening} />
  return <Notice icon="broken" title={words.notLoaded} action={<Button onClick={() => void refetch()}>{words.again}</Button>} />
}
