import { useState } from 'react'
import { Link } from 'react-router'
import type { ModelReport } from '@yanshu/contract/models.ts'
import { useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { useIntentName } from '../intent-names.ts'
import { matrixOf } from './matrix.ts'
import type { Cell, Confusion } from './matrix.ts'

const size = 12
const listedMost = 8

/** Which intents are taken for which, as a picture; a cell shows the texts. */
export function ConfusionMap({ report }: { report: ModelReport }) {
  const words = useWords().learning.quality
  const nameOfId = useIntentName()
  const { intents, rows, most } = matrixOf(report, size)
  const [chosen, setChosen] = useState<Confusion>()
  const shown = chosen ?? report.confusions[0]
  return (
    <section className="panel panel-body" aria-label={words.confusions}>
      <header className="quality-head"><h2>{words.confusions}</h2><p className="faint">{words.confusionsHelp}</p></header>
      {intents.length === 0 ? <Blank title={words.noConfusions} /> : (
        <div className="confusions">
          <div className="matrix-box" tabIndex={0} role="group" aria-label={words.confusions}>
            <table className="matrix">
              <thead><tr><td />{intents.map((each) => <th key={each} scope="col"><span>{nameOfId(each)}</span></th>)}</tr></thead>
              <tbody>
                {rows.map((row, at) => (
                  <tr key={intents[at]}>
                    <th scope="row">{nameOfId(intents[at] ?? '')}</th>
                    {row.map((cell) => <td key={cell.given}><MatrixCell cell={cell} most={most} chosen={cell.confusion !== undefined && cell.confusion === shown} onChoose={setChosen} /></td>)}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="confused">
            <ol>
              {report.confusions.slice(0, listedMost).map((each) => (
                <li key={`${each.expected} ${each.given}`}>
                  <button type="button" aria-pressed={each === shown} onClick={() => setChosen(each)}><b>{each.count}</b><span>{words.takenFor(nameOfId(each.expected), nameOfId(each.given))}</span></button>
                </li>
              ))}
            </ol>
            {shown !== undefined && <Texts confusion={shown} />}
          </div>
        </div>
      )}
    </section>
  )
}

function MatrixCell({ cell, most, chosen, onChoose }: { cell: Cell; most: number; chosen: boolean; onChoose: (confusion: Confusion) => void }) {
  const words = useWords().learning.quality
  const nameOfId = useIntentName()
  if (cell.right) return <span className="matrix-cell" data-right="true" title={words.rightOnes(nameOfId(cell.expected), cell.count)}>{cell.count}</span>
  const { confusion } = cell
  if (confusion === undefined) return <span className="matrix-cell" />
  const strength = 16 + Math.round((cell.count / Math.max(1, most)) * 64)
  const said = words.cell(nameOfId(cell.expected), nameOfId(cell.given), cell.count)
  return <button type="button" className="matrix-cell" aria-pressed={chosen} title={said} aria-label={said} data-deep={strength > 52} style={{ backgroundColor: `color-mix(in srgb, var(--bad) ${strength}%, transparent)` }} onClick={() => onChoose(confusion)}>{cell.count}</button>
}

function Texts({ confusion }: { confusion: Confusion }) {
  const words = useWords().learning.quality
  const nameOfId = useIntentName()
  const link = (id: string) => <Link to={`/understanding?intent=${encodeURIComponent(id)}`}>{nameOfId(id)}</Link>
  return (
    <div className="confused-texts" aria-live="polite">
      <p>{words.should}{link(confusion.expected)}</p>
      <p>{words.was}{link(confusion.given)}</p>
      <ul>{confusion.texts.map((each) => <li key={each}>{each}</li>)}</ul>
      <p className="faint">{words.mend}</p>
    </div>
  )
}
