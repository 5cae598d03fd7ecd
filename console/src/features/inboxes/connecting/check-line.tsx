import { CheckCircleFilled, CloseCircleFilled, InfoCircleFilled } from '@ant-design/icons'
import type { AccountCheck } from '@yanshu/contract/accounts.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { CopyBox } from '../../../ui/copy-box.tsx'
import { addressIn, fixOf } from './fix-of.ts'

const signs = { good: <CheckCircleFilled />, bad: <CloseCircleFilled />, skipped: <InfoCircleFilled /> }

/** One step of the self-test: what came of it, and where to click when it failed. */
export function CheckLine({ check, channel }: { check: AccountCheck; channel: string }) {
  const words = useWords()
  const language = useLanguage()
  const fix = fixOf(check)
  const steps = fix && (words.connectingSteps.fixes[fix][channel] ?? words.connectingSteps.fixes[fix]['any'])
  const address = fix === 'address' ? addressIn(check.vendor) : undefined
  return (
    <li className="check" data-is={check.is}>
      <span className="check-sign" role="img" aria-label={words.connecting.checkStates[check.is]}>{signs[check.is]}</span>
      <div className="check-words">
        <b>{check.title[language]}</b>
        <p className="soft">{check.says[language]}</p>
        {steps !== undefined && <div className="fix"><b>{words.connecting.fix}</b><ol>{steps.map((each) => <li key={each}>{each}</li>)}</ol></div>}
        {address !== undefined && <><p className="faint">{words.connecting.addAddress}</p><CopyBox label={words.connecting.addAddress} text={address} /></>}
        {check.vendor !== undefined && check.is !== 'good' && <p className="faint check-vendor">{words.connecting.vendor} <code>{check.vendor}</code></p>}
      </div>
    </li>
  )
}
