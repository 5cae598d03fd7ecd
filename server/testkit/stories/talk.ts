import { openConsole, type AgentPage } from './agent-page.ts'
import { visitShop, type ContactPage } from './contact-page.ts'
import type { Play } from './story.ts'

/** Agent xiaolin has a conversation open in which the contact has asked 在吗. `base` is where the console is served. */
export async function beginTalk(play: Play, base = play.server.base): Promise<{ agent: AgentPage; contact: ContactPage }> {
  const agent = await openConsole(play, 'xiaolin', { state: 'online', base })
  const contact = await visitShop(play)
  await contact.open()
  await contact.press('转人工')
  await contact.sees('小林 已接入')
  await contact.say('在吗')
  await agent.openFirst()
  await agent.sees('在吗')
  return { agent, contact }
}
