import { useQuery } from '@tanstack/react-query'
import { listBrands, listInboxes } from '@yanshu/contract/brands.ts'
import { listRoles } from '@yanshu/contract/people.ts'
import { listColleagues, listGroups, listPresence } from '@yanshu/contract/routing.ts'
import { call } from './api.ts'

/** Short lists that several pages need, each under the topic that announces its changes. */
export const useGroups = () => useQuery({ queryKey: ['groups'], queryFn: () => call(listGroups) })
export const useInboxes = () => useQuery({ queryKey: ['inboxes'], queryFn: () => call(listInboxes) })
export const useBrands = () => useQuery({ queryKey: ['brands'], queryFn: () => call(listBrands) })
export const useRoles = () => useQuery({ queryKey: ['roles'], queryFn: () => call(listRoles) })
export const useColleagues = () => useQuery({ queryKey: ['colleagues'], queryFn: () => call(listColleagues) })
export const usePresence = () => useQuery({ queryKey: ['presence'], queryFn: () => call(listPresence) })
