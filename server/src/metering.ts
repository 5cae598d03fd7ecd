import type { Metrics } from './base/metrics.ts'
import type { Replicas } from './base/db/replicas.ts'
import type { Module } from './host/module.ts'
import type { Conversations } from './modules/conversations/service.ts'
import type { Routing } from './modules/routing/service.ts'

/** Counts what happens, from the events. */
export function meteringModule(metrics: Metrics): Module {
  return {
    name: 'metering',
    essential: true,
    live: {
      'message.added': ({ payload }) => metrics.messages.inc({ from: payload.message.from }),
      'conversation.waiting': ({ payload }) => metrics.handOvers.inc({ reason: payload.reason }),
      'emotion.alarm': ({ payload }) => metrics.moodAlarms.inc({ state: payload.alarm.state }),
      'emotion.alarm_changed': ({ payload }) => metrics.moodAlarms.inc({ state: payload.alarm.state }),
      'conversation.assigned': ({ payload: { conversation } }) => {
        const from = conversation.unansweredSince ?? conversation.assignedAt
        if (from !== undefined && conversation.assignedAt !== undefined) metrics.waits.observe({ inbox: conversation.inbox }, Math.max(0, conversation.assignedAt - from) / 1000)
      },
    },
  }
}

/** The metrics as text, with the gauges that are read when somebody looks. Without a database the rest is told. */
export async function readMetrics(metrics: Metrics, conversations: Conversations, routing: Routing, replicas?: Replicas): Promise<{ contentType: string; body: string }> {
  metrics.backlog.reset()
  metrics.assigned.reset()
  for (const { inbox, state, count } of await conversations.standing().catch(() => [])) {
    (state === 'waiting' ? metrics.backlog : metrics.assigned).set({ inbox }, count)
  }
  if (replicas) meterReplicas(metrics, replicas)
  metrics.groupBacklog.reset()
  for (const { group, count } of await routing.queue.lengths().catch(() => [])) metrics.groupBacklog.inc({ group }, count)
  return { contentType: metrics.registry.contentType, body: await metrics.registry.metrics() }
}

function meterReplicas(metrics: Metrics, replicas: Replicas): void {
  metrics.primaryAnswers.set(replicas.primaryAnswers() ? 1 : 0)
  for (const { name: replica, inUse, lagMs, reads, late } of replicas.states()) {
    metrics.replicaInUse.set({ replica }, inUse ? 1 : 0)
    metrics.replicaLag.set({ replica }, lagMs === undefined ? NaN : lagMs / 1000)
    metrics.replicaReads.set({ replica }, reads)
    metrics.replicaLate.set({ replica }, late)
  }
}
