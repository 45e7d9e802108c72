/** Names the file in the environment of the test files. */
export const COMPILED_IN = 'REKENSCHAP_TEST_LISTS'

/** File with the lists as this run of tests compiled them, which spares each test file a second. Undefined outside such a run. */
export const compiledLists: string | undefined = process.env[COMPILED_IN]
