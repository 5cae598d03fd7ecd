/** A host name as browsers send it: lower case, punycode; undefined for anything that is more or less than a name with a dot. */
export function readDomain(text: string): string | undefined {
  const url = URL.parse(`https://${text.trim()}`)
  if (!url || url.host !== url.hostname || url.pathname !== '/' || url.username !== '' || url.search !== '' || url.hash !== '') return undefined
  const name = url.hostname
  const isName = name.length <= 253 && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(name)
  // The last part of an IPv4 address is a number, that of a name never (WHATWG URL, "ends in a number").
  return isName && !/\.\d+$/.test(name) ? name : undefined
}
