import { useQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { listOfficeMembers, removeOfficeMember } from '@yanshu/contract/sidebar.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useAct } from '../../ui/use-act.ts'
import { When } from '../../ui/when.tsx'
import './office-accounts.css'

/** As whom the person opens our page in WeCom, each to be unbound; nothing for who never did. */
export function OfficeAccounts({ person }: { person: string }) {
  const { people: words } = useWords()
  const list = useQuery({ queryKey: ['people', 'office'], queryFn: () => call(listOfficeMembers) })
  const unbind = useAct({ do: (id: string) => call(removeOfficeMember, { params: { id } }), changes: ['people'], said: words.officeUnbound })
  const own = list.data?.items.filter((each) => each.person.id === person) ?? []
  if (own.length === 0) return null
  return (
    <section className="office-accounts" aria-label={words.office}>
      <h3>{words.office}</h3>
      <ul>
        {own.map(({ id, company, member, boundAt }) => (
          <li key={id}>
            <div className="who-text">
              <span>{member}</span>
              <small>{words.officeCompany(company)} · {words.officeSince} <When at={boundAt} ago /></small>
            </div>
            <Popconfirm title={words.officeUnbindAsk} onConfirm={() => unbind.mutate(id)} placement="left">
              <Button size="small" loading={unbind.isPending && unbind.variables === id}>{words.officeUnbind}</Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
    </section>
  )
}
