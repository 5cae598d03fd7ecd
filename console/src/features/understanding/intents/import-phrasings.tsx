import { importPhrasings } from '@yanshu/contract/understanding.ts'
import { upload } from '../../../lib/api.ts'
import { isRefusal } from '../../../lib/api-error.ts'
import { csvFile } from '../../../lib/csv.ts'
import { useWords } from '../../../lib/language.ts'
import type { Catalogue } from '../../../lib/language.ts'
import { failureText } from '../../../ui/failure.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { TableImport } from '../../../ui/table-import.tsx'

/** Import of intents and phrasings from CSV or Excel. */
export function ImportPhrasings({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const own = words.intents
  return (
    <TableImport
      words={own} help={own.importHelp} onTemplate={() => saveFile(csvFile(own.templateRows), own.templateName)}
      preview={(file) => upload(importPhrasings, file, { query: { preview: '1' } })} run={(file, skipsBad) => upload(importPhrasings, file, { query: skipsBad ? { skipBad: '1' } : {} })}
      usable={({ added }) => added} changes={['understanding']} said={({ added, intents }) => own.imported(added, intents)}
      figures={({ rows, added, intents }) => [{ name: own.rowsRead, count: rows }, { name: own.rowsAdded, count: added, tone: 'good' }, { name: own.rowsIntents, count: intents }]}
      refusalText={(error) => refusalText(error, words)} onClose={onClose}
    />
  )
}

function refusalText(error: unknown, words: Catalogue): string {
  if (!isRefusal(error, 'import_refused')) return failureText(error, words)
  const { why } = error.details
  if (why === 'no_heading') return words.intents.missingColumns
  return why === 'unreadable' ? words.intents.unreadable : failureText(error, words)
}
