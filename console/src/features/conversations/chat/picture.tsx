import { PictureOutlined } from '@ant-design/icons'
import { Image } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { useWorkspace } from '../workspace.ts'

const mostWide = 280
const mostHigh = 260

/** A picture in the chat, in a box of its final size so that nothing jumps; a click shows it whole. */
export function Picture({ file, name, width, height }: { file: string; name: string; width?: number | undefined; height?: number | undefined }) {
  const words = useWords().conversations.message
  const { previews } = useWorkspace()
  const [broken, setBroken] = useState(false)
  if (broken) return <span className="desk-picture-gone"><PictureOutlined /> {words.imageGone}</span>
  const box = boxOf(width, height)
  return (
    <span className="desk-picture" style={box}>
      <Image src={previews.get(file) ?? `/api/files/${file}`} alt={name === '' ? words.imageOf : name} width={box.width} height={box.height} loading="lazy" onError={() => setBroken(true)} />
    </span>
  )
}

/** The size at which a picture is drawn: whole, within the limits, never enlarged. */
function boxOf(width: number | undefined, height: number | undefined): { width: number; height: number } {
  if (width === undefined || height === undefined || width === 0 || height === 0) return { width: 220, height: 165 }
  const scale = Math.min(1, mostWide / width, mostHigh / height)
  return { width: Math.max(48, Math.round(width * scale)), height: Math.max(48, Math.round(height * scale)) }
}
