import { useQuery } from '@tanstack/react-query'
import { listConversations } from '@yanshu/contract/conversations.ts'
import { conversationReaders } from '@yanshu/contract/permissions.ts'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { menuEntryAt, visibleMenu } from '../../app/menu.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useMay, useMe } from '../../lib/session.ts'
import { fillVariables } from '../canned/filling.ts'
import { rankCanned, textOf } from '../canned/ranking.ts'
import { useCannedReplies } from '../canned/use-canned-replies.ts'
import { useSettled } from '../contacts/use-settled.ts'
import { openChat } from '../conversations/chat/chat-commands.ts'
import type { OpenChat } from '../conversations/chat/chat-commands.ts'
import { sayLine } from '../conversations/line.ts'
import { stateText } from '../conversations/state-text.ts'
import { matching } from './matching.ts'

/** Something that the command bar offers to do. */
export interface Offer {
  readonly key: string
  readonly label: string
  readonly beside?: string
  /** The key that does the same. */
  readonly cap?: string
  readonly run: () => void
}
export interface OfferSection { readonly title: string; readonly offers: readonly Offer[] }

const mostFound = 6

/** What fits `text`: of the open chat, pages, conversations, canned replies, and searches for the text itself. */
export function useOffers(text: string, onHelp: () => void): OfferSection[] {
  const words = useWords()
  const bar = words.finding.bar
  // The chat that was open when the bar came; its dialogs are not shown beneath the bar.
  const [chat] = useState(openChat)
  const sections = [
    { title: bar.actions, offers: matching(chat?.commands ?? [], text).map((each) => ({ ...each, key: `act-${each.key}` })) },
    { title: bar.pages, offers: usePages(text, onHelp) },
    { title: bar.conversations, offers: useConversations(text) },
    { title: bar.replies, offers: useReplies(text, chat?.putCanned) },
    { title: bar.more, offers: useSearches(text, chat?.findKnowledge) },
  ]
  return sections.filter((each) => each.offers.length > 0)
}

function usePages(text: string, onHelp: () => void): Offer[] {
  const words = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const here = menuEntryAt(location.pathname.replace(/^\/console/, ''))
  const pages = visibleMenu(me).filter((each) => each !== here).map((each): Offer & { also: string } => ({ key: `page-${each.key}`, label: words.menu[each.key], also: each.key, run: () => void navigate(each.path) }))
  const own = [
    { key: 'page-profile', label: words.shell.profile, also: 'profile', run: () => void navigate('/profile') },
    { key: 'help', label: words.finding.bar.help, also: 'shortcuts help', cap: '?', run: onHelp },
  ]
  return matching([...pages, ...own], text)
}

function useConversations(text: string): Offer[] {
  const all = useWords()
  const words = all.conversations
  const navigate = useNavigate()
  const { modules } = useMe()
  const reads = useMay(conversationReaders) && modules.includes('conversations')
  const asked = useSettled(text, 200)
  const { data } = useQuery({
    queryKey: ['conversations', 'bar', asked], enabled: reads && asked !== '', queryFn: () => call(listConversations, { query: { view: 'all', text: asked, limit: mostFound } }),
  })
  if (text === '' || asked === '') return []
  return (data?.items ?? []).map((each) => ({
    key: `conversation-${each.id}`, label: each.contact.name, beside: `${stateText(each, words)} · ${sayLine(each.lastMessage?.text ?? '', all.desk.kinds)}`, run: () => void navigate(`/workspace/all/${each.id}`),
  }))
}

function useReplies(text: string, put: OpenChat['putCanned']): Offer[] {
  const { variables } = useWords().canned
  const replies = useCannedReplies() ?? []
  if (put === undefined || text === '') return []
  return rankCanned(replies, text.replace(/^[/／]/, '')).slice(0, mostFound).map((each) => ({
    key: `reply-${each.id}`, label: each.title, beside: fillVariables(textOf(each), {}, variables), ...(each.shortcut === undefined ? {} : { cap: `/${each.shortcut}` }), run: () => put(each),
  }))
}

function useSearches(text: string, findKnowledge: ((text: string) => void) | undefined): Offer[] {
  const bar = useWords().finding.bar
  const me = useMe()
  const navigate = useNavigate()
  const finds = useMay(conversationReaders) && me.modules.includes('message-search')
  const offers: (Offer | false)[] = [
    text !== '' && finds && { key: 'find', label: bar.search(text), run: () => void navigate('/search', { state: { text, given: Date.now() } }) },
    findKnowledge !== undefined && { key: 'knowledge', label: text === '' ? bar.acts.knowledge : bar.knowledge(text), run: () => findKnowledge(text) },
  ]
  return offers.filter((each) => each !== false)
}
