import { Alert, Button } from 'antd'
import { useNavigate } from 'react-router'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { useModels } from './models/use-models.ts'
import './understanding.css'

/** Says that something was changed which the model in use has not learned yet, and where to train. */
export function TrainHint() {
  const words = useWords().intents
  const { learning } = useWords()
  const navigate = useNavigate()
  const may = useMay('understanding.edit')
  const { data } = useModels()
  if (data === undefined || data.changes === 0 || data.training !== undefined) return null
  return <Alert className="train-hint" type="info" showIcon title={`${learning.models.changes(data.changes)} ${words.changed}`} action={may && <Button size="small" type="primary" onClick={() => void navigate('/understanding/models')}>{words.toTrain}</Button>} />
}
