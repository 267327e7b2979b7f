import { BusError, type Message, type Published, type StoredMessage } from '../bus.ts';
import { envelopeOf } from '../envelope-of.ts';
import { eventSubject } from '../../../language/semantics/event-subject.ts';
import type { StreamSettings } from '../stream-settings.ts';
import { assertAnswer, errorCode, messageNotFound, streamNotFound } from './api-error.ts';
import type { NatsLink } from './nats-link.ts';

/**
 * The stream `default` on the server. It is made with upstream's settings when it is absent and left alone, whatever its
 * settings, when it is there (`pkg/eventbus/jetstream/base/jetstream.go: CreateStream`).
 */
export class DefaultStream {
  private readonly link: NatsLink;

  private constructor(link: NatsLink) {
    this.link = link;
  }

  static async open(link: NatsLink, settings: StreamSettings): Promise<DefaultStream> {
    const info = await link.api('STREAM.INFO.default');
    if (errorCode(info) === streamNotFound)
      assertAnswer(
        await link.api('STREAM.CREATE.default', streamRequest(settings)),
        `The stream "default" cannot be made at ${link.url}`,
      );
    else assertAnswer(info, `The stream "default" cannot be read at ${link.url}`);
    return new DefaultStream(link);
  }

  async publish(message: Message): Promise<Published> {
    const subject = eventSubject(message.source, message.subject);
    const reply = await this.requestTwiceMore(subject, message);
    if (reply === null)
      throw new BusError(
        `The event "${message.subject}" of EventSource "${message.source}" cannot be published: no stream takes its subject ${subject} (nats: no response from stream); use names without dots and spaces.`,
      );
    const acknowledgement = JSON.parse(Buffer.from(reply.body).toString()) as Record<string, unknown>;
    assertAnswer(acknowledgement, `The event "${message.subject}" of EventSource "${message.source}" is refused`);
    return { position: String(acknowledgement['seq']), duplicate: acknowledgement['duplicate'] === true };
  }

  /** Asks for many messages at once: the server has no request for a page. */
  async browse(after: number, limit: number): Promise<readonly StoredMessage[]> {
    const { first_seq: first, last_seq: last } = await this.state();
    const messages: StoredMessage[] = [];
    for (let seq = Math.max(after + 1, first); seq <= last && messages.length < limit; seq += requestsAtOnce) {
      const length = Math.min(requestsAtOnce, last - seq + 1);
      const page = await Promise.all(Array.from({ length }, (_, index) => this.read(seq + index)));
      messages.push(...page.filter((message) => message !== null));
    }
    return messages.slice(0, limit);
  }

  async purge(): Promise<number> {
    const answer = await this.link.api('STREAM.PURGE.default');
    assertAnswer(answer, `The stream "default" cannot be purged at ${this.link.url}`);
    return answer['purged'] as number;
  }

  async lastSeq(): Promise<number> {
    return (await this.state()).last_seq;
  }

  private async state(): Promise<{ readonly first_seq: number; readonly last_seq: number }> {
    const answer = await this.link.api('STREAM.INFO.default');
    assertAnswer(answer, `The stream "default" cannot be read at ${this.link.url}`);
    return answer['state'] as { first_seq: number; last_seq: number };
  }

  /** `null` for one that was removed from the midst of the others. */
  private async read(seq: number): Promise<StoredMessage | null> {
    const answer = await this.link.api('STREAM.MSG.GET.default', { seq });
    if (errorCode(answer) === messageNotFound) return null;
    assertAnswer(answer, `The stream "default" cannot be read at ${this.link.url}`);
    return toStoredMessage(answer['message'] as StreamMessage);
  }

  /** nats.go tries again after "no responders": the stream may be moving. */
  private async requestTwiceMore(subject: string, message: Message) {
    for (let attempt = 0; attempt < 2; attempt++) {
      const reply = await this.link.request(subject, message.body, ['Nats-Msg-Id', message.id]);
      if (reply !== null) return reply;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    return this.link.request(subject, message.body, ['Nats-Msg-Id', message.id]);
  }
}

interface StreamMessage {
  readonly subject: string;
  readonly seq: number;
  readonly data?: string;
  readonly hdrs?: string;
  readonly time: string;
}

const requestsAtOnce = 64;

/** Durations are nanoseconds there. The keys and their order are those of upstream's request. */
function streamRequest(settings: StreamSettings): object {
  return {
    name: 'default',
    subjects: ['default.*.*'],
    retention: settings.retention,
    max_consumers: 0,
    max_msgs: settings.maxMsgs,
    max_bytes: settings.maxBytes,
    discard: settings.discard,
    max_age: Math.round(settings.maxAge * 1e6),
    max_msgs_per_subject: 0,
    storage: 'file',
    num_replicas: settings.replicas,
    duplicate_window: Math.round(settings.duplicates * 1e6),
    compression: 'none',
    allow_direct: false,
    mirror_direct: false,
    consumer_limits: {},
    allow_msg_ttl: false,
  };
}

function toStoredMessage(message: StreamMessage): StoredMessage {
  const body = Buffer.from(message.data ?? '', 'base64');
  const id = /^Nats-Msg-Id:\s*(.*?)\r$/im.exec(Buffer.from(message.hdrs ?? '', 'base64').toString())?.[1] ?? '';
  const [, source = '', subject = ''] = message.subject.split('.');
  return {
    ...envelopeOf(body, { id, source, subject }),
    body,
    position: String(message.seq),
    storedAt: Date.parse(message.time),
  };
}
