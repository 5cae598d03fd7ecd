import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Modal, Skeleton } from 'antd'
import { verifyAudit } from '@yanshu/contract/administration.ts'
import { call } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { fullTime } from '../../lib/times.ts'
import { Failure } from '../../ui/failure.tsx'

/** Checks every chain of the log and says whether a row was edited, deleted, moved or cut off. */
export function VerifyAudit() {
  const words = useWords()
  const language = useLanguage()
  const check = useMutation({ mutationFn: () => call(verifyAudit) })
  const open = !check.isIdle
  return (
    <>
      <Button type="primary" icon={<SafetyCertificateOutlined />} loading={check.isPending} onClick={() => check.mutate()}>{words.audit.verify}</Button>
      <Modal open={open} title={words.audit.verify} width={480} onCancel={check.reset} footer={<Button type="primary" onClick={check.reset}>{words.act.close}</Button>}>
        {check.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
        {check.error !== null && <Failure error={check.error} retry={() => check.mutate()} />}
        {check.data !== undefined && (
          <>
            <Alert
              showIcon type={check.data.good ? 'success' : 'error'} title={check.data.good ? words.audit.good : words.audit.bad}
              description={check.data.firstBad === undefined ? words.audit.checked(check.data.rows, check.data.chains) : words.audit.firstBad(check.data.firstBad.chain, check.data.firstBad.seq, words.audit.problems[check.data.firstBad.problem] ?? check.data.firstBad.problem)}
            />
            <p className="faint link-note-text">{words.audit.checkedAt(fullTime(check.data.checkedAt, language))}</p>
          </>
        )}
      </Modal>
    </>
  )
}
