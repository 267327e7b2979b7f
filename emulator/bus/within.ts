/** As the promise; rejects when it has not settled after `ms`: some who take a connection never answer. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer for ${ms / 1000} s`)), ms);
  return Promise.race([promise, silence]).finally(() => clearTimeout(timer));
}
