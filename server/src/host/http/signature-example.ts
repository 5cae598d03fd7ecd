/** How a receiver checks that a webhook's delivery comes from here: the same code as in docs/guides/api.md. */
export const signatureExample = `import { createHmac, timingSafeEqual } from 'node:crypto'

/** \`secret\` as it was shown, \`body\` the bytes as they came. */
export function isGenuine(headers, body, secret) {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const mine = createHmac('sha256', key).update(\`\${headers['webhook-id']}.\${headers['webhook-timestamp']}.\${body}\`).digest()
  const isFresh = Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp'])) < 300
  return isFresh && headers['webhook-signature'].split(' ').some((each) => {
    const theirs = Buffer.from(each.replace('v1,', ''), 'base64')
    return each.startsWith('v1,') && theirs.length === mine.length && timingSafeEqual(theirs, mine)
  })
}
`
