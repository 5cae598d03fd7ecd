import type { MergePreview } from '@yanshu/contract/contacts.ts'
import { useWords } from '../../../lib/language.ts'

/** What the contact would be, and what comes over. */
export function MergeResult({ preview: { kept, result, conversations } }: { preview: MergePreview }) {
  const words = useWords().contacts
  const kinds: Readonly<Record<string, string>> = words.identityKinds
  const facts = ([['name', words.name], ['phone', words.phone], ['email', words.email], ['note', words.note]] as const).filter(([fact]) => result[fact] !== undefined)
  const attributes = Object.entries(result.attributes)
  return (
    <section className="contact-merge" aria-label={words.merging.result}>
      <strong>{words.merging.result}</strong>
      <dl className="contact-facts">
        {facts.map(([fact, label]) => <div key={fact}><dt>{label}</dt><dd data-new={result[fact] !== kept[fact]}>{result[fact]}</dd></div>)}
        {attributes.length > 0 && <div><dt>{words.attributes}</dt><dd data-new={attributes.length > Object.keys(kept.attributes).length}>{attributes.map(([name, value]) => `${name} ${value}`).join(' · ')}</dd></div>}
        <div><dt>{words.identities}</dt><dd>{[...new Set(result.identities.map(({ kind }) => kinds[kind] ?? kind))].join(' · ')}</dd></div>
        <div><dt>{words.conversations}</dt><dd data-new={conversations > 0}>{words.merging.comeOver(conversations)}</dd></div>
      </dl>
    </section>
  )
}
