import { CheckCircleOutlined } from '@ant-design/icons'
import { Segmented, Select } from 'antd'
import { useState } from 'react'
import { listLessons, lessonSource } from '@yanshu/contract/lessons.ts'
import type { Lesson } from '@yanshu/contract/lessons.ts'
import { call } from '../../../lib/api.ts'
import { useKeyset } from '../../../lib/keyset.ts'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { Blank } from '../../../ui/blank.tsx'
import { KeysetRows } from '../../../ui/keyset-rows.tsx'
import { Page } from '../../../ui/page.tsx'
import { TrainHint } from '../train-hint.tsx'
import { UnderstandingTabs } from '../understanding-tabs.tsx'
import { DecidedList } from './decided-list.tsx'
import { LessonQueue } from './lesson-queue.tsx'
import './lessons.css'

const states = ['waiting', 'approved', 'dismissed'] as const
const everything = ''

/** `/understanding/lessons`: what contacts wrote that is worth learning from, waiting for somebody to say what it means. */
export function LessonsPage() {
  const words = useWords()
  const own = words.learning.lessons
  const may = useMay('understanding.edit')
  const [state, setState] = useState<Lesson['state']>('waiting')
  const [source, setSource] = useState<Lesson['source'] | ''>(everything)
  const list = useKeyset<Lesson>(['understanding', 'lessons', state, source], (cursor) => call(listLessons, {
    query: { state, limit: 30, ...(source === '' ? {} : { source }), ...(cursor === undefined ? {} : { cursor }) },
  }))
  const blank = state === 'waiting'
    ? <Blank icon={<CheckCircleOutlined />} title={source === '' ? own.none : own.nothing} help={source === '' ? own.noneHelp : own.nothingHelp} />
    : <Blank title={own.noneDecided[state]} />
  return (
    <Page title={words.understanding.tabs.lessons} about={own.about} tabs={<UnderstandingTabs />}>
      <TrainHint />
      <div className="panel">
        <div className="toolbar">
          <Segmented value={state} onChange={setState} options={states.map((each) => ({ value: each, label: own.states[each] }))} aria-label={own.state} />
          <Select className="lesson-source" value={source} onChange={setSource} aria-label={own.source} options={[{ value: everything, label: own.allSources }, ...lessonSource.options.map((each) => ({ value: each, label: own.sources[each] }))]} />
        </div>
        {state === 'waiting' && may
          ? <LessonQueue key={source} list={list} blank={blank} />
          : <KeysetRows list={list} blank={blank}>{(lessons) => <DecidedList lessons={lessons} may={may} />}</KeysetRows>}
      </div>
    </Page>
  )
}
