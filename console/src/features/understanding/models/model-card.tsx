import { App, Button, Checkbox } from 'antd'
import { useModel } from '@yanshu/contract/models.ts'
import type { Model } from '@yanshu/contract/models.ts'
import { call } from '../../../lib/api.ts'
import { spanText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { useUndo } from '../../../ui/undo.tsx'
import { useMay } from '../../../lib/session.ts'
import { When } from '../../../ui/when.tsx'
import { useIntentName } from '../intent-names.ts'
import { usePersonName } from '../person-name.ts'
import { clampedShare, exactPercentText } from '../shares.ts'
import { modelName, reasonText } from './model-words.ts'

interface ModelCardProps {
  model: Model
  live: Model | undefined
  /** There is no other one: nothing to compare it with. */
  alone: boolean
  chosen: boolean
  onChoose: () => void
}

/** One trained model: how it did, what it learned from, why it was refused, and the button that puts it in use. */
export function ModelCard({ model, live, alone, chosen, onChoose }: ModelCardProps) {
  const words = useWords().learning.models
  const language = useLanguage()
  const nameOfIntent = useIntentName()
  const by = usePersonName()(model.madeBy)
  const name = modelName(model, words)
  return (
    <li className="model" data-state={model.state}>
      {!alone && <Checkbox checked={chosen} onChange={onChoose} aria-label={words.choose(name)} />}
      <div className="model-what">
        <h3>{name}<span className="chip" data-tone={model.state === 'live' ? 'good' : model.state === 'refused' ? 'bad' : undefined}>{words.states[model.state]}</span></h3>
        <p className="faint">
          {words.triggers[model.trigger]}{by !== undefined && ` · ${by}`} · <When at={model.madeAt} ago />{model.seconds > 0 && ` · ${words.took(spanText(Math.max(1, model.seconds) * 1000, language))}`}
        </p>
        <p className="faint">{words.learnedFrom(model.examples, model.intents)}{model.encoder !== undefined && ` · ${words.withEncoder(model.encoder)}`}</p>
        {model.reasons.length > 0 && (
          <ul className="model-reasons">{model.reasons.map((each, at) => <li key={at}>{reasonText(each, words, nameOfIntent)}</li>)}</ul>
        )}
      </div>
      <dl className="model-scores">
        <ScoreBar name={words.accuracy} share={model.scores.accuracy} />
        {model.scores.frozen !== undefined && <ScoreBar name={words.frozen} share={model.scores.frozen} help={words.frozenHelp(model.scores.frozenTexts ?? 0)} />}
      </dl>
      <div className="model-act"><UseButton model={model} live={live} name={name} /></div>
    </li>
  )
}

function ScoreBar({ name, share, help }: { name: string; share: number; help?: string }) {
  return (
    <div title={help}>
      <dt>{name}</dt>
      <dd><span className="model-bar" aria-hidden="true"><i style={{ width: `${clampedShare(share) * 100}%` }} /></span><b>{exactPercentText(share)}</b></dd>
    </div>
  )
}

/** One click goes back to an earlier model, and can be undone; one that the gate refused is asked about first. */
function UseButton({ model, live, name }: { model: Model; live: Model | undefined; name: string }) {
  const words = useWords()
  const own = words.learning.models
  const may = useMay('understanding.edit')
  const { modal } = App.useApp()
  const undo = useUndo()
  const changes = ['understanding']
  const back = useAct({ do: (id: string) => call(useModel, { params: { id } }), changes, said: words.act.restored })
  const use = useAct({
    do: () => call(useModel, { params: { id: model.id } }), changes,
    then: () => undo(own.isLive(name), () => { if (live !== undefined) back.mutate(live.id) }),
  })
  if (!may || model.state === 'live') return null
  const older = live !== undefined && model.madeAt < live.madeAt
  const run = (): void => {
    if (model.state !== 'refused') return use.mutate()
    modal.confirm({ title: own.useRefused(name), content: own.useRefusedHelp, okText: own.useAnyway, cancelText: words.act.cancel, onOk: () => use.mutate() })
  }
  return <Button size="small" loading={use.isPending} onClick={run}>{model.state !== 'refused' && older ? own.goBack : own.use}</Button>
}
