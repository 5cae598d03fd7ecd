import { measureAtec } from './atec.ts'
import { measureBanking77Oos } from './banking77-oos.ts'
import { measureBanking77 } from './banking77.ts'
import { measureCalibration } from './calibration.ts'
import { measureChatSentiment } from './chat-sentiment.ts'
import { measureClinc150 } from './clinc150.ts'
import { measureCost } from './cost.ts'
import { measureEwect } from './ewect.ts'
import { measureFewjoint } from './fewjoint.ts'
import { measureHwu64 } from './hwu64.ts'
import type { Measure } from './measure.ts'
import { measureSmp2017 } from './smp2017.ts'
import { measureStc3 } from './stc3.ts'

/** By the name under which each is chosen, in the order of the score sheet. */
export const measures: Readonly<Record<string, Measure>> = {
  banking77: measureBanking77, clinc150: measureClinc150, 'banking77-oos': measureBanking77Oos, hwu64: measureHwu64, smp2017: measureSmp2017,
  fewjoint: measureFewjoint, 'chat-sentiment': measureChatSentiment, ewect: measureEwect, stc3: measureStc3, atec: measureAtec,
  calibration: measureCalibration, cost: measureCost,
}
