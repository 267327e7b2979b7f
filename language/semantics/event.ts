/** An event as filters, parameters and templates see it (upstream `pkg/sensors/listener.go: convertEvent`). */
export interface Event {
  readonly context: EventContext;
  /** The payload's bytes as text (convention of `go/strings.ts`); `null` is no payload, which differs from `''`. */
  readonly data: string | null;
}

/** Exactly the seven attributes that survive; `time` is RFC 3339, `''` when it is the zero time. */
export interface EventContext {
  readonly id: string;
  readonly source: string;
  readonly specversion: string;
  readonly type: string;
  readonly datacontenttype: string;
  readonly subject: string;
  readonly time: string;
}
