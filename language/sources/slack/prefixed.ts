import { GoError } from '../../go/value.ts';

/** Upstream's errors say where they come from; ours that something is not supported stand alone. */
export function prefixed<T>(prefix: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof GoError) || error.message.startsWith('not supported yet: ')) throw error;
    throw new GoError(prefix + error.message);
  }
}
