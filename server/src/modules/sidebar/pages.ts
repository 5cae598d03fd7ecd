/** The page's own address without what a browser keeps to itself; undefined for one that is not of `origin`. */
export function ownPage(url: string, origin: string): string | undefined {
  const [page = ''] = url.split('#', 1)
  return URL.canParse(page) && /^https?:/i.test(page) && new URL(page).origin === origin && URL.parse(page)?.username === '' ? page : undefined
}

/** Where a browser comes back to from the vendor's sign-in. */
export function pageOf(origin: string, inbox: string): string {
  return `${origin}/console/sidebar?inbox=${inbox}`
}
