import type { EvalDialogue } from '../model.ts'
import { asked, chat, dialogue, told, unknown } from '../rows.ts'

/** Height, weight, waist and feet, given bit by bit. */
export const sizeDialogues: readonly EvalDialogue[] = [
  dialogue('size-tee-man', 'height and weight asked for', [
    asked('想买你家T恤 不晓得拍多大', 'size', ['size-tee', 'size-how']),
    told('一米七五 140斤', ['size-tee'], { completed: 'T恤尺码(175,70)', slots: { height: '175', weight: '70' } }),
    told('洗了会不会变小', ['tee-fabric']),
    chat('okok'),
  ]),
  dialogue('size-tee-other', 'the same for somebody else', [
    told('身高182体重83公斤 短袖哪个码', ['size-tee'], { slots: { height: '182', weight: '83' } }),
    told('我女朋友162 95斤呢', ['size-tee'], { completed: 'T恤尺码(162,47.5)', slots: { height: '162', weight: '47.5' } }),
    told('白的那个显不显透', ['tee-fabric']),
  ]),
  dialogue('size-coat', 'a coat, half of it said', [
    asked('那件羊毛大衣我穿几号好', 'size', ['coat-size', 'size-how']),
    asked('我168', 'size', ['coat-size'], { completed: '大衣尺码(168)', slots: { height: '168' } }),
    told('118斤', ['coat-size'], { completed: '大衣尺码(168,59)', slots: { height: '168', weight: '59' } }),
    told('平时怎么清洗呀', ['coat-care']),
  ]),
  dialogue('size-down', 'a jacket for a big man', [
    asked('羽绒服帮我参谋下号码', 'size', ['down-size', 'size-how']),
    told('186 一百九十斤', ['down-size'], { completed: '羽绒服尺码(186,95)', slots: { height: '186', weight: '95' } }),
    told('在长春穿冷不冷', ['down-warm']),
    told('里面是鹅毛还是鸭毛', ['down-fill']),
  ]),
  dialogue('size-jeans', 'the waist', [
    asked('直筒牛仔裤怎么拍', 'size', ['jeans-size', 'size-how']),
    told('腰二尺六', ['jeans-size'], { completed: '牛仔裤尺码(二尺六)' }),
    told('头一回洗要注意啥', ['jeans-fade']),
  ]),
  dialogue('size-shoe', 'shoes, then a broad foot', [
    told('脚长二十六厘米,跑鞋选几码', ['shoe-size']),
    told('可是我脚板宽', ['shoe-size'], { completed: '跑鞋尺码(脚宽)' }),
    told('我体重九十公斤能穿着跑吗', ['shoe-use']),
    told('马拉松那天就穿它行不', ['shoe-use']),
  ]),
  dialogue('size-watch', 'the watch', [
    told('Watch S要小号大号拿不定', ['watch-size']),
    told('手腕一圈17', ['watch-size'], { completed: '手表尺寸(17)' }),
    told('大的那个贵几个钱', ['watch-size', 'luxing-watch']),
    unknown('表盘能换成我家狗的照片不'),
  ]),
  dialogue('size-shirt', 'silk, then the other piece', [
    asked('真丝那件我该拿什么号', 'size', ['silk-fabric', 'size-how']),
    told('165 105斤', ['silk-fabric', 'sumian-shirt'], { completed: '真丝衬衫尺码(165,52.5)', slots: { height: '165', weight: '52.5' } }),
    told('大衣也是一样的码吗', ['coat-size']),
    chat('嗯嗯知道啦'),
  ]),
]
