/** As the promise; rejects with the signal's reason as soon as that is given. */
export async function unlessAborted<T>(signal: AbortSignal | undefined, promise: Promise<T>): Promise<T> {
  if (signal === undefined) return promise;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const give = () => reject(signal.reason as Error);
  if (signal.aborted) give();
  signal.addEventListener('abort', give);
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', give));
}
