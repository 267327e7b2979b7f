import { connect, createInbox, ErrorCode, Events, headers, type Msg, type NatsConnection, NatsError } from 'nats';
import { BusError } from '../bus.ts';
import { withoutCredentials } from '../without-credentials.ts';

/** The one file that knows the `nats` client: a link to a server, in the few words that JetStream's own API needs. */
export interface NatsLink {
  /** Without credentials. */
  readonly url: string;
  /** `$JS.API.<subject>`; the answer as JSON, errors of the API included (`error.err_code`). */
  api(subject: string, payload?: unknown): Promise<Record<string, unknown>>;
  /** Any request; `null` when nobody listens on the subject (503 no responders). Rejects at once while the link is down. */
  request(subject: string, body: Uint8Array, header?: Header): Promise<NatsMessage | null>;
  /** Lost while the link is down. */
  send(subject: string, body: string, replyTo?: string): void;
  /** A private subject and what arrives there. */
  listen(receive: (message: NatsMessage) => void): { readonly subject: string; stop(): void };
  close(): Promise<void>;
}

export interface NatsMessage {
  readonly subject: string;
  readonly body: Uint8Array;
  /** Where to acknowledge it. */
  readonly reply: string;
  /** 0 when it is no status message: 404 none there, 408 time is over, 409 consumer gone or limit reached, 503. */
  readonly status: number;
  header(name: string): string;
}

export type Header = readonly [name: string, value: string];

/**
 * Connects, with TLS when the server offers it (its certificate is not verified, as upstream does without a `tls` block) and
 * without when it does not, where upstream gives up. A lost link is taken up again; `tell` says to a person that it is lost, and
 * that it is there again. Throws `BusError`.
 */
export async function connectNats(url: string, tell: (sentence: string) => void): Promise<NatsLink> {
  const shown = withoutCredentials(url);
  try {
    return createLink(shown, await connectSecureOrPlain(url), tell);
  } catch (error) {
    throw describeConnectError(shown, error);
  }
}

async function connectSecureOrPlain(url: string): Promise<NatsConnection> {
  const { servers, ...credentials } = parseServers(url);
  const options = {
    servers,
    ...credentials,
    timeout: connectTimeoutMs,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
    noAsyncTraces: true,
    // Its own look-up takes one of localhost's addresses at random, and waits a second when nobody is there.
    resolve: false,
  };
  try {
    const unverified = { rejectUnauthorized: false } as object;
    return await connect({ ...options, tls: unverified });
  } catch (error) {
    if (!hasCode(error, ErrorCode.ServerOptionNotAvailable)) throw error;
    return connect({ ...options, tls: null });
  }
}

/** A comma-separated list, each with or without `nats://` and `user:password@`. */
function parseServers(url: string): { readonly servers: string[]; readonly user?: string; readonly pass?: string } {
  const urls = url.split(',').map((one) => new URL(one.includes('://') ? one.trim() : `nats://${one.trim()}`));
  const servers = urls.map(({ hostname, port }) => `${hostname}:${port === '' ? 4222 : port}`);
  const withUser = urls.find(({ username }) => username !== '');
  if (withUser === undefined) return { servers };
  return { servers, user: decodeURIComponent(withUser.username), pass: decodeURIComponent(withUser.password) };
}

function createLink(url: string, connection: NatsConnection, tell: (sentence: string) => void): NatsLink {
  const lost = 'is lost (eventbus connection closed); it is tried again until the server is back';
  const watch = watchConnection(connection, (isUp) =>
    tell(`The link to NATS at ${url} ${isUp ? 'is there again' : lost}.`),
  );
  async function request(subject: string, body: Uint8Array, header?: Header): Promise<NatsMessage | null> {
    if (!watch.isUp()) throw new BusError(`The link to NATS at ${url} ${lost}.`);
    try {
      const asked = connection.request(subject, body, {
        timeout: requestTimeoutMs,
        ...(header === undefined ? {} : { headers: toHeaders(header) }),
      });
      const reply = await watch.answer(asked);
      return toMessage(reply);
    } catch (error) {
      if (hasCode(error, ErrorCode.NoResponders)) return null;
      throw describeRequestError(url, subject, error);
    }
  }
  return {
    url,
    request,
    async api(subject, payload) {
      const body = payload === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(payload));
      const reply = await request(`$JS.API.${subject}`, body);
      if (reply === null)
        throw new BusError(
          `The NATS server at ${url} has no JetStream; start it with --jetstream, or give another URL.`,
        );
      return JSON.parse(Buffer.from(reply.body).toString()) as Record<string, unknown>;
    },
    send(subject, body, replyTo) {
      if (watch.isUp()) connection.publish(subject, body, replyTo === undefined ? {} : { reply: replyTo });
    },
    listen(receive) {
      const subject = createInbox();
      const subscription = connection.subscribe(subject, {
        callback: (error, message) => {
          if (error === null) receive(toMessage(message));
        },
      });
      return { subject, stop: () => subscription.unsubscribe() };
    },
    close: () => connection.close(),
  };
}

/** What is sent while the link is down would be kept and sent late; upstream refuses it. */
function watchConnection(connection: NatsConnection, changed: (isUp: boolean) => void) {
  let isUp = true;
  const waiting = new Set<(error: Error) => void>();
  const become = (up: boolean) => {
    if (isUp !== up && !connection.isClosed()) changed(up);
    isUp = up;
  };
  const watch = async () => {
    for await (const { type } of connection.status()) {
      if (hasType(type, Events.Reconnect)) become(true);
      if (!hasType(type, Events.Disconnect)) continue;
      become(false);
      for (const reject of waiting) reject(new Error('connection lost'));
    }
  };
  void watch();
  return {
    isUp: () => isUp && !connection.isClosed(),
    /** The answer, or a rejection as soon as the link is lost. */
    answer<T>(asked: Promise<T>): Promise<T> {
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      waiting.add(reject);
      asked.then(resolve, reject).finally(() => waiting.delete(reject));
      return promise;
    },
  };
}

function hasType(type: string, event: Events): boolean {
  return type === (event as string);
}

function toMessage(message: Msg): NatsMessage {
  return {
    subject: message.subject,
    body: message.data,
    reply: message.reply ?? '',
    status: message.headers?.code ?? 0,
    header: (name) => message.headers?.get(name) ?? '',
  };
}

function toHeaders([name, value]: Header) {
  const made = headers();
  made.set(name, value);
  return made;
}

function describeConnectError(url: string, error: unknown): BusError {
  const { message } = error as Error;
  if (hasCode(error, ErrorCode.AuthorizationViolation))
    return new BusError(`NATS at ${url} refused the user; write nats://USER:PASSWORD@HOST:PORT.`, { cause: error });
  return new BusError(`NATS at ${url} cannot be reached (${message}); start it, or correct the URL.`, { cause: error });
}

function describeRequestError(url: string, subject: string, error: unknown): BusError {
  const what = (error as Error).message;
  return new BusError(`NATS at ${url} did not answer (${subject}: ${what}); see whether it runs.`, { cause: error });
}

function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof NatsError && error.code === (code as string);
}

const connectTimeoutMs = 5000;
/** What upstream waits for an answer of JetStream's API, and for an acknowledgement's. */
const requestTimeoutMs = 5000;
