import * as z from 'zod'

/** What holds for the whole installation. */
export const installationSettings = z.strictObject({
  /**
   * Where browsers and platforms on the internet reach this installation, without a path: `https://kefu.example.com`. Empty: nobody has
   * said, and pages take the address at which they were opened.
   */
  publicUrl: z.string().trim().max(200).regex(/^(https?:\/\/[^\s/?#@]+)?\/*$/).overwrite((text) => text.replace(/\/+$/, '')).meta({ here: true }).default(''),
})
