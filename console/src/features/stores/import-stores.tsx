import type { Answered } from '@yanshu/contract/endpoint.ts'
import { importStores } from '@yanshu/contract/stores.ts'
import { upload } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import type { Catalogue } from '../../lib/language.ts'
import { failureText } from '../../ui/failure.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { TableImport } from '../../ui/table-import.tsx'
import { templateFile } from './import-template.ts'

type Answer = Answered<typeof importStores.shape>
/** What was imported, and by which it is undone. */
export interface Imported { id: string; added: number; changed: number }

/** Stores from CSV or Excel. */
export function ImportStores({ onClose, onDone }: { onClose: () => void; onDone: (imported: Imported) => void }) {
  const words = useWords()
  const text = words.stores
  const language = useLanguage()
  const run = async (file: File, skipsBad: boolean): Promise<Answer> => {
    const done = await upload(importStores, file, { query: skipsBad ? { skipBad: '1' } : {} })
    if (done.import !== undefined) onDone({ id: done.import, added: done.added, changed: done.changed })
    return done
  }
  return (
    <TableImport
      words={text} help={<>{text.importHelp}<br />{text.importHelpCode}<br />{text.importHelpDatum}</>}
      onTemplate={() => saveFile(templateFile(language), text.templateName)}
      preview={(file) => upload(importStores, file, { query: { preview: '1' } })}
      run={run} changes={['stores']} said={(done) => text.imported(done.added, done.changed)}
      usable={(preview) => preview.added + preview.changed}
      figures={(preview) => [{ name: text.rowsRead, count: preview.rows }, { name: text.rowsAdded, count: preview.added, tone: 'good' }, { name: text.rowsChanged, count: preview.changed }]}
      refusalText={(error) => refusalText(error, words)} onClose={onClose}
    />
  )
}

/** What a person reads when a file is refused: the columns it lacks, by name. */
function refusalText(error: unknown, words: Catalogue): string {
  if (!isRefusal(error, 'import_refused')) return failureText(error, words)
  const { why, missing } = error.details
  if (why === 'no_heading' && Array.isArray(missing)) return words.stores.missingColumns(missing.map((column) => words.stores.columns[String(column)] ?? String(column)).join(' '))
  return why === 'unreadable' ? words.stores.unreadable : failureText(error, words)
}
