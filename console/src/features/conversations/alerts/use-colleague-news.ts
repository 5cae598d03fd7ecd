import { App } from 'antd'
import { useEffect } from 'react'
import { wordsNow } from '../../../lib/language.ts'
import { offerMessage, outcomeFor } from '../offers/offering.ts'
import { useAgentName } from '../use-colleagues.ts'
import type { Workspace } from '../workspace.ts'
import { sound } from './choices.ts'
import { tellDesktop } from './tell-desktop.ts'

interface Present { readonly current: { readonly shown: string | undefined; readonly navigate: (to: string) => unknown } }

/** Tells of what colleagues want of this agent: a conversation that is offered, the outcome of one's own offer, a mention in a note. */
export function useColleagueNews(workspace: Workspace, present: Present): void {
  const { message } = App.useApp()
  const nameOf = useAgentName()
  useEffect(() => workspace.offerNews.subscribe(() => {
    const news = workspace.offerNews.get()
    if (news === undefined) return
    const words = wordsNow().desk
    const { id } = workspace.viewer
    if (news.outcome === 'offered' && news.offer.to === id) {
      sound('offer')
      if (document.hidden) tellDesktop({ title: words.sounds.offered(nameOf(news.offer.from) ?? words.offers.colleague), body: news.offer.note, tag: news.conversation }, () => undefined)
    }
    const outcome = outcomeFor(news, id)
    if (outcome !== undefined) void message[outcome === 'accepted' ? 'success' : 'warning']({ key: offerMessage(news.conversation), content: words.offers.outcomes[outcome](nameOf(news.offer.to) ?? words.offers.colleague), duration: 5 })
  }), [workspace, message, nameOf])
  useEffect(() => workspace.mention.subscribe(() => {
    const note = workspace.mention.get()
    if (note === undefined || (!document.hidden && present.current.shown === note.conversation)) return
    const text = wordsNow().desk.sounds.mentioned(note.author.name)
    sound('mention')
    void message.info(text, 5)
    if (document.hidden) tellDesktop({ title: text, body: note.text, tag: note.conversation }, () => void present.current.navigate(`/workspace/mine/${note.conversation}`))
  }), [workspace, message, present])
}
