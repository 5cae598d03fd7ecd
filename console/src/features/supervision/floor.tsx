import { useState } from 'react'
import { Navigate } from 'react-router'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { StandingAlarms } from '../emotion/standing-alarms.tsx'
import { FloorAgents } from './floor-agents.tsx'
import type { FloorFilter } from './floor-chats.ts'
import { FloorChats } from './floor-chats-panel.tsx'
import { FloorFigures } from './floor-figures.tsx'
import { FloorQueues } from './floor-queues.tsx'
import { FloorTabs } from './floor-tabs.tsx'
import { useFloor } from './use-floor.ts'
import { useSlaClocks } from './use-sla-clocks.ts'
import { WatchDrawer } from './watch-drawer.tsx'
import './floor.css'

/** `/floor`: agents, queues and conversations as they are now. */
export function FloorPage() {
  return useMay('supervision.watch') ? <Floor /> : <Navigate to="/floor/levels" replace />
}

function Floor() {
  const words = useWords().floor
  const floor = useFloor()
  const clocks = useSlaClocks()
  const [filter, setFilter] = useState<FloorFilter>({})
  const [watched, setWatched] = useState<string>()
  return (
    <Page title={words.title} about={words.about} tabs={<FloorTabs />}>
      <Loaded query={floor}>
        {({ agents, queues }) => (
          <>
            <FloorFigures agents={agents} queues={queues} clocks={clocks} />
            <StandingAlarms onWatch={setWatched} />
            <div className="floor-halves">
              <FloorQueues queues={queues} chosen={filter.group} onChoose={(group) => setFilter({ ...without(filter, 'group'), ...(group !== undefined && { group }) })} />
              <FloorAgents agents={agents} chosen={filter.agent} onChoose={(agent) => setFilter({ ...without(filter, 'agent'), ...(agent !== undefined && { agent }) })} />
            </div>
            <FloorChats agents={agents} clocks={clocks} filter={filter} onFilter={setFilter} onWatch={setWatched} />
          </>
        )}
      </Loaded>
      {watched !== undefined && <WatchDrawer key={watched} id={watched} onClose={() => setWatched(undefined)} />}
    </Page>
  )
}

function without(filter: FloorFilter, key: 'group' | 'agent'): FloorFilter {
  const { [key]: _gone, ...rest } = filter
  return rest
}
