import { Button, Popconfirm } from 'antd'
import { removeRole } from '@yanshu/contract/people.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useAct } from '../../ui/use-act.ts'

/** Removes a role of one's own that nobody holds. */
export function RemoveRole({ name }: { name: string }) {
  const words = useWords()
  const remove = useAct({ do: () => call(removeRole, { params: { name } }), changes: ['roles'], said: words.act.removed })
  return (
    <Popconfirm title={words.roles.removeAsk(name)} onConfirm={() => remove.mutate()} okButtonProps={{ danger: true }}>
      <Button type="link" danger size="small" loading={remove.isPending}>{words.act.remove}</Button>
    </Popconfirm>
  )
}
