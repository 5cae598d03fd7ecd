import { useWords } from '../../../lib/language.ts'

/** The middle while no conversation is chosen: a quiet picture and the keys that matter. */
export function NothingChosen() {
  const words = useWords().conversations
  const keys: [string, string][] = [['J / K', words.keys.next], ['Enter', words.keys.enter], ['T', words.keys.take], ['?', words.keys.help]]
  return (
    <section className="desk-nothing">
      <svg width="176" height="120" viewBox="0 0 176 120" aria-hidden="true">
        <ellipse cx="88" cy="108" rx="62" ry="7" fill="var(--line)" />
        <rect x="30" y="30" width="92" height="58" rx="14" fill="var(--surface)" stroke="var(--line-strong)" strokeWidth="2" />
        <path d="M46 88v14l16-14" fill="var(--surface)" stroke="var(--line-strong)" strokeWidth="2" strokeLinejoin="round" />
        <path d="M48 50h46M48 62h30" stroke="var(--line-strong)" strokeWidth="4" strokeLinecap="round" />
        <path fill="var(--brand)" d="M92 40c11-5 20-3.500 26.500 4.500C122.700 33 132.200 26 148.500 25c-8 4-13.700 9.700-16.300 16.800 6.800-2.400 13.200-2.100 18.900 1-12.300 1.600-21 7.300-26.300 17.600-1.600 3.100-3.100 6.300-6.800 9.200C117.500 56.700 109.300 46.500 92 40z" />
        <circle cx="150" cy="58" r="4" fill="var(--seal)" />
      </svg>
      <p className="blank-title">{words.chat.choose}</p>
      <p className="blank-help">{words.chat.chooseHelp}</p>
      <dl className="desk-nothing-keys">
        {keys.map(([key, meaning]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{meaning}</dd></div>)}
      </dl>
    </section>
  )
}
