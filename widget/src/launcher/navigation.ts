/** Calls `onMove` when a page that does not reload shows another address. */
export function followNavigation(onMove: () => void): void {
  let address = location.href
  const check = () => {
    if (location.href === address) return
    address = location.href
    // Such pages set their title after the address.
    setTimeout(onMove, 300)
  }
  const { navigation } = window as { navigation?: EventTarget }
  if (navigation) return navigation.addEventListener('currententrychange', check)
  addEventListener('popstate', check)
  addEventListener('hashchange', check)
  setInterval(check, 1_000)
}
