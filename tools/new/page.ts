import type { Names } from './names.ts'

/** The files of a new page of the console by their path: the page and its words in both languages. */
export function makePage(names: Names): Record<string, string> {
  return {
    [`console/src/features/${names.folder}/${names.folder}.tsx`]: page(names),
    [`console/src/lib/messages/zh-CN/${names.folder}.ts`]: words(names, names.folder, '这里还什么都没有', '说明这一页做什么，以及第一步怎么做。'),
    [`console/src/lib/messages/en-US/${names.folder}.ts`]: words(names, names.folder, 'Nothing here yet', 'Say what the page is for and what to do first.'),
  }
}

/** What is left to do by hand: who may see it, and where. */
export function describePage({ folder, camel, pascal }: Names): string {
  return [
    'Now give it its place. In contract/src/menu.ts, where it stands in the menu:',
    `  { key: '${camel}', path: '/${folder}', module: '<module>', permission: '<permission>' },`,
    'In console/src/app/router.tsx:',
    `  { path: '${folder}', lazy: async () => ({ Component: (await import('../features/${folder}/${folder}.tsx')).${pascal} }) },`,
    'In console/src/app/side.tsx: its icon.',
    'In console/src/lib/messages/zh-CN.ts and en-US.ts:',
    `  import { ${camel} } from './<language>/${folder}.ts'      and add ${camel}; its name under menu.${camel} in shell.ts`,
    'Then: npm run check, npm run dev, and look at it in both languages at desktop and phone size',
  ].join('\n')
}

const page = ({ camel, pascal }: Names) => `import { useWords } from '../../lib/language.ts'
import { Blank } from '../../ui/blank.tsx'
import { Page } from '../../ui/page.tsx'

/** What the page shows, and to whom. */
export function ${pascal}() {
  const words = useWords()
  return (
    <Page title={words.${camel}.title} about={words.${camel}.about}>
      <div className="panel"><Blank title={words.${camel}.none} help={words.${camel}.noneHelp} /></div>
    </Page>
  )
}
`

const words = ({ camel }: Names, title: string, none: string, help: string) => `export const ${camel} = {
  title: '${title}', about: '',
  none: '${none}', noneHelp: '${help}',
}
`
