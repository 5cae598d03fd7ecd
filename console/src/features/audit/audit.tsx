import { AuditOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { listAudit } from '@yanshu/contract/administration.ts'
import type { AuditRow } from '@yanshu/contract/administration.ts'
import { call } from '../../lib/api.ts'
import { given } from '../../lib/given.ts'
import { useKeyset } from '../../lib/keyset.ts'
import { useWords } from '../../lib/language.ts'
import { Blank } from '../../ui/blank.tsx'
import { KeysetRows } from '../../ui/keyset-rows.tsx'
import { Page } from '../../ui/page.tsx'
import { AuditDetail } from './audit-detail.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { noFilter, queryOf } from './audit-filter.ts'
import type { AuditFilter } from './audit-filter.ts'
import { AuditRows } from './audit-rows.tsx'
import { VerifyAudit } from './verify-audit.tsx'
import './audit.css'

/** Who did what and when: filtered, page by page, each row in full, and the proof that none was changed. */
export function Audit() {
  const words = useWords().audit
  const [filter, setFilter] = useState<AuditFilter>(noFilter)
  const [opened, setOpened] = useState<AuditRow>()
  const query = queryOf(filter)
  const list = useKeyset(['audit', query], (cursor) => call(listAudit, { query: given({ ...query, limit: 50, cursor }) }))
  const filtered = Object.keys(query).length > 0
  return (
    <Page title={words.title} about={words.about} actions={<VerifyAudit />}>
      <div className="panel">
        <AuditFilters filter={filter} onChange={setFilter} />
        <KeysetRows list={list} blank={<Blank icon={<AuditOutlined />} title={filtered ? words.nothingFound : words.none} help={filtered ? words.nothingFoundHelp : words.noneHelp} />}>
          {(rows) => <AuditRows rows={rows} stale={list.stale} onOpen={setOpened} />}
        </KeysetRows>
      </div>
      {opened !== undefined && <AuditDetail row={opened} onClose={() => setOpened(undefined)} onFilter={(next) => { setFilter({ ...noFilter, ...next }); setOpened(undefined) }} />}
    </Page>
  )
}
