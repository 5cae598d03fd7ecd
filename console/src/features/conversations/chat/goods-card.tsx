import { ShoppingOutlined } from '@ant-design/icons'
import type { Goods } from '@yanshu/contract/messages.ts'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { yuanText } from '../../../lib/amounts.ts'
import { useWords } from '../../../lib/language.ts'
import { pictureAddress, safeAddress } from '../linkify.ts'

/** A product: its picture, title and price; the title leads to the shop. */
export function GoodsCard({ goods, action }: { goods: Goods; action?: ReactNode }) {
  const words = useWords().conversations.message
  const address = safeAddress(goods.url)
  return (
    <div className="desk-goods">
      <GoodsImage image={goods.image} />
      <div className="desk-goods-body">
        {address === undefined
          ? <p className="desk-goods-title">{goods.title}</p>
          : <a className="desk-goods-title" href={address} target="_blank" rel="noopener noreferrer" title={words.viewGoods}>{goods.title}</a>}
        <p className="desk-goods-line">
          {goods.price !== undefined && <strong>{yuanText(goods.price)}</strong>}
          {goods.sku !== undefined && action === undefined && <span className="faint">{goods.sku}</span>}
          {action}
        </p>
      </div>
    </div>
  )
}

/** The picture of goods, or a quiet place for it. */
export function GoodsImage({ image, size = 56 }: { image: string | undefined; size?: number }) {
  const [broken, setBroken] = useState(false)
  const address = pictureAddress(image, location.origin)
  if (address === undefined || broken) return <span className="desk-goods-image" style={{ width: size, height: size }} aria-hidden="true"><ShoppingOutlined /></span>
  return <img className="desk-goods-image" src={address} alt="" width={size} height={size} loading="lazy" referrerPolicy="no-referrer" onError={() => setBroken(true)} />
}
