/** The one stream that JetStream keeps events in. */
const eventStream = 'default';

/** The JetStream subject of an event; a dot in either name adds a token, and the stream's `default.*.*` no longer matches. */
export function eventSubject(eventSource: string, eventName: string): string {
  return `${eventStream}.${eventSource}.${eventName}`;
}
