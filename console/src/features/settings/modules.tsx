import { useQuery } from '@tanstack/react-query'
import { App, Switch, Tooltip } from 'antd'
import { listModules, switchModule } from '@yanshu/contract/administration.ts'
import type { ModuleState } from '@yanshu/contract/administration.ts'
import { call } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { listed } from '../../lib/listed.ts'
import type { Catalogue } from '../../lib/language.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useAct } from '../../ui/use-act.ts'
import './modules.css'

/** The modules that can be switched on and off while everything runs, and those that always run. */
export function Modules() {
  const words = useWords().modules
  const modules = useQuery({ queryKey: ['modules'], queryFn: () => call(listModules) })
  return (
    <Page title={words.title} about={words.about}>
      <Loaded query={modules}>
        {({ items }) => (
          <>
            <ul className="cards">{items.filter((each) => !each.essential).map((each) => <li key={each.name}><ModuleCard module={each} all={items} /></li>)}</ul>
            <h2 className="modules-head">{words.essential}</h2>
            <ul className="essentials">{items.filter((each) => each.essential).map((each) => <li key={each.name}><Essential name={each.name} /></li>)}</ul>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function ModuleCard({ module, all }: { module: ModuleState; all: ModuleState[] }) {
  const words = useWords()
  const language = useLanguage()
  const { modal } = App.useApp()
  const about = moduleAbout(module.name, words)
  const turn = useAct({
    do: (on: boolean) => call(switchModule, { params: { name: module.name }, input: { on } }), changes: ['modules', 'session'],
    said: (output) => (output.on ? words.modules.turnedOn(about.name) : words.modules.turnedOff(about.name)),
  })
  const isOn = (name: string): boolean => all.find((each) => each.name === name)?.on === true
  const missing = module.needs.filter((name) => !isOn(name))
  const holding = module.neededBy.filter(isOn)
  const blocked = module.on ? holding : missing
  const names = (list: string[]): string => listed(list.map((name) => moduleAbout(name, words).name), language)
  const change = (on: boolean): void => {
    if (on) return turn.mutate(true)
    modal.confirm({ title: words.modules.offAsk(about.name), content: words.modules.offHelp, okText: words.modules.off, cancelText: words.act.cancel, onOk: () => turn.mutateAsync(false).catch(() => undefined) })
  }
  const reason = blocked.length === 0 ? undefined : module.on ? words.modules.heldBy(names(holding)) : words.modules.missing(names(missing))
  return (
    <article className="panel card" data-off={!module.on}>
      <header className="card-head">
        <h2>{about.name}</h2>
        <span className="toolbar-space" />
        <Tooltip title={reason}><Switch checked={module.on} disabled={blocked.length > 0} loading={turn.isPending} onChange={change} aria-label={about.name} /></Tooltip>
      </header>
      <p className="soft module-about">{about.about}</p>
      {module.needs.length > 0 && <p className="card-line"><span className="faint">{words.modules.needs}</span><span className="chips">{module.needs.map((name) => <span key={name} className="chip" data-tone={isOn(name) ? undefined : 'warn'}>{moduleAbout(name, words).name}</span>)}</span></p>}
      {reason !== undefined && <p className="faint module-reason">{reason}</p>}
    </article>
  )
}

function Essential({ name }: { name: string }) {
  const { name: title, about } = moduleAbout(name, useWords())
  return <Tooltip title={about}><span className="chip">{title}</span></Tooltip>
}

/** The name and purpose of a module; one that the catalogue does not know keeps its technical name. */
function moduleAbout(name: string, words: Catalogue): { name: string; about: string } {
  const known: Record<string, { name: string; about: string }> = words.modules.names
  return known[name] ?? { name, about: '' }
}
