import { after, before } from 'node:test'
import { openVendor, type Reached, type Vendor } from '../../vendor-stage.ts'
import { setStage, type Stage } from '../stage.ts'

/** The stage with the stand-in for WeChat and WeCom beside it. */
export interface VendorScene {
  vendor: Vendor
  /** The server, as those see it who connect accounts to it. */
  reached: Reached
}

/** Sets a stage on which contacts write from their phones. Thinking is not what these stories are about, so no encoder runs. */
export function setVendorScene(options: Parameters<typeof setStage>[0] = {}): { stage: () => Stage; scene: () => VendorScene } {
  const stage = setStage({ ...options, environment: { LIMITS_FACTOR: '10', ...options.environment } })
  let vendor: Vendor | undefined
  before(async () => {
    vendor = await openVendor()
  })
  after(() => vendor?.platform.close())
  const scene = () => {
    if (!vendor) throw new Error('the stand-in is opened before the tests, not here')
    const { call, server, token } = stage()
    return { vendor, reached: { call, url: server.base, signIn: (role: string) => token(role === 'administrator' ? 'admin' : role) } }
  }
  return { stage, scene }
}
