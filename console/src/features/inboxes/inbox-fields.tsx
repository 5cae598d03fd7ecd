import { Form, Input, InputNumber, Segmented, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import type { Brand } from '@yanshu/contract/brands.ts'
import { useWords } from '../../lib/language.ts'
import { useBrands } from '../../lib/reading.ts'
import { addressPattern, ColorOrBrands, TextOrBrands } from './or-brands.tsx'
import { isOrigin, originOf } from './inbox-values.ts'
import type { InboxValues } from './inbox-values.ts'
import { QuestionList } from './question-list.tsx'

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="panel" id={id}>
      <header className="panel-head"><h2>{title}</h2></header>
      <div className="panel-body">{children}</div>
    </section>
  )
}

/** Name, brand, how long a closed conversation stays open for more; for a widget its sites, and whether it is on. */
export function InboxBasics({ isWeb }: { isWeb: boolean }) {
  const words = useWords()
  const brands = useBrands()
  const validOrigins = (_: unknown, list: string[] | undefined): Promise<void> => {
    const wrong = list?.find((each) => !isOrigin(originOf(each)))
    return wrong === undefined ? Promise.resolve() : Promise.reject(new Error(words.inboxes.originWrong(wrong)))
  }
  return (
    <Part id="part-basics" title={words.inboxes.basics}>
      <div className="field-pair">
        <Form.Item name="name" label={words.inboxes.name} rules={[{ required: true, whitespace: true, message: words.act.required }]} {...(!isWeb && { extra: words.connecting.basicsHelp })}><Input maxLength={64} /></Form.Item>
        <Form.Item name="brand" label={words.inboxes.brand} {...(!isWeb && { extra: words.connecting.brandHelp })} rules={[{ required: true, message: words.act.required }]}>
          <Select options={brands.data?.items.map((each) => ({ value: each.id, label: each.name })) ?? []} />
        </Form.Item>
      </div>
      {isWeb && (
        <Form.Item name="origins" label={words.inboxes.origins} extra={words.inboxes.originsHelp} rules={[{ validator: validOrigins }]}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[' ', ',', '，', '\n', ';']} maxCount={50} placeholder="https://shop.example.cn" />
        </Form.Item>
      )}
      <div className="field-pair">
        <Form.Item name="reopenMinutes" label={words.inboxes.reopen} extra={words.inboxes.reopenHelp} rules={[{ required: true, message: words.act.required }]}>
          <InputNumber min={0} max={43_200} precision={0} suffix={words.inboxes.minutes} className="wide-number" />
        </Form.Item>
        {isWeb && <Form.Item name="enabled" label={words.inboxes.enabledLabel} valuePropName="checked" extra={words.inboxes.enabledHelp}><Switch /></Form.Item>}
      </div>
    </Part>
  )
}

/** Title, colour and shape of the widget; what is left to the brand shows what the brand says. */
export function InboxLook({ brand }: { brand: Brand | undefined }) {
  const words = useWords()
  return (
    <Part id="part-look" title={words.inboxes.look}>
      <Form.Item name={['look', 'title']} label={words.inboxes.widgetTitle} rules={[{ required: true, whitespace: true, message: words.act.required }]}><Input maxLength={200} /></Form.Item>
      <Form.Item name={['look', 'color']} label={words.inboxes.color} extra={words.inboxes.colorHelp}><ColorOrBrands brand={brand} /></Form.Item>
      <div className="field-pair">
        <Form.Item name={['look', 'theme']} label={words.inboxes.theme} extra={words.inboxes.themeHelp}>
          <Segmented options={[{ value: 'auto', label: words.inboxes.themeAuto }, { value: 'light', label: words.inboxes.themeLight }, { value: 'dark', label: words.inboxes.themeDark }]} />
        </Form.Item>
        <Form.Item name={['look', 'corners']} label={words.inboxes.corners}>
          <Segmented options={[{ value: 'round', label: words.inboxes.cornersRound }, { value: 'square', label: words.inboxes.cornersSquare }]} />
        </Form.Item>
      </div>
      <Form.Item name={['look', 'logo']} label={words.inboxes.logo} extra={words.inboxes.logoHelp} rules={[{ pattern: addressPattern, message: words.inboxes.logoWrong }]}><TextOrBrands field="logo" brand={brand} placeholder="https://shop.example.cn/logo.png" /></Form.Item>
      <Form.Item name={['look', 'privacy']} label={words.inboxes.privacy} extra={words.inboxes.privacyHelp} rules={[{ pattern: addressPattern, message: words.inboxes.privacyWrong }]}><TextOrBrands field="privacy" brand={brand} placeholder="https://shop.example.cn/privacy" /></Form.Item>
    </Part>
  )
}

/** Where the bubble stands on the page. */
export function InboxPlace() {
  const words = useWords()
  return (
    <Part id="part-place" title={words.inboxes.place}>
      <p className="part-help">{words.inboxes.placeHelp}</p>
      <div className="place-fields">
        <Form.Item name={['look', 'position']} label={words.inboxes.position}>
          <Segmented block options={[{ value: 'left', label: words.inboxes.left }, { value: 'right', label: words.inboxes.right }]} />
        </Form.Item>
        <Form.Item name={['look', 'offset', 'side']} label={words.inboxes.offsetSide}><InputNumber min={0} max={200} precision={0} suffix="px" className="wide-number" /></Form.Item>
        <Form.Item name={['look', 'offset', 'bottom']} label={words.inboxes.offsetBottom}><InputNumber min={0} max={400} precision={0} suffix="px" className="wide-number" /></Form.Item>
      </div>
    </Part>
  )
}

/** What contacts read first, and whether the bot answers. */
export function InboxBot({ isWeb }: { isWeb: boolean }) {
  const words = useWords()
  return (
    <Part id="part-bot" title={words.inboxes.botPart}>
      {!isWeb && <p className="part-help">{words.connecting.welcomeHelp}</p>}
      <div className="field-pair">
        <Form.Item name="botOn" label={words.inboxes.botOnLabel} valuePropName="checked" extra={words.inboxes.botOnHelp}><Switch /></Form.Item>
        <Form.Item name={['look', 'botName']} label={words.inboxes.botName} rules={[{ required: true, whitespace: true, message: words.act.required }]}><Input maxLength={64} /></Form.Item>
      </div>
      <Form.Item name={['look', 'welcome']} label={words.inboxes.welcome} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} showCount />
      </Form.Item>
      <Form.Item label={words.inboxes.quickQuestions} extra={words.inboxes.quickHelp}><QuestionList name={['look', 'quickQuestions']} /></Form.Item>
    </Part>
  )
}

/** The same words for readers of English; all or none of those that are needed. Only a widget has a title. */
export function InboxEnglish({ isWeb }: { isWeb: boolean }) {
  const words = useWords()
  const form = Form.useFormInstance<InboxValues>()
  const isUsed = (): boolean => ([...(isWeb ? ['title'] as const : []), 'welcome', 'botName'] as const).some((field) => String(form.getFieldValue(['look', 'english', field]) ?? '').trim() !== '')
  const together = { validator: (_: unknown, value: string | undefined) => (isUsed() && (value ?? '').trim() === '' ? Promise.reject(new Error(isWeb ? words.inboxes.englishTogether : words.connecting.englishTogether)) : Promise.resolve()) }
  return (
    <Part id="part-english" title={words.inboxes.english}>
      <p className="part-help">{isWeb ? words.inboxes.englishHelp : words.connecting.englishHelp}</p>
      <div className="field-pair">
        {isWeb && <Form.Item name={['look', 'english', 'title']} label={words.inboxes.widgetTitle} rules={[together]}><Input maxLength={200} lang="en" placeholder="Customer service" /></Form.Item>}
        <Form.Item name={['look', 'english', 'botName']} label={words.inboxes.botName} rules={[together]}><Input maxLength={64} lang="en" placeholder="Swan" /></Form.Item>
      </div>
      <Form.Item name={['look', 'english', 'welcome']} label={words.inboxes.welcome} rules={[together]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} showCount lang="en" placeholder="Hello, how can I help?" />
      </Form.Item>
      <Form.Item label={words.inboxes.quickQuestions}><QuestionList name={['look', 'english', 'quickQuestions']} /></Form.Item>
    </Part>
  )
}
