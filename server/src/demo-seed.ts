import type { Inbox } from '@yanshu/contract/brands.ts'
import type { Variants } from '@yanshu/contract/knowledge.ts'
import type { StoreInput } from '@yanshu/contract/stores.ts'
import type { Goods } from '@yanshu/contract/messages.ts'
import type { EntryVariants, KnowledgeEntry, Product } from '../../demo/data/model.ts'
import { demoKnowledge, demoProducts, demoStores } from '../../demo/seed.ts'
import { inside } from './host/actor.ts'
import type { Transact } from './host/module.ts'
import type { EntryInput } from './modules/knowledge/present.ts'
import type { Knowledge } from './modules/knowledge/service.ts'
import type { Routing } from './modules/routing/service.ts'
import type { Stores } from './modules/stores/service.ts'
import type { TermInput } from './modules/understanding/terms/editing.ts'
import type { Understanding } from './modules/understanding/service.ts'

export const demoShopName = '鹿溪优选'

export const demoColor = '#b84a33'

/** How the demo shop's widget looks, and what it offers to ask. */
export const demoLook: Inbox['look'] = {
  title: `${demoShopName} · 在线客服`,
  position: 'right',
  welcome: `您好，欢迎来到${demoShopName}！我是智能客服小鹿，发货、运费、退换货和商品问题都可以问我；想找真人，随时点“转人工”。`,
  quickQuestions: ['什么时候发货', '运费怎么算', '怎么申请退货', '怎么开发票'],
  botName: '小鹿',
  english: {
    title: 'Luxi Select · Customer service',
    welcome: 'Welcome to Luxi Select! I am Lulu, the AI assistant. Ask me about shipping, returns or any product; to talk to a person, just tap "Talk to a person".',
    quickQuestions: ['When will it ship?', 'How much is shipping?', 'How do I return it?'],
    botName: 'Lulu',
  },
}

/** Puts the demo shop's knowledge, its stores and the names of its goods in, the first time only: what an editor removed stays removed. */
export async function seedDemo({ transact, knowledge, stores, understanding }: { transact: Transact; knowledge: Knowledge; stores: Pick<Stores, 'storeFirst'>; understanding: Pick<Understanding, 'terms'> }): Promise<void> {
  await transact(inside('system', 'demo', ''), 'knowledge.seed', (tx) => knowledge.storeOnce(tx, 'demo-shop', demoEntries()))
  await transact(inside('system', 'demo', ''), 'term.seed', (tx) => understanding.terms.storeOnce(tx, demoTerms()))
  await transact(inside('system', 'demo', ''), 'store.seed', (tx) => stores.storeFirst(tx, demoStoreInputs()))
}

function demoStoreInputs(): StoreInput[] {
  return demoStores().map(({ latitude, longitude, hours, ...store }) => {
    const [day, late] = [hours.week, hours.weekend].map(([from, to]) => [{ from, to }])
    return { ...store, place: { latitude, longitude, datum: 'gcj02' }, hours: { timeZone: 'Asia/Shanghai', week: [day!, day!, day!, day!, day!, late!, late!], exceptions: [] }, enabled: true }
  })
}

/** Who complains goes to those who can put it right, in the demo shop. */
export async function seedRules({ transact, routing, groups }: { transact: Transact; routing: Pick<Routing, 'rules'>; groups: readonly { id: string; name: string }[] }): Promise<void> {
  const group = groups.find(({ name }) => name === '售后服务')
  if (!group) return
  await transact(inside('system', 'demo', ''), 'routing_rule.seed', (tx) => routing.rules.make(tx, { name: '投诉转售后', on: true, conditions: [{ kind: 'reason', reasons: ['complaint'] }], group: group.id }))
}

/** What the demo shop sells, by all the names that contacts use. */
export function demoTerms(): TermInput[] {
  return demoProducts().map(({ id, name, nameEn, aliases }) => ({ type: 'product', name, aliases: [...new Set([nameEn, ...aliases])], code: id }))
}

/** The demo shop's questions and answers as entries. */
export function demoEntries(): EntryInput[] {
  const products = new Map(demoProducts().map((product) => [product.id, product]))
  return demoKnowledge().map((entry) => toEntry(entry, (entry.goods ?? []).flatMap((id) => products.get(id) ?? [])))
}

function toEntry({ title, questions, answer, category, links = [], intent, kind, variants }: KnowledgeEntry, products: readonly Product[]): EntryInput {
  return {
    title, questions: [...questions], answer, category, links: links.map((link) => ({ ...link })), goods: products.map(toGoods), enabled: true,
    ...(intent !== undefined && { intent }), ...(kind && { kind }), ...(variants && { variants: toVariants(variants) }),
  }
}

function toVariants({ answers, ...asking }: EntryVariants): Variants {
  return { ...asking, answers: answers.map(({ values, answer }) => ({ values: [...values], answer })) }
}

function toGoods({ id, name, price, image, sku }: Product): Goods {
  return { id, title: name, price, image, url: `/demo/products/${id}`, sku }
}
