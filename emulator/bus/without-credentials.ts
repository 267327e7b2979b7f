/** A broker's URL as it may be shown: `nats://me:secret@host` is `nats://host`, also in a list. */
export function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^/@,]*@/g, '//');
}
