import { DeleteOutlined, EditOutlined, EyeInvisibleOutlined, SoundOutlined } from '@ant-design/icons'
import type { Note } from '@yanshu/contract/conversations.ts'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { momentText, timeText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { ContactAvatar } from '../../contacts/contact-avatar.tsx'
import { useColleagues } from '../use-colleagues.ts'
import { useWorkspace } from '../workspace.ts'
import { mentionsIn, noteStretches } from './mention-text.ts'
import { useNoteActs } from './use-note-acts.ts'
import './notes.css'

/** What a colleague wrote beside the conversation, in its own colour: the contact never sees it. */
export function NoteRow({ note }: { note: Note }) {
  const words = useWords().desk.notes
  const language = useLanguage()
  const { viewer } = useWorkspace()
  const [editing, setEditing] = useState(false)
  const own = note.author.id === viewer.id
  const name = own ? words.you : note.author.name
  if (note.removedAt !== undefined) return <p className="desk-notice">{words.removed(name)}</p>
  return (
    <article className="desk-note" data-kind={note.kind}>
      <ContactAvatar id={note.author.id} name={note.author.name} size={30} />
      <div className="desk-note-body">
        <p className="desk-note-head">
          <strong>{name}</strong>
          <span className="desk-note-kind">{note.kind === 'whisper' ? <SoundOutlined /> : <EyeInvisibleOutlined />} {note.kind === 'whisper' ? words.whisper : words.note}</span>
          <time title={momentText(note.at, language)}>{timeText(note.at, language)}</time>
          {note.editedAt !== undefined && <span title={momentText(note.editedAt, language)}>{words.edited}</span>}
          {own && !editing && <NoteTools note={note} onEdit={() => setEditing(true)} />}
        </p>
        {editing ? <NoteEditing note={note} onEnd={() => setEditing(false)} /> : <NoteText note={note} />}
      </div>
    </article>
  )
}

function NoteText({ note }: { note: Note }) {
  const { viewer } = useWorkspace()
  const mentioned = useColleagues().filter((each) => note.mentions.includes(each.id))
  return (
    <p className="desk-text">
      {noteStretches(note.text, mentioned).map((each, at) => (each.mention === undefined ? each.text : <b key={at} className="desk-mention" data-me={each.mention === viewer.id}>{each.text}</b>))}
    </p>
  )
}

function NoteTools({ note, onEdit }: { note: Note; onEdit: () => void }) {
  const words = useWords()
  const { remove } = useNoteActs(note)
  return (
    <span className="desk-note-tools">
      <Button type="text" size="small" icon={<EditOutlined />} aria-label={words.desk.notes.edit} title={words.desk.notes.edit} onClick={onEdit} />
      <Popconfirm title={words.desk.notes.removeAsk} okText={words.desk.notes.remove} cancelText={words.act.cancel} okButtonProps={{ danger: true }} onConfirm={() => remove.mutate()}>
        <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={words.desk.notes.remove} title={words.desk.notes.remove} />
      </Popconfirm>
    </span>
  )
}

function NoteEditing({ note, onEnd }: { note: Note; onEnd: () => void }) {
  const words = useWords()
  const colleagues = useColleagues()
  const { edit } = useNoteActs(note)
  const [text, setText] = useState(note.text)
  const lost = mentionsIn(note.text, colleagues).some((each) => !mentionsIn(text, colleagues).includes(each))
  const save = (): void => {
    if (text.trim() === '' || text === note.text) return onEnd()
    edit.mutate(text.trim(), { onSuccess: onEnd })
  }
  return (
    <div className="desk-note-editing">
      <textarea autoFocus value={text} rows={3} maxLength={4000} aria-label={words.desk.notes.edit} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Escape') onEnd() }} />
      {lost && <p className="faint">{words.desk.notes.toldAlready}</p>}
      <p><Button size="small" type="primary" loading={edit.isPending} onClick={save}>{words.act.save}</Button> <Button size="small" onClick={onEnd}>{words.act.cancel}</Button></p>
    </div>
  )
}
