import type { Brand } from '@yanshu/contract/brands.ts'
import { useBrands } from '../../lib/reading.ts'

/** What is shown while the brand is not read yet. */
export const plainColor = '#1668dc'

/** Colours offered for a brand or an inbox. */
export const colorPresets = ['#1d6b70', '#2f6fdb', '#5b52c7', '#c8613a', '#b8384a', '#2f8a57', '#8a6a1f', '#2b3a42']

/** The brand with this id; undefined until it is read. */
export function useBrandOf(id: string): Brand | undefined {
  return useBrands().data?.items.find((each) => each.id === id)
}
