import { CheckCircleFilled, ClockCircleFilled } from '@ant-design/icons'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import type { tryRouting } from '@yanshu/contract/routing.ts'
import { momentText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useGroups } from '../../../lib/reading.ts'
import { conditionText } from '../rules/condition-text.ts'
import { useNames } from '../rules/use-names.ts'
import { useLabelNames, useRules } from '../routing-queries.ts'
import { CandidateList } from '../candidate-list.tsx'

type Trial = Answered<typeof tryRouting.shape>

/** Who would get it, which rule decided, and why the others did not. */
export function Outcome({ trial }: { trial: Trial }) {
  const { test: words, rules, reasons, priorities, permissions } = useWords().routing
  const { modes } = useWords().groups
  const language = useLanguage()
  const group = useGroups().data?.items.find((each) => each.id === trial.group)?.name ?? '…'
  const labels = useLabelNames()
  const agent = trial.candidates.find((each) => each.agent === trial.agent)
  const facts: [string, string][] = [
    [words.group, group], [words.mode, modes[trial.mode]], [words.priority, priorities[trial.priority] ?? ''],
    ...(trial.permission === undefined ? [] : [[words.permission, permissions[trial.permission]] as [string, string]]),
    ...(trial.labels.length === 0 ? [] : [[rules.labels, trial.labels.map((each) => labels?.get(each) ?? (labels === undefined ? '…' : rules.gone)).join(rules.listed)] as [string, string]]),
    [words.queue, words.queueCount(trial.waiting)],
  ]
  return (
    <div className="outcome">
      <header data-given={agent !== undefined}>
        {agent === undefined ? <ClockCircleFilled /> : <CheckCircleFilled />}
        <div>
          <h2>{agent === undefined ? words.waits : words.goesTo(agent.name)}</h2>
          <p className="soft">{reasons[trial.reason] ?? trial.reason}{trial.opensAt !== undefined && ` · ${words.opensAt(momentText(trial.opensAt, language))}`}</p>
        </div>
      </header>
      <dl className="outcome-facts">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <h3>{words.rules}</h3>
      <RuleTraces trial={trial} />
      <h3>{words.candidates}</h3>
      {trial.candidates.length === 0 ? <p className="faint">{words.noCandidates}</p> : <CandidateList candidates={trial.candidates} chosen={trial.agent} />}
    </div>
  )
}

function RuleTraces({ trial }: { trial: Trial }) {
  const words = useWords()
  const text = words.routing.test
  const names = useNames()
  const rules = useRules().data?.items
  if (trial.rules.length === 0) return <p className="faint">{text.noRules}</p>
  const verdict = (trace: Trial['rules'][number]): string => {
    if (trace.decides) return text.matched
    if (!trace.on) return text.off
    if (trace.fails.length === 0) return text.later
    const conditions = rules?.find((each) => each.id === trace.id)?.conditions ?? []
    return text.fails(trace.fails.flatMap((at) => (conditions[at] ? [conditionText(conditions[at], words, names)] : [])).join(`, `))
  }
  return (
    <>
      <ol className="traces">
        {trial.rules.map((trace) => <li key={trace.id} data-decides={trace.decides}><b>{trace.name}</b><span>{verdict(trace)}</span></li>)}
      </ol>
      {!trial.rules.some((each) => each.decides) && <p className="faint">{text.noneMatched}</p>}
    </>
  )
}
