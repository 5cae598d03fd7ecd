export declare const serverWords: readonly string[]
export declare function serverEnvironment<T extends NodeJS.ProcessEnv = NodeJS.ProcessEnv>(given?: T): T & { MALLOC_ARENA_MAX: string; NODE_COMPILE_CACHE: string }
