import { createBrowserRouter } from 'react-router'
import type { RouteObject } from 'react-router'
import { NotFound, PageCrash, Splash } from '../ui/full-page.tsx'
import { Home } from './home.tsx'
import { Shell } from './shell.tsx'

/** Pages inside the shell. Each is its own chunk, fetched when it is first opened. */
const pages: RouteObject[] = [
  { index: true, Component: Home },
  { path: 'workspace/:view?/:conversation?', lazy: async () => ({ Component: (await import('../features/conversations/workspace-page.tsx')).WorkspacePage }) },
  { path: 'contacts/:contact?', lazy: async () => ({ Component: (await import('../features/contacts/contacts.tsx')).Contacts }) },
  { path: 'knowledge', lazy: async () => ({ Component: (await import('../features/knowledge/knowledge.tsx')).Knowledge }) },
  { path: 'understanding', lazy: async () => ({ Component: (await import('../features/understanding/intents/intents-page.tsx')).IntentsPage }) },
  { path: 'understanding/terms', lazy: async () => ({ Component: (await import('../features/understanding/terms/terms-page.tsx')).TermsPage }) },
  { path: 'understanding/try', lazy: async () => ({ Component: (await import('../features/understanding/trying/try-page.tsx')).TryPage }) },
  { path: 'understanding/lessons', lazy: async () => ({ Component: (await import('../features/understanding/lessons/lessons-page.tsx')).LessonsPage }) },
  { path: 'understanding/models', lazy: async () => ({ Component: (await import('../features/understanding/models/models-page.tsx')).ModelsPage }) },
  { path: 'understanding/quality', lazy: async () => ({ Component: (await import('../features/understanding/quality/quality-page.tsx')).QualityPage }) },
  { path: 'understanding/metrics', lazy: async () => ({ Component: (await import('../features/understanding/metrics/metrics-page.tsx')).MetricsPage }) },
  { path: 'understanding/encoder', lazy: async () => ({ Component: (await import('../features/understanding/encoder/encoder-page.tsx')).EncoderPage }) },
  { path: 'canned', lazy: async () => ({ Component: (await import('../features/canned/editing/canned-page.tsx')).CannedPage }) },
  { path: 'stores', lazy: async () => ({ Component: (await import('../features/stores/stores.tsx')).Stores }) },
  { path: 'search', lazy: async () => ({ Component: (await import('../features/message-search/search-page.tsx')).SearchPage }) },
  { path: 'people', lazy: async () => ({ Component: (await import('../features/people/people.tsx')).People }) },
  { path: 'people/roles', lazy: async () => ({ Component: (await import('../features/people/roles.tsx')).Roles }) },
  { path: 'groups', lazy: async () => ({ Component: (await import('../features/routing/groups.tsx')).Groups }) },
  { path: 'groups/rules', lazy: async () => ({ Component: (await import('../features/routing/rules/rules.tsx')).Rules }) },
  { path: 'groups/try', lazy: async () => ({ Component: (await import('../features/routing/tester/tester.tsx')).Tester }) },
  { path: 'groups/states', lazy: async () => ({ Component: (await import('../features/routing/states.tsx')).States }) },
  { path: 'hours', lazy: async () => ({ Component: (await import('../features/hours/hours.tsx')).HoursPage }) },
  { path: 'inboxes', lazy: async () => ({ Component: (await import('../features/inboxes/inboxes.tsx')).Inboxes }) },
  { path: 'inboxes/brands', lazy: async () => ({ Component: (await import('../features/brands/brands.tsx')).Brands }) },
  { path: 'inboxes/:inbox', lazy: async () => ({ Component: (await import('../features/inboxes/inbox.tsx')).InboxPage }) },
  { path: 'undelivered', lazy: async () => ({ Component: (await import('../features/delivery/undelivered.tsx')).Undelivered }) },
  { path: 'labels', lazy: async () => ({ Component: (await import('../features/labels/label-page.tsx')).LabelPage }) },
  { path: 'forms', lazy: async () => ({ Component: (await import('../features/forms/forms.tsx')).Forms }) },
  { path: 'forms/:form', lazy: async () => ({ Component: (await import('../features/forms/form-page.tsx')).FormPage }) },
  { path: 'ratings', lazy: async () => ({ Component: (await import('../features/ratings/ratings.tsx')).Ratings }) },
  { path: 'floor', lazy: async () => ({ Component: (await import('../features/supervision/floor.tsx')).FloorPage }) },
  { path: 'floor/breaches', lazy: async () => ({ Component: (await import('../features/supervision/breaches.tsx')).Breaches }) },
  { path: 'floor/levels', lazy: async () => ({ Component: (await import('../features/supervision/sla-policies.tsx')).SlaPolicies }) },
  { path: 'floor/alarms', lazy: async () => ({ Component: (await import('../features/emotion/alarms-page.tsx')).AlarmsPage }) },
  { path: 'floor/moods', lazy: async () => ({ Component: (await import('../features/emotion/terms-page.tsx')).TermsPage }) },
  { path: 'moderation', lazy: async () => ({ Component: (await import('../features/moderation/words.tsx')).Words }) },
  { path: 'moderation/hits', lazy: async () => ({ Component: (await import('../features/moderation/hits.tsx')).Hits }) },
  { path: 'moderation/blacklist', lazy: async () => ({ Component: (await import('../features/moderation/blacklist.tsx')).Blacklist }) },
  { path: 'webhooks', lazy: async () => ({ Component: (await import('../features/webhooks/webhooks.tsx')).Webhooks }) },
  { path: 'webhooks/:webhook', lazy: async () => ({ Component: (await import('../features/webhooks/deliveries.tsx')).Deliveries }) },
  { path: 'api-keys', lazy: async () => ({ Component: (await import('../features/people/api-keys/api-keys.tsx')).ApiKeys }) },
  { path: 'settings/transfer', lazy: async () => ({ Component: (await import('../features/settings/transfer/transfer.tsx')).Transfer }) },
  { path: 'modules', lazy: async () => ({ Component: (await import('../features/settings/modules.tsx')).Modules }) },
  { path: 'audit', lazy: async () => ({ Component: (await import('../features/audit/audit.tsx')).Audit }) },
  { path: 'settings', lazy: async () => ({ Component: (await import('../features/settings/settings.tsx')).Settings }) },
  { path: 'profile', lazy: async () => ({ Component: (await import('../features/people/profile.tsx')).Profile }) },
  { path: '*', Component: NotFound },
]

export const router = createBrowserRouter([
  {
    ErrorBoundary: PageCrash,
    HydrateFallback: Splash,
    children: [
      { path: 'sign-in', lazy: async () => ({ Component: (await import('../features/people/sign-in.tsx')).SignIn }) },
      { path: 'link', lazy: async () => ({ Component: (await import('../features/people/link.tsx')).Link }) },
      { path: 'sidebar', lazy: async () => ({ Component: (await import('../features/sidebar/sidebar-page.tsx')).SidebarPage }) },
      { path: 'preview/:inbox', lazy: async () => ({ Component: (await import('../features/inboxes/preview-page.tsx')).PreviewPage }) },
      { Component: Shell, children: pages.map((page) => ({ ErrorBoundary: PageCrash, ...page }) as RouteObject) },
    ],
  },
], { basename: '/console' })
