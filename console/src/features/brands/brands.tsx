import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Brand } from '@yanshu/contract/brands.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useBrands, useInboxes } from '../../lib/reading.ts'
import { useMay } from '../../lib/session.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'
import { InboxTabs } from '../inboxes/inbox-tabs.tsx'
import { BrandForm } from './brand-form.tsx'
import { zoneTime } from './time-zones.ts'
import './brands.css'

/** The brands (shops) of this installation and their time zones. */
export function Brands() {
  const words = useWords()
  const may = useMay('brands.manage')
  const brands = useBrands()
  const [edited, setEdited] = useState<Brand | 'new'>()
  const add = may && <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>{words.brands.add}</Button>
  return (
    <Page title={words.brands.title} about={words.brands.about} actions={add} tabs={<InboxTabs />}>
      <div className="panel">
        <Loaded query={brands}>{({ items }) => <BrandRows brands={items} onOpen={may ? setEdited : undefined} />}</Loaded>
      </div>
      {edited !== undefined && <BrandForm brand={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Page>
  )
}

function BrandRows({ brands, onOpen }: { brands: Brand[]; onOpen: ((brand: Brand) => void) | undefined }) {
  const words = useWords()
  const language = useLanguage()
  const inboxes = useInboxes().data?.items ?? []
  const columns: Column<Brand>[] = [
    {
      key: 'name', title: words.brands.name, phone: 'head',
      cell: (brand) => <span className="chips">{onOpen === undefined ? <b>{brand.name}</b> : <button type="button" className="link-button" onClick={() => onOpen(brand)}>{brand.name}</button>}{brand.isDefault && <span className="chip" data-tone="brand">{words.brands.default}</span>}</span>,
    },
    { key: 'look', title: words.brands.look, width: 110, cell: ({ theme }) => <span className="brand-look"><span className="brand-dot" style={{ background: theme.color }} title={theme.color} />{theme.logo?.startsWith('/') && <img src={theme.logo} alt={words.brands.logo} />}</span> },
    { key: 'zone', title: words.brands.timeZone, cell: (brand) => <span>{brand.timeZone} <span className="faint">{words.brands.now(zoneTime(brand.timeZone, language))}</span></span> },
    { key: 'domains', title: words.brands.domains, cell: (brand) => (brand.domains.length === 0 ? <span className="faint">{words.brands.domainsNone}</span> : <span className="chips">{brand.domains.map((each) => <span key={each} className="chip">{each}</span>)}</span>) },
    { key: 'inboxes', title: words.brands.inboxes, cell: (brand) => <span className="chips">{inboxes.filter((each) => each.brand === brand.id).map((each) => <span key={each.id} className="chip">{each.name}</span>)}</span> },
  ]
  return <Rows label={words.brands.title} columns={columns} rows={brands} rowKey={(brand) => brand.id} onOpen={onOpen} />
}
