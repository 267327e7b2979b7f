import type { HttpServers, Refusal, RoutedRequest } from './http/http-server.ts';

/** What the sender of a request is told, and what became of its data (`null`: it was refused before it was an event). */
export interface Receipt {
  readonly status: number;
  readonly body: string;
  readonly dispatched: Dispatched | null;
}

/** What became of the data that a source dispatched (upstream `pkg/eventsources/eventing.go: run`). */
export type Dispatched =
  | { readonly outcome: 'published' | 'duplicate' | 'filtered'; readonly event: string }
  | { readonly outcome: 'refused'; readonly event: string; readonly error: string };

/** Takes note of a request that makes no event, with what was read of its body. */
export type Refuse = (request: RoutedRequest, refusal: Refusal, body?: Uint8Array) => Promise<Receipt>;

/** Hands the event's data (JSON text) on: source filter, envelope, publish with upstream's retries. */
export type Dispatch = (data: string) => Promise<Dispatched>;

export interface ListenOptions {
  /** The event's name. */
  readonly event: string;
  /** The event's block in the manifest, as Kubernetes decodes it. */
  readonly spec: Readonly<Record<string, unknown>>;
  readonly servers: HttpServers;
  readonly secrets: Secrets;
  readonly dispatch: Dispatch;
  readonly refuse: Refuse;
}

/** A source that listens, or that can be fed by hand as if it did. */
export interface Listening {
  /** Where it really listens; `null`: nowhere. */
  readonly address: string | null;
  /** Where it differs from what the manifest asks for, each in one sentence. */
  readonly warnings: readonly string[];
  /** Feeds one request by hand, through the same handler as one that came over the network. */
  receive(request: RoutedRequest): Promise<Receipt>;
}

export type Listen = (options: ListenOptions) => Promise<Listening>;

/** Values of Secrets; throws upstream's error text for what is not there. */
export interface Secrets {
  secret(selector: { readonly name?: string; readonly key?: string } | undefined): string;
}
