import { CloseOutlined, MessageFilled, SendOutlined } from '@ant-design/icons'
import { Segmented } from 'antd'
import { useState } from 'react'
import type { CSSProperties } from 'react'
import type { Brand } from '@yanshu/contract/brands.ts'
import { useWords } from '../../lib/language.ts'
import { plainColor } from './brand-of.ts'
import { inkOn } from './ink-on.ts'
import { plainOffset } from './inbox-values.ts'
import type { InboxValues } from './inbox-values.ts'
import { frameWords, signOf, wordsFor } from './preview-words.ts'
import type { ReaderLanguage } from './preview-words.ts'

/** The widget as a contact will see it, drawn from what stands in the form; for readers of either language. */
export function WidgetPreview({ values, brand }: { values: InboxValues; brand: Brand | undefined }) {
  const words = useWords().inboxes
  const [language, setLanguage] = useState<ReaderLanguage>('zh-CN')
  return (
    <div className="preview">
      <div className="preview-head">
        <h2>{words.preview}</h2>
        <Segmented<ReaderLanguage> size="small" value={language} onChange={setLanguage} aria-label={words.previewReaders} options={[{ value: 'zh-CN', label: words.readers['zh-CN'] }, { value: 'en-US', label: words.readers['en-US'] }]} />
      </div>
      <Mock values={values} brand={brand} language={language} />
      {isElsewhere(logoOf(values, brand)) && <p className="faint preview-note">{words.logoElsewhere}</p>}
    </div>
  )
}

function Mock({ values, brand, language }: { values: InboxValues; brand: Brand | undefined; language: ReaderLanguage }) {
  const { look, botOn } = values
  const logo = logoOf(values, brand)
  const color = look.color ?? brand?.theme.color ?? plainColor
  const said = wordsFor(language, look)
  const frame = frameWords[language]
  const style = { '--accent': color, '--accent-ink': inkOn(color), '--side': near(look.offset?.side), '--bottom': near(look.offset?.bottom) } as CSSProperties
  return (
    <div className="mock" style={style} lang={language} data-side={look.position} data-theme={look.theme ?? 'auto'} data-corners={look.corners ?? 'round'}>
      <div className="mock-window">
        <header>
          <Sign key={logo} logo={logo} title={said.title} />
          <span className="mock-title"><b>{said.title || frame.agent}</b><small>{brand?.name ?? ''}</small></span>
          <CloseOutlined />
        </header>
        <div className="mock-body">
          <p className="mock-name">{botOn ? <>{said.botName}<span>{frame.ai}</span></> : frame.agent}</p>
          <p className="mock-say">{botOn ? said.welcome || frame.welcome : frame.welcome}</p>
          {said.quickQuestions.length > 0 && <ul className="mock-quick">{said.quickQuestions.map((each, index) => <li key={index}>{each}</li>)}</ul>}
          <p className="mock-mine">{frame.question}</p>
        </div>
        <footer><span>{frame.type}</span><i><SendOutlined /></i></footer>
      </div>
      <span className="mock-bubble"><MessageFilled /></span>
    </div>
  )
}

/** The inbox's own logo, or its brand's. */
function logoOf({ look }: InboxValues, brand: Brand | undefined): string | undefined {
  return look.logo?.trim() || brand?.theme.logo
}

/** The picture of the inbox, or the first letter of its title where there is none or it cannot be fetched. */
function Sign({ logo, title }: { logo: string | undefined; title: string }) {
  const [broken, setBroken] = useState(false)
  if (logo !== undefined && logo !== '' && !isElsewhere(logo) && !broken) return <img className="mock-face" src={logo} alt="" onError={() => setBroken(true)} />
  return <span className="mock-face">{signOf(title)}</span>
}

/** A distance on a page, as far as it shows on a page that is drawn so small. */
function near(distance: number | null | undefined): string {
  return `${Math.round((distance ?? plainOffset) * 0.45)}px`
}

/** Whether a picture lies at another origin: the console's policy fetches none from there, the contact's page does. */
function isElsewhere(logo: string | undefined): boolean {
  return /^https?:/i.test(logo?.trim() ?? '') && !logo?.trim().startsWith(`${location.origin}/`)
}
