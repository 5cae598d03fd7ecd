import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import type { ToAgent } from '@yanshu/contract/realtime.ts'
import { listFloorChats, readFloor } from '@yanshu/contract/supervision.ts'
import { call } from '../../lib/api.ts'
import { live } from '../../lib/connection.ts'
import type { FloorFilter } from './floor-chats.ts'
import { withMessage, withSnapshot } from './floor-chats.ts'

type Chats = Answered<typeof listFloorChats.shape>

/** Counts and states are read anew at most this often; chats are drawn from what the socket says, so often. */
const rereadMs = 2000
const drawMs = 400

/** Agents and queues, read anew soon after something changed. */
export function useFloor() {
  const queries = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = live.subscribe((frame) => {
      const concerns = frame.type === 'presence' || frame.type === 'conversation' || (frame.type === 'changed' && frame.topic === 'presence')
      if (!concerns || timer !== undefined) return
      timer = setTimeout(() => {
        timer = undefined
        void queries.invalidateQueries({ queryKey: ['floor', 'standing'] })
      }, rereadMs)
    })
    return () => {
      end()
      clearTimeout(timer)
    }
  }, [queries])
  return useQuery({ queryKey: ['floor', 'standing'], queryFn: () => call(readFloor) })
}

/** The chats that fit, kept right by what the socket says. */
export function useFloorChats(filter: FloorFilter) {
  const queries = useQueryClient()
  const { group, agent, inbox, waiting } = filter
  useEffect(() => {
    const present: FloorFilter = { ...(group !== undefined && { group }), ...(agent !== undefined && { agent }), ...(inbox !== undefined && { inbox }), ...(waiting === true && { waiting }) }
    let heard: ToAgent[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const draw = (): void => {
      const frames = heard
      heard = []
      timer = undefined
      queries.setQueryData<Chats>(chatsKey(present), (held) => held && { ...held, items: frames.reduce((items, frame) => afterFrame(items, frame, present), held.items) })
    }
    const end = live.subscribe((frame) => {
      if (frame.type !== 'conversation' && frame.type !== 'message') return
      heard.push(frame)
      timer ??= setTimeout(draw, drawMs)
    })
    return () => {
      end()
      clearTimeout(timer)
    }
  }, [queries, group, agent, inbox, waiting])
  return useQuery({
    queryKey: chatsKey(filter), placeholderData: (before) => before,
    queryFn: () => call(listFloorChats, { query: filter }),
  })
}

function chatsKey({ group = '', agent = '', inbox = '', waiting = false }: FloorFilter): readonly unknown[] {
  return ['floor', 'chats', group, agent, inbox, waiting]
}

function afterFrame(items: Chats['items'], frame: ToAgent, filter: FloorFilter): Chats['items'] {
  if (frame.type === 'message') return withMessage(items, frame.message)
  return frame.type === 'conversation' ? withSnapshot(items, frame.conversation, filter, frame.hidden === true) : items
}
