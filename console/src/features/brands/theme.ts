import type { BrandThemeInput } from '@yanshu/contract/brands.ts'
import { plainColor } from '../inboxes/brand-of.ts'

/** The theme as the server takes it: what was emptied is left out. */
export function themeOf({ color, logo, privacy }: { [field in keyof BrandThemeInput]?: BrandThemeInput[field] | undefined }): BrandThemeInput {
  return { color: color ?? plainColor, ...(logo?.trim() && { logo: logo.trim() }), ...(privacy?.trim() && { privacy: privacy.trim() }) }
}
