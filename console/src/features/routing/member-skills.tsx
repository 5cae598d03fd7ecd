import { InputNumber, Select, Slider } from 'antd'
import type { Group } from '@yanshu/contract/routing.ts'
import { useWords } from '../../lib/language.ts'
import { useColleagues } from '../../lib/reading.ts'
import { Face } from '../../ui/face.tsx'

type Member = Group['members'][number]
interface MemberSkillsProps { value?: Member[]; onChange?: (members: Member[]) => void; id?: string }

const usualSkill = 50

/** Who is in a group, and how well each knows what it is for. */
export function MemberSkills({ value = [], onChange, id }: MemberSkillsProps) {
  const words = useWords().groups
  const colleagues = useColleagues()
  const nameOf = (person: string): string => colleagues.data?.items.find((each) => each.id === person)?.name ?? '…'
  const choose = (people: string[]): void => onChange?.(people.map((person) => value.find((each) => each.person === person) ?? { person, skill: usualSkill }))
  const rate = (person: string, skill: number): void => onChange?.(value.map((each) => (each.person === person ? { ...each, skill } : each)))
  return (
    <>
      <Select
        {...(id === undefined ? {} : { id })} mode="multiple" optionFilterProp="label" loading={colleagues.isLoading} value={value.map((each) => each.person)} onChange={choose}
        options={colleagues.data?.items.map((each) => ({ value: each.id, label: each.name })) ?? []}
      />
      {value.length > 0 && (
        <ul className="skills" aria-label={words.skill}>
          {value.map(({ person, skill, lent }) => (
            <li key={person}>
              <Face id={person} name={nameOf(person)} size={26} />
              <span className="skills-name">{nameOf(person)}{lent === true && <span className="chip" data-tone="warn">{words.lent}</span>}</span>
              <Slider min={0} max={100} step={5} value={skill} onChange={(next) => rate(person, next)} ariaLabelForHandle={`${words.skill} ${nameOf(person)}`} disabled={lent === true} />
              <InputNumber size="small" min={0} max={100} precision={0} value={skill} onChange={(next) => rate(person, next ?? 0)} aria-label={`${words.skill} ${nameOf(person)}`} disabled={lent === true} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
