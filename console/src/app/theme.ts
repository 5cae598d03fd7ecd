import { useSyncExternalStore } from 'react'
import { theme } from 'antd'
import type { ThemeConfig } from 'antd'
import { recalled, remember } from '../lib/remember.ts'

/** What a person chose: the look of the system, or always one. */
export const looks = ['system', 'light', 'dark'] as const
export type Look = (typeof looks)[number]

const listeners = new Set<() => void>()
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)')
darkSystem.addEventListener('change', announce)
const littleMotion = window.matchMedia('(prefers-reduced-motion: reduce)')

/** The chosen look; light until somebody chooses. */
export function chosenLook(): Look {
  const kept = recalled('look')
  return looks.find((each) => each === kept) ?? 'light'
}

/** Chooses a look for this browser. */
export function chooseLook(look: Look): void {
  remember('look', look)
  announce()
}

/** Whether the page is dark now; the component draws again when that changes. */
export function useDark(): boolean {
  return useSyncExternalStore(onLook, isDark)
}

/** The chosen look; the component draws again when it changes. */
export function useLook(): Look {
  return useSyncExternalStore(onLook, chosenLook)
}

/** Writes the look onto the document, where the style sheet reads it. */
export function applyLook(): void {
  document.documentElement.dataset['look'] = isDark() ? 'dark' : 'light'
}

const font = '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'

// The algorithm derives greyish grounds from muted colours; these are the ones of the style sheet.
const lightSoft = {
  colorPrimaryBg: '#e6f0ef', colorPrimaryBgHover: '#d8e8e7', colorInfoBg: '#eaf3f3', colorInfoBorder: '#c3dcdb', colorSuccessBg: '#e8f3ec', colorSuccessBorder: '#bfdcc9',
  colorWarningBg: '#faf1e0', colorWarningBorder: '#ecd5ab', colorErrorBg: '#fbebe8', colorErrorBorder: '#f0c4bd', controlItemBgActive: '#e6f0ef', controlItemBgActiveHover: '#d8e8e7',
}
const darkSoft = {
  colorPrimaryBg: '#17302f', colorPrimaryBgHover: '#1d3b3a', colorInfoBg: '#152a2b', colorInfoBorder: '#25494a', colorSuccessBg: '#16291d', colorSuccessBorder: '#284a35',
  colorWarningBg: '#2c2413', colorWarningBorder: '#54431f', colorErrorBg: '#2f1a18', colorErrorBorder: '#5a2d28', controlItemBgActive: '#17302f', controlItemBgActiveHover: '#1d3b3a',
}

/** The tokens of Ant Design: ink teal on warm paper. */
export function themeOf(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#3f9a9b' : '#1d6b70',
      colorInfo: dark ? '#3f9a9b' : '#1d6b70',
      colorLink: dark ? '#6cc0bf' : '#1d6b70',
      colorSuccess: dark ? '#4aa56c' : '#3b8757',
      colorWarning: dark ? '#d29a3c' : '#b97a1c',
      colorError: dark ? '#d8695f' : '#c24b40',
      colorTextBase: dark ? '#e9ebe8' : '#1c2628',
      colorBgBase: dark ? '#171b1c' : '#ffffff',
      colorBgLayout: dark ? '#111415' : '#f6f5f1',
      colorBorder: dark ? '#3a4143' : '#d8d5cc',
      colorBorderSecondary: dark ? '#2a3032' : '#ebe8e0',
      ...(dark ? darkSoft : lightSoft),
      borderRadius: 8, borderRadiusLG: 12, borderRadiusSM: 6,
      fontFamily: font, fontSize: 14, controlHeight: 34,
      motion: !littleMotion.matches,
      boxShadowTertiary: dark ? 'none' : '0 1px 2px rgb(28 38 40 / 4%), 0 2px 8px rgb(28 38 40 / 4%)',
    },
    components: {
      Table: { headerBg: dark ? '#1d2224' : '#faf9f6', headerSplitColor: 'transparent', cellPaddingBlock: 12 },
      Card: { bodyPadding: 20 },
      Tabs: { horizontalItemGutter: 24 },
      Form: { itemMarginBottom: 18 },
      Drawer: { footerPaddingBlock: 12, footerPaddingInline: 20 },
    },
  }
}

function isDark(): boolean {
  const look = chosenLook()
  return look === 'dark' || (look === 'system' && darkSystem.matches)
}

function announce(): void {
  applyLook()
  for (const listener of listeners) listener()
}

function onLook(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
