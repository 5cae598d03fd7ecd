import { permissions } from '@yanshu/contract/permissions.ts'
import type { Route } from './route.ts'

export interface RouteBook {
  /** Throws an Error that names the endpoint when it cannot be mounted as it is. */
  add(route: Route): void
  all(): readonly Route[]
}

/** The routes of all modules; a mistake in one shows at start, not when somebody calls it. */
export function createRouteBook(): RouteBook {
  const routes: Route[] = []
  const taken = new Set<string>()
  return {
    add(route) {
      const { method, path } = route.endpoint
      const problem = problemOf(route)
      if (problem) throw new Error(`${method} ${path}: ${problem}`)
      const place = `${method} ${path.replace(/:\w+/g, ':')}`
      if (taken.has(place)) throw new Error(`${method} ${path}: there is a route already`)
      taken.add(place)
      routes.push(route)
    },
    all: () => routes,
  }
}

function problemOf({ endpoint: { method, path, shape } }: Route): string | undefined {
  if (!hasPermission(shape.permission)) return 'no permission says who may call it'
  if (!/^(\/(:?[A-Za-z0-9][\w.-]*))+$/.test(path)) return 'the path is not of the form /api/things/:id'
  const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!).toSorted(byText).join()
  const decoded = Object.keys(shape.params?.shape ?? {}).toSorted(byText).join()
  if (named !== decoded) return `the path names (${named}) but params decodes (${decoded})`
  if (method === 'GET' && (shape.input ?? shape.upload)) return 'a GET has no body'
  return shape.input && shape.upload ? 'an upload has no JSON body' : undefined
}

function hasPermission(access: unknown): boolean {
  if (Array.isArray(access)) return access.length > 0 && access.every((each) => isPermission(each))
  return access === 'public' || access === 'visitor' || access === 'signed-in' || isPermission(access)
}

function isPermission(access: unknown): boolean {
  return permissions.some((each) => each === access)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1
}
