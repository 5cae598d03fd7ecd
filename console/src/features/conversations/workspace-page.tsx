import type { ConversationView } from '@yanshu/contract/conversations.ts'
import { conversationViews } from '@yanshu/contract/conversations.ts'
import { useCallback, useMemo, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useWords } from '../../lib/language.ts'
import { useMe } from '../../lib/session.ts'
import { useTitle } from '../../ui/title.ts'
import { ChatPane } from './chat/chat-pane.tsx'
import { NothingChosen } from './chat/nothing-chosen.tsx'
import { Details, DetailsDrawer } from './details/details.tsx'
import { focusTabSearch } from './details/reveal-tab.ts'
import { HelpOverlay } from './help-overlay.tsx'
import { ConversationColumn } from './list/conversation-column.tsx'
import { NoGroupBar } from './no-group-bar.tsx'
import { OfflineBar } from './offline-bar.tsx'
import { openWorkspace } from './open-workspace.ts'
import { PlaceContext, usePlace } from './place.ts'
import type { Place } from './place.ts'
import { Divider } from './resizing/divider.tsx'
import { usePaneWidths } from './resizing/use-pane-widths.ts'
import { useRoom } from './resizing/use-room.ts'
import { useShortcuts } from './use-shortcuts.ts'
import type { ViewFilter } from './views.ts'
import { WorkspaceContext, useConversation } from './workspace.ts'
import './workspace.css'

/** `/workspace/:view?/:conversation?`: the screen on which agents work. */
export function WorkspacePage() {
  const me = useMe()
  const workspace = useMemo(() => openWorkspace(me), [me])
  return (
    <WorkspaceContext value={workspace}>
      <PlaceContext value={usePlaceFromAddress()}><Panes /></PlaceContext>
    </WorkspaceContext>
  )
}

function usePlaceFromAddress(): Place {
  const params = useParams()
  const navigate = useNavigate()
  const view = conversationViews.find((each) => each === params['view']) ?? 'mine'
  const conversation = params['conversation']
  const [details, setDetails] = useState(false)
  const [tab, setTab] = useState({ key: 'contact', text: '' })
  const saved = useSearchParams()[0].get('saved') ?? undefined
  const [filter, setFilter] = useState<ViewFilter>()
  const go = useCallback((to: ConversationView, id?: string, within?: string) => {
    void navigate({ pathname: id === undefined ? `/workspace/${to}` : `/workspace/${to}/${id}`, search: within === undefined ? '' : `?saved=${within}` })
  }, [navigate])
  return useMemo(() => ({
    view, saved, filter, setFilter, conversation, details, setDetails, tab,
    showTab: (key, text = '') => {
      setTab({ key, text })
      setDetails(true)
      if (key === 'knowledge') focusTabSearch()
    },
    showView: (to) => {
      // What was chosen by hand narrows the next view, too; what a saved view says does not.
      if (saved !== undefined) setFilter(undefined)
      go(to)
    },
    showSaved: (to, id) => {
      setFilter(undefined)
      go(to, undefined, id)
    },
    open: (id) => go(view, id, saved),
    leave: () => go(view, undefined, saved),
  }), [view, saved, filter, conversation, details, tab, go])
}

function Panes() {
  const words = useWords().conversations
  const { ref, room } = useRoom()
  const widths = usePaneWidths()
  const place = usePlace()
  const [help, setHelp] = useState(false)
  const chosen = useConversation(place.conversation)
  useTitle(words.workspace)
  useShortcuts({ help: () => setHelp((shown) => !shown) })
  const showList = room !== 'narrow' || place.conversation === undefined
  const showChat = room !== 'narrow' || place.conversation !== undefined
  return (
    <div className="desk" ref={ref} data-room={room} style={widths.style}>
      <OfflineBar />
      <NoGroupBar />
      <div className="desk-panes">
        {showList && <ConversationColumn onHelp={() => setHelp(true)} />}
        {showList && showChat && <Divider label={words.resize.list} pane={widths.list} side="before" />}
        {showChat && (place.conversation === undefined ? <NothingChosen /> : <ChatPane key={place.conversation} id={place.conversation} room={room} />)}
        {room === 'wide' && chosen !== undefined && <Divider label={words.resize.details} pane={widths.details} side="after" />}
        {room === 'wide' && chosen !== undefined && <Details conversation={chosen} />}
        {room !== 'wide' && chosen !== undefined && <DetailsDrawer conversation={chosen} open={place.details} onClose={() => place.setDetails(false)} />}
      </div>
      <HelpOverlay open={help} onClose={() => setHelp(false)} />
    </div>
  )
}
