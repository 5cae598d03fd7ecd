export const inboxes = {
  title: 'Inboxes', about: 'Where customers find you. Each inbox has its own look, welcome and list of sites.', add: 'New inbox', none: 'No inboxes yet', noneHelp: 'Make one, copy one line into your shop, and you can begin.',
  enabled: 'In use', disabled: 'Off', brand: 'Brand', bot: 'Bot', botOn: (name: string) => `“${name}” answers first`, botOff: 'Straight to people', origins: 'Allowed sites', originsNone: 'This installation only',
  name: 'Name', nameHelp: 'Shown in the console only.', nameHint: 'For example: Official shop', unsaved: 'Some changes are not saved',
  first: { title: 'Customer service', welcome: 'Hello! How can we help you?', botName: 'Yan' },
  basics: 'Basics', originsHelp: 'Exact origins such as https://shop.example.cn, Enter after each. Empty: only pages of this installation.', originWrong: (text: string) => `“${text}” is not a valid origin`,
  reopen: 'Continue within', reopenHelp: 'A message that comes so soon after closing continues the same conversation.', minutes: 'min', enabledLabel: 'In use', enabledHelp: 'When off, the bubble is not shown on your sites.',
  look: 'Look', widgetTitle: 'Window title', presets: 'Suggested', position: 'Side', left: 'Left', right: 'Right',
  theme: 'Light or dark', themeHelp: 'Same as device: dark where the contact\'s phone or computer is.', themeAuto: 'Same as device', themeLight: 'Light', themeDark: 'Dark', corners: 'Corners', cornersRound: 'Round', cornersSquare: 'Square',
  offsetSide: 'Distance from the side', offsetBottom: 'Distance from the bottom', logo: 'Logo', logoHelp: 'A small square picture at the top of the chat, from one of the sites above or from this system. Empty: the first letter of the title.', logoWrong: 'The full address of a picture, or one on this system that begins with /',
  english: 'English words', englishHelp: 'Shown to contacts whose page is in English. Left empty, the words above are shown.', englishTogether: 'Title, bot name and welcome go together: fill in all three or none',
  botPart: 'Bot and welcome', botOnLabel: 'Bot answers first', botOnHelp: 'When off, messages go straight to the waiting queue; the greeting gives way to one that mentions no bot.', botName: 'Name of the bot', welcome: 'Welcome', quickQuestions: 'Quick questions', quickHelp: 'Up to six; one tap sends them.',
  questionHint: 'For example: When will it ship?', questionNumber: (number: number) => `Quick question ${number}`, addQuestion: 'Add a quick question', up: 'Move up', down: 'Move down',
  preview: 'Live preview', openPreview: 'Open preview page', logoElsewhere: 'A logo from another site is not shown here; look at it on the preview page.', previewReaders: 'Preview in the language of the contact', readers: { 'zh-CN': 'Chinese', 'en-US': 'English' },
  parts: 'On this page', place: 'Position', placeHelp: 'Keep clear of what your site already has in the corner, such as a “back to top” button.', color: 'Colour', colorHelp: 'For the bubble, the title bar and the contact\'s own messages; text on it is made readable.',
  embed: 'Embed code', embedHelp: 'Put this line before </body>, once per page.', embedGoods: 'Embed code for product pages', embedGoodsHelp: 'On a product page, pass the goods; the agent sees them as a card (price in fen):', goodsExample: 'Travel mug 500 ml',
  keys: 'Customer keys', makeKey: 'New key', keysHelp: 'With a key the shop vouches for its logged-in customers, so that agents see who they are and what they ordered. Two at most, so that one can replace the other.',
  example: 'Example for Node.js', exampleComments: { secret: 'the secret shown once', sub: 'the customer\'s id in the shop', use: 'put it into the page:' },
  keyMade: 'New key', keyOnce: 'The secret is shown only now. Store it on the shop\'s server, never in a page.', keyId: 'Key id (kid)', keySecret: 'Secret', keyKept: 'I have stored it', revoke: 'Revoke', keyRevoked: 'Key revoked',
  revokeAsk: (kid: string) => `Revoke key ${kid}?`, revokeHelp: 'What was signed with it stops working at once. This cannot be undone.',
  previewTitle: 'Preview of the inbox', previewShop: 'Example shop', previewHelp: 'An example page. The window in its corner is exactly what customers see, and conversations begun here are real.',
}

export const brands = {
  title: 'Brands', about: 'A brand is a shop. Its time zone is the clock of its reports and hours.', add: 'New brand', editTitle: (name: string) => `Edit ${name}`, name: 'Name', nameHelp: 'Customers see it in the chat window.',
  timeZone: 'Time zone', timeZoneHelp: 'Asia/Shanghai for shops in mainland China.', now: (time: string) => `now ${time}`, inboxes: 'Inboxes', default: 'Default',
  domains: 'Domains', domainsHelp: 'Host names such as shop.example.cn, Enter after each. All inboxes of the brand may be embedded at these https sites, without listing them in each inbox.', domainsNone: 'None', domainWrong: (text: string) => `“${text}” is not a domain; leave out https:// and paths`,
}
