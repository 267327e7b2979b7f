import { GoError } from '../../../../go/value.ts';

/** What `read` answers; its error with words before it. */
export function explained<T>(words: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof GoError) throw new GoError(words + error.message);
    throw error;
  }
}
