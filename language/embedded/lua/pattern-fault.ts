/** What is wrong with a pattern, in upstream's words. */
export class PatternFault extends Error {
  constructor(message: string, at?: number) {
    super(at === undefined ? message : at < 0 ? `${message} at EOS` : `${message} at ${at}`);
  }
}
