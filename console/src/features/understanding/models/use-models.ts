import { useQuery } from '@tanstack/react-query'
import { listModels } from '@yanshu/contract/models.ts'
import { call } from '../../../lib/api.ts'

/** While a model is being trained, its progress is asked for this often, should the live connection be lost. */
const trainingMs = 1500

/** The last models, what changed since, and the training under way. */
export function useModels() {
  return useQuery({
    queryKey: ['understanding', 'models'], queryFn: () => call(listModels),
    refetchInterval: ({ state }) => (state.data?.training === undefined ? false : trainingMs),
  })
}
