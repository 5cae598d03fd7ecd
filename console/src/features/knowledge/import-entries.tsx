import { importEntries } from '@yanshu/contract/knowledge.ts'
import { upload } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { saveFile } from '../../ui/save-file.ts'
import { TableImport } from '../../ui/table-import.tsx'
import { importRefusalText } from './import-refusal.ts'
import { templateFile } from './import-template.ts'

/** Import of entries from CSV or Excel. */
export function ImportEntries({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const own = words.knowledge
  const language = useLanguage()
  return (
    <TableImport
      words={own} help={<>{own.importHelp}<br />{own.importHelpQuestions}<br />{own.importHelpMeaning}</>} onTemplate={() => saveFile(templateFile(language), own.templateName)}
      preview={(file) => upload(importEntries, file, { query: { preview: '1' } })} run={(file, skipsBad) => upload(importEntries, file, { query: skipsBad ? { skipBad: '1' } : {} })}
      usable={({ added, changed }) => added + changed} changes={['knowledge']} said={(done) => own.imported(done.added, done.changed)}
      figures={({ rows, added, changed }) => [{ name: own.rowsRead, count: rows }, { name: own.rowsAdded, count: added, tone: 'good' }, { name: own.rowsChanged, count: changed }]}
      refusalText={(error) => importRefusalText(error, words)} onClose={onClose}
    />
  )
}
