import { Button } from 'antd'
import { stopTraining } from '@yanshu/contract/models.ts'
import type { listModels } from '@yanshu/contract/models.ts'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { call } from '../../../lib/api.ts'
import { spanText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { useNow } from '../../conversations/use-now.ts'
import { clampedShare, countText } from '../shares.ts'

type Training = NonNullable<Answered<typeof listModels.shape>['training']>
const stages = ['reading', 'embedding', 'fitting', 'testing', 'judging'] as const

/** How far a training is: its stages in order, and how much of the present one is done. */
export function TrainingStrip({ training, may }: { training: Training; may: boolean }) {
  const words = useWords()
  const own = words.learning.models
  const language = useLanguage()
  const now = useNow(1000)
  const stop = useAct({ do: () => call(stopTraining), changes: ['understanding'], said: own.stopped })
  const share = clampedShare(training.all === 0 ? 0 : training.done / training.all)
  const at = stages.indexOf(training.stage)
  return (
    <div className="training" role="status">
      <div className="train-now">
        <div><h2>{own.training}</h2><p className="soft">{own.trainingFor(spanText(now - training.startedAt, language))}</p></div>
        {may && <Button loading={stop.isPending} onClick={() => stop.mutate()}>{own.stop}</Button>}
      </div>
      <ol className="stages">
        {stages.map((each, index) => (
          <li key={each} data-state={index < at ? 'done' : index === at ? 'now' : 'later'} aria-current={index === at ? 'step' : undefined}>
            <span className="stage-bar" aria-hidden="true"><i style={{ width: `${(index < at ? 1 : index === at ? share : 0) * 100}%` }} /></span>
            {own.stages[each]}{index === at && training.all > 1 && <small>{countText(training.done)}/{countText(training.all)}</small>}
          </li>
        ))}
      </ol>
    </div>
  )
}
