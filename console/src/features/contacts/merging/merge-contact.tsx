import { useQuery } from '@tanstack/react-query'
import { listContacts, mergeContacts, previewMerge } from '@yanshu/contract/contacts.ts'
import type { Contact } from '@yanshu/contract/contacts.ts'
import { Alert, Input, Modal, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { Failure } from '../../../ui/failure.tsx'
import { useAct } from '../../../ui/use-act.ts'
import { useSettled } from '../use-settled.ts'
import { MergeResult } from './merge-result.tsx'

/** Another contact goes over into this one: it is looked for, looked at, and only then merged. */
export function MergeContact({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const words = useWords()
  const own = words.contacts.merging
  const [other, setOther] = useState<string>()
  const [note, setNote] = useState('')
  const preview = useQuery({ queryKey: ['contacts', 'merge', contact.id, other], enabled: other !== undefined, queryFn: () => call(previewMerge, { params: { id: contact.id }, query: { other: other ?? '' } }) })
  const isGood = preview.data !== undefined && preview.data.refused === undefined
  const merge = useAct({
    do: () => call(mergeContacts, { params: { id: contact.id }, input: { other: other ?? '', ...(note.trim() !== '' && { note: note.trim() }) } }),
    changes: ['contacts', 'conversations'], said: own.done, then: onClose,
  })
  return (
    <Modal open title={own.title(contact.name)} okText={own.confirm} cancelText={words.act.cancel} okButtonProps={{ disabled: !isGood, loading: merge.isPending }} onOk={() => merge.mutate()} onCancel={onClose}>
      <p className="soft">{own.help}</p>
      <OtherContact except={contact.id} chosen={other} onChoose={setOther} />
      {other !== undefined && preview.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
      {preview.isError && <Failure error={preview.error} retry={() => preview.refetch()} />}
      {preview.data?.refused !== undefined && <Alert type="warning" showIcon title={own.refused[preview.data.refused]} />}
      {isGood && (
        <>
          <MergeResult preview={preview.data} />
          <Input value={note} maxLength={200} placeholder={own.note} aria-label={own.note} onChange={(event) => setNote(event.target.value)} />
        </>
      )}
    </Modal>
  )
}

function OtherContact({ except, chosen, onChoose }: { except: string; chosen: string | undefined; onChoose: (id: string) => void }) {
  const words = useWords().contacts
  const [text, setText] = useState('')
  const settled = useSettled(text.trim(), 250)
  const { data, isFetching } = useQuery({ queryKey: ['contacts', 'to-merge', settled], queryFn: () => call(listContacts, { query: { limit: 20, ...(settled !== '' && { text: settled }) } }) })
  const options = (data?.items ?? []).filter(({ id }) => id !== except).map((each) => ({ value: each.id, label: each.name, way: each.phone ?? each.email ?? each.identities.at(-1)?.value ?? '' }))
  return (
    <Select
      className="contact-merge-choice" showSearch={{ filterOption: false, onSearch: setText }} autoFocus value={chosen ?? null} loading={isFetching} options={options} placeholder={words.merging.choose} aria-label={words.merging.choose}
      notFoundContent={isFetching ? null : words.noneFound} onChange={(id: string | null) => { if (id !== null) onChoose(id) }}
      optionRender={({ data: option }) => <span className="contact-merge-option"><span>{option.label}</span><small className="faint">{option.way}</small></span>}
    />
  )
}
