import type { Palette } from './palette.ts'

/** Outlines of electronics, in a box of 400 by 400; `url(#b)` is the gradient of the body. */
export const devices = {
  phone: p => `<rect x="196" y="76" width="126" height="252" rx="24" fill="${p.dark}"/><rect x="203" y="83" width="112" height="238" rx="18" fill="url(#s)"/>
<rect x="240" y="92" width="40" height="11" rx="5.5" fill="#14181f"/><rect x="84" y="62" width="140" height="276" rx="30" fill="url(#b)"/><rect x="84.75" y="62.75" width="138.500" height="274.500" rx="29" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="1.500"/>
<rect x="98" y="76" width="70" height="70" rx="20" fill="${p.dark}" fill-opacity=".35"/><g fill="#1b2028"><circle cx="118" cy="96" r="14"/><circle cx="118" cy="127" r="14"/><circle cx="148" cy="111" r="14"/></g>
<g fill="#5e78a8"><circle cx="118" cy="96" r="6"/><circle cx="118" cy="127" r="6"/><circle cx="148" cy="111" r="6"/></g><circle cx="153" cy="134" r="4" fill="#fff" fill-opacity=".8"/>`,
  earbuds: p => `<rect x="98" y="178" width="204" height="140" rx="58" fill="url(#b)"/><path d="M98 236a58 58 0 0 1 58-58h88a58 58 0 0 1 58 58z" fill="${p.light}"/><path d="M98 238h204" stroke="${p.dark}" stroke-width="2" opacity=".6"/><circle cx="200" cy="258" r="4" fill="${p.accent}"/>
<g id="e"><path d="M150 82a28 28 0 0 1 30 28c0 15-9 22-15 25l-3 58a10 10 0 0 1-20 0l-3-66a28 28 0 0 1 11-45z" fill="url(#b)"/><ellipse cx="171" cy="108" rx="9" ry="13" fill="${p.dark}"/></g><use href="#e" transform="matrix(-1 0 0 1 400 0)"/>`,
  watch: p => `<path d="M158 60h84l10 78H148zM158 340h84l10-78H148z" fill="${p.dark}"/><path d="M158 60h84l3 22h-90z" fill="${p.body}"/><rect x="302" y="184" width="14" height="32" rx="6" fill="${p.dark}"/><circle cx="200" cy="200" r="104" fill="url(#b)"/><circle cx="200" cy="200" r="88" fill="#0f1319"/>
<g fill="none" stroke-width="10" stroke-linecap="round"><path d="M200 130a70 70 0 1 1-66 47" stroke="${p.accent}"/><path d="M200 148a52 52 0 1 1-52 52" stroke="#6fd3a8"/></g><text x="200" y="212" font-family="Arial,sans-serif" font-size="38" font-weight="700" fill="#fff" text-anchor="middle">10:08</text>`,
  powerbank: p => `<rect x="118" y="74" width="164" height="252" rx="26" fill="url(#b)"/><rect x="134" y="92" width="132" height="66" rx="14" fill="#12161c"/><text x="200" y="138" font-family="Arial,sans-serif" font-size="38" font-weight="700" fill="${p.accent}" text-anchor="middle">86%</text>
<g fill="${p.dark}"><rect x="140" y="70" width="30" height="10" rx="5"/><rect x="185" y="70" width="30" height="10" rx="5"/><rect x="232" y="68" width="30" height="12" rx="3"/></g><path d="M206 196l-26 42h20l-8 36 28-44h-20z" fill="${p.light}" opacity=".7"/>`,
  reader: p => `<g transform="rotate(-6 200 200)"><rect x="98" y="70" width="214" height="262" rx="16" fill="url(#b)"/><rect x="112" y="86" width="158" height="230" rx="4" fill="#f4f2ea"/><g fill="#5a5a55"><rect x="128" y="108" width="78" height="12" rx="3"/><g opacity=".55">${lines()}</g></g>
<rect x="281" y="166" width="18" height="34" rx="7" fill="${p.dark}"/><rect x="281" y="208" width="18" height="34" rx="7" fill="${p.dark}"/></g>`,
  charger: p => `<g fill="#c9ced6"><rect x="160" y="66" width="16" height="52" rx="4"/><rect x="224" y="66" width="16" height="52" rx="4"/></g><rect x="112" y="106" width="176" height="206" rx="36" fill="url(#b)"/><path d="M112 142a36 36 0 0 1 36-36h104a36 36 0 0 1 36 36z" fill="#fff" opacity=".55"/>
<g fill="#2b313a"><rect x="160" y="212" width="34" height="13" rx="6.500"/><rect x="160" y="240" width="34" height="13" rx="6.500"/><rect x="160" y="266" width="42" height="15" rx="3"/></g><text x="236" y="252" font-family="Arial,sans-serif" font-size="26" font-weight="700" fill="${p.accent}" text-anchor="middle">65W</text>`,
} as const satisfies Record<string, (palette: Palette) => string>

function lines(): string {
  return Array.from({ length: 11 }, (_, i) => `<rect x="128" y="${136 + i * 15}" width="${i % 4 === 3 ? 84 : 126}" height="5" rx="2.500"/>`).join('')
}
