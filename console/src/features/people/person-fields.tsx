import { Form, Input, InputNumber, Select } from 'antd'
import { exclusiveRoles } from '@yanshu/contract/permissions.ts'
import { useWords } from '../../lib/language.ts'
import { useGroups, useRoles } from '../../lib/reading.ts'
import { roleTitle } from './role-title.ts'

export interface PersonValues { name: string; roles: string[]; groups: string[]; capacity: number }

/** The fields of a person that inviting and editing have in common. */
export function PersonFields() {
  const words = useWords()
  const roles = useRoles()
  const groups = useGroups()
  return (
    <>
      <Form.Item name="name" label={words.people.name} extra={words.profile.nameHelp} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item
        name="roles" label={words.people.roles} extra={words.people.rolesHelp}
        rules={[{ required: true, message: words.people.roleMissing }, { validator: (_, chosen: string[] | undefined) => (areCompatible(chosen ?? []) ? Promise.resolve() : Promise.reject(new Error(words.people.rolesExclude))) }]}
      >
        <Select
          mode="multiple" loading={roles.isLoading} optionFilterProp="label" maxCount={8}
          options={roles.data?.items.map((role) => ({ value: role.name, label: roleTitle(role.name, words) })) ?? []}
        />
      </Form.Item>
      <Form.Item name="groups" label={words.people.groups}>
        <Select mode="multiple" loading={groups.isLoading} optionFilterProp="label" placeholder={words.people.groupsHint} options={groups.data?.items.map((group) => ({ value: group.id, label: group.name })) ?? []} />
      </Form.Item>
      <Form.Item name="capacity" label={words.people.capacity} extra={words.people.capacityHelp} rules={[{ required: true, message: words.act.required }]}>
        <InputNumber min={0} max={100} precision={0} />
      </Form.Item>
    </>
  )
}

function areCompatible(chosen: readonly string[]): boolean {
  return chosen.filter((name) => exclusiveRoles.some((each) => each === name)).length <= 1
}
