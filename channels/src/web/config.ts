import { makeInbox } from '@yanshu/contract/brands.ts'

const { origins, look } = makeInbox.shape.input.shape

/**
 * What an administrator chooses for a web inbox: the widget's look and the sites that may embed it. Origins are written as
 * browsers send them; what stands for more than one site, or could end a header's directive, is refused.
 */
export const webConfig = makeInbox.shape.input.pick({ look: true, origins: true }).extend({
  look,
  origins: origins.element.overwrite(asSent).refine(isExact).array().max(50),
})
export type WebConfig = ReturnType<typeof webConfig.parse>

/** Lower case, Punycode, no default port: `https://商城.cn:443` → `https://xn--….cn`. */
function asSent(origin: string): string {
  const url = URL.parse(origin)
  return url && url.pathname === '/' ? url.origin : origin
}

function isExact(origin: string): boolean {
  return /^https?:\/\/([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/.test(origin) && URL.canParse(origin)
}
