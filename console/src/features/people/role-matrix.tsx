import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import type * as z from 'zod'
import type { role } from '@yanshu/contract/people.ts'
import { permissions } from '@yanshu/contract/permissions.ts'
import type { Permission } from '@yanshu/contract/permissions.ts'
import { useWords } from '../../lib/language.ts'
import { usePhone } from '../../ui/phone.ts'
import { RemoveRole } from './remove-role.tsx'
import { roleTitle } from './role-title.ts'

export type Role = z.infer<typeof role>
type Changes = ReadonlyMap<string, readonly Permission[]>

interface MatrixProps {
  roles: Role[]
  changed: Changes
  /** Absent: to look at only. */
  onChange: ((changed: Changes) => void) | undefined
}

const families = [...new Set(permissions.map((each) => each.split('.')[0] ?? each))]

/** Permissions down, roles across; on a phone one role at a time. */
export function RoleMatrix({ roles, changed, onChange }: MatrixProps) {
  const words = useWords()
  const phone = usePhone()
  const [chosen, setChosen] = useState(roles[0]?.name ?? '')
  const shown = phone ? roles.filter((each) => each.name === chosen) : roles
  const held = (each: Role): readonly Permission[] => changed.get(each.name) ?? each.permissions
  const toggle = (each: Role, permission: Permission, on: boolean): void => {
    const next = permissions.filter((one) => (one === permission ? on : held(each).includes(one)))
    const rest = new Map(changed)
    if (isSame(next, each.permissions)) rest.delete(each.name)
    else rest.set(each.name, next)
    onChange?.(rest)
  }
  return (
    <>
      {phone && <div className="toolbar"><Select className="role-choice" value={chosen} onChange={setChosen} aria-label={words.people.roles} options={roles.map((each) => ({ value: each.name, label: roleTitle(each.name, words) }))} /></div>}
      <div className="matrix-box">
        <table className="matrix" aria-label={words.roles.title}>
          <thead>
            <tr>
              <th scope="col">{words.roles.permission}</th>
              {shown.map((each) => <th key={each.name} scope="col"><RoleHead role={each} changed={changed.has(each.name)} editable={onChange !== undefined} /></th>)}
            </tr>
          </thead>
          <tbody>{families.map((family) => <Family key={family} family={family} roles={shown} held={held} onToggle={onChange && toggle} />)}</tbody>
        </table>
      </div>
    </>
  )
}

interface FamilyProps {
  family: string
  roles: Role[]
  held: (role: Role) => readonly Permission[]
  onToggle: ((role: Role, permission: Permission, on: boolean) => void) | undefined
}

/** The permissions that begin with one word. */
function Family({ family, roles, held, onToggle }: FamilyProps) {
  const words = useWords()
  return (
    <>
      <tr className="matrix-family"><th scope="colgroup" colSpan={roles.length + 1}>{words.roles.families[family as keyof typeof words.roles.families]}</th></tr>
      {permissions.filter((each) => each.startsWith(`${family}.`)).map((permission) => (
        <tr key={permission}>
          <th scope="row">{words.roles.permissions[permission]}</th>
          {roles.map((each) => (
            <td key={each.name}>
              <Checkbox
                checked={held(each).includes(permission)} disabled={onToggle === undefined} onChange={(event) => onToggle?.(each, permission, event.target.checked)}
                aria-label={`${roleTitle(each.name, words)}: ${words.roles.permissions[permission]}`}
              />
            </td>
          ))}
        </tr>
      ))}
    </>
  )
}

function RoleHead({ role, changed, editable }: { role: Role; changed: boolean; editable: boolean }) {
  const words = useWords()
  return (
    <div className="role-head">
      <b>{roleTitle(role.name, words)}{changed && <span className="role-changed" title={words.roles.changed}> •</span>}</b>
      <small>{words.roles.holders(role.people)}</small>
      {editable && !role.shipped && role.people === 0 && <RemoveRole name={role.name} />}
    </div>
  )
}

function isSame(one: readonly Permission[], other: readonly Permission[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each))
}
