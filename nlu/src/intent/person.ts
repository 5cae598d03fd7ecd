import { clausesOf } from './clauses.ts'
import { madeOf } from './made-of.ts'
import { asksForPersonInEnglish } from './person-english.ts'
import { acting, address, anyone, before, behind, callBack, calling, human, notMachine, presence, spelled, superior, turnOver } from './person-words.ts'

/** "no need for a human", "what did the human say", "when are they there": about humans, but no wish for one now. */
const vetoes = [
  /(?:不用|不要|不需要|不必|别|无需|无须|先不|不想|没必要|用不着|不找|取消|不转|甭|不打算|没想|没说要|不是要|没有要|犯不着|懒得)(?:再|给我|帮我|了|先|你|急着|总|去|麻烦){0,2}(?:转|找|叫|换|接|联系|用|喊|请|要|和|跟|需要){0,2}(?:接|到|成|入|一个|个|一下|下|你们)?(?:人工|真人|活人|客服|专员|经理)/,
  /(?<!(?:跟|和|与|对)(?:你们)?)(?:人工|客服|专员|经理|店长)(?:客服|服务|人员)?(?:刚才?|之前|已经|昨天|上次|前面|都|也|就)?(?:说|讲|答应|承诺|告诉|跟我说|和我说|让我|叫我|态度|骗|给我退|给我发)/,
  /(?:刚才?|之前|上次|昨天|前天|前面|上回|已经|早上|刚刚).{0,6}(?:人工|客服|真人|专员|经理)/,
  /(?:人工|客服|坐席|专员|热线)(?:客服|服务|咨询|在线)?的?(?:人员)?(?:几点|什么时候|啥时候|时间|上班|下班|工作时间|在线时间|电话|号码|微信|收费|要钱|免费|多少|邮箱|地址|qq|名字|工号|是什么|是谁|有几|招|工资|周末|节假日|24小时|是几)/,
  /收费|费用|工资|招聘|应聘|兼职|几点|区别|属于/,
]
/** A reproach that there is none, or a double no, is a wish all the same. */
const reproach = /(?:为什么|为啥|怎么|咋)(?:还|就|都|老|一直)?(?:不|没)|能不能不/

/** Whether the contact asks for a human in place of the bot. Takes a normalised text. */
export function asksForPerson(normalised: string): boolean {
  const clauses = clausesOf(normalised)
  return clauses.some((clause) => {
    if (clauses.length > 1 && address.test(clause)) return false
    if (spelled.test(clause)) return true
    if (!/\p{Script=Han}/u.test(clause)) return asksForPersonInEnglish(clause)
    return asks(clause) && (reproach.test(clause) || !vetoes.some((veto) => veto.test(clause)))
  })
}

function asks(clause: string): boolean {
  if ([turnOver, presence, notMachine, superior, callBack].some((pattern) => pattern.test(clause))) return true
  if (clause.length > 40) return false
  return stands(clause, human, before, behind) || callsSomeone(clause)
}

/** Whether one of the matches stands between nothing but words of the two lists. */
function stands(clause: string, wanted: RegExp, ahead: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  return [...clause.matchAll(wanted)].some((match) =>
    madeOf(clause.slice(0, match.index), ahead) && madeOf(clause.slice(match.index + match[0].length), after))
}

function callsSomeone(clause: string): boolean {
  return [...clause.matchAll(anyone)].some((match) => {
    const rest = clause.slice(match.index + match[0].length)
    return rest !== '' && madeOf(clause.slice(0, match.index), calling) && madeOf(rest, acting)
  }) || /^(?:我要|给我|快|请|直接|赶紧)?换(?:一?个|一位)?(?:活|真)?人$|^(?:快|赶紧|麻烦)?来(?:一?个|位)(?:活|真)?人$/.test(clause)
}
