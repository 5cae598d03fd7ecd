import { createRoot } from 'react-dom/client'
import * as z from 'zod'
import { Console } from './app/console.tsx'
import './app/base.css'
import './app/shell.css'
import './ui/ui.css'
import { applyLook } from './app/theme.ts'
import { watchHuman } from './lib/human.ts'
import { preferredLanguage, speak } from './lib/language.ts'

// The content security policy forbids `eval`; without this the schema library tries it once.
z.config({ jitless: true })
applyLook()
watchHuman(window)
void begin()

async function begin(): Promise<void> {
  await speak(preferredLanguage())
  const root = document.getElementById('root')
  if (root !== null) createRoot(root).render(<Console />)
}
