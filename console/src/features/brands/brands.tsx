/** Brands. */
export function Brands() {
  return null
}
