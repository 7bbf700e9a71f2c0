/** What keeps the desk from going on, in a sentence that says what to do next. Anything else that is thrown is a bug. */
export class Stop extends Error {}
