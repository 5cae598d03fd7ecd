/** Pairs "traditional simplified" separated by "|"; the package has types for its converters only, not for its tables. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}
