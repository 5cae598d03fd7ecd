import { Dropdown } from 'antd'
import { GlobalOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { languages, speak, useLanguage, useWords } from '../../lib/language.ts'
import { Mark } from '../../ui/mark.tsx'
import './gate.css'

/** The pages before the shell: the picture at the side, the form, and the language at its foot. */
export function Gate({ title, about, children }: { title: string; about?: ReactNode; children: ReactNode }) {
  const words = useWords()
  const language = useLanguage()
  return (
    <div className="gate">
      <aside className="gate-art" aria-hidden="true">
        <Landscape />
        <div className="gate-words">
          <p className="gate-poem">{words.gate.poem}</p>
          <p className="gate-promise">{words.gate.promise}</p>
        </div>
      </aside>
      <main className="gate-main">
        <div className="gate-form">
          <div className="gate-brand"><Mark size={36} /><span>{words.shell.product}</span></div>
          <h1>{title}</h1>
          {about !== undefined && <p className="soft gate-about">{about}</p>}
          {children}
        </div>
        <footer className="gate-foot">
          <Dropdown
            menu={{ items: languages.map((each) => ({ key: each, label: words.languages[each], onClick: () => void speak(each) })), selectedKeys: [language] }}
            trigger={['click']}
          >
            <button type="button" className="link-button"><GlobalOutlined /> {words.languages[language]}</button>
          </Dropdown>
        </footer>
      </main>
    </div>
  )
}

/** Three ranges of hills, a sun, and geese in flight. */
function Landscape() {
  return (
    <svg className="gate-land" viewBox="0 0 720 900" preserveAspectRatio="xMidYMax slice">
      <defs>
        <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#123f44" /><stop offset=".55" stopColor="#2a757a" /><stop offset="1" stopColor="#d9cfb4" />
        </linearGradient>
      </defs>
      <rect width="720" height="900" fill="url(#sky)" />
      <circle cx="512" cy="470" r="70" fill="#efb98e" opacity=".85" />
      <path d="M0 640c90-70 150-96 230-66 70 26 110-40 190-52s150 60 300 26v352H0z" fill="#5f9c97" opacity=".55" />
      <path d="M0 720c120-60 190-20 280-44s140-74 220-46 130 60 220 20v250H0z" fill="#2f7176" opacity=".75" />
      <path d="M0 800c110-50 220-20 330-42s210-40 390 8v134H0z" fill="#154a50" />
      <g fill="#f7f2e6">
        {[[250, 250, 1.15], [322, 292, 0.9], [392, 330, 0.75], [190, 300, 0.9], [134, 348, 0.72], [460, 364, 0.6]].map(([x, y, size]) => (
          <path key={x} transform={`translate(${x} ${y}) scale(${size})`} d="M-30 4C-18-8-6-8 1 3 6-9 18-17 36-18 26-12 20-6 16 3 24 0 32 0 38 3 24 6 14 12 8 22 4 13-10 5-30 4z" />
        ))}
      </g>
    </svg>
  )
}
