import { BusError } from '../bus.ts';
import { envelopeOf } from '../envelope-of.ts';
import type { ConsumerDefinition, PullConsumer, PulledMessage } from '../jetstream-store.ts';
import { assertAnswer, consumerNotFound, errorCode } from './api-error.ts';
import type { NatsLink, NatsMessage } from './nats-link.ts';

/**
 * The durable on the server, made as upstream makes it when it is absent. One that is there is taken when its filter and its
 * policies are the wanted ones; else throws `BusError` with upstream's words (nats.go `checkConfig`).
 */
export async function openServerConsumer(
  link: NatsLink,
  definition: ConsumerDefinition,
  ackWaitMs: number | null,
): Promise<PullConsumer> {
  const { durable, filterSubject } = definition;
  const subscribing = `failed to subscribe to subject ${filterSubject} using group ${durable}`;
  const streams = (await link.api('STREAM.NAMES', { subject: filterSubject }))['streams'] as
    | string[]
    | null
    | undefined;
  if (streams?.includes('default') !== true)
    throw new BusError(
      `${subscribing}: nats: no stream matches subject; see the names of the EventSource and the event.`,
    );
  const info = await link.api(`CONSUMER.INFO.default.${durable}`);
  if (errorCode(info) === consumerNotFound)
    assertAnswer(
      await link.api(`CONSUMER.CREATE.default.${durable}.${filterSubject}`, consumerRequest(definition, ackWaitMs)),
      subscribing,
    );
  else {
    assertAnswer(info, subscribing);
    assertWanted(info['config'] as ConsumerConfig, definition, subscribing);
  }
  return new ServerConsumer(link, durable);
}

class ServerConsumer implements PullConsumer {
  private readonly link: NatsLink;
  private readonly durable: string;
  private readonly inbox: ReturnType<NatsLink['listen']>;
  /** What came when nobody was waiting: the answer to a pull that we had given up. */
  private readonly early: NatsMessage[] = [];
  private receive: ((message: NatsMessage | null) => void) | null = null;
  private isStopped = false;

  constructor(link: NatsLink, durable: string) {
    this.link = link;
    this.durable = durable;
    this.inbox = link.listen((message) => {
      if (this.receive === null) this.early.push(message);
      else this.receive(message);
    });
  }

  async next(): Promise<PulledMessage | null> {
    const message = this.early.shift() ?? (await this.pull());
    if (message === null || this.isStopped || message.status !== 0 || message.reply === '') return null;
    return toPulled(this.link, this.durable, message);
  }

  /** The server hands nothing more to a pull whose inbox has no listener. */
  stop(): void {
    this.isStopped = true;
    this.inbox.stop();
    this.receive?.(null);
  }

  private pull(): Promise<NatsMessage | null> {
    if (this.isStopped) return Promise.resolve(null);
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.receive?.(null), clientWaitMs);
      this.receive = (message) => {
        clearTimeout(timer);
        this.receive = null;
        resolve(message);
      };
      const request = JSON.stringify({ expires: serverWaitNs, batch: 1 });
      this.link.send(`$JS.API.CONSUMER.MSG.NEXT.default.${this.durable}`, request, this.inbox.subject);
    });
  }
}

const clientWaitMs = 1000;
const serverWaitNs = 900_000_000;

interface ConsumerConfig {
  readonly filter_subject?: string;
  readonly deliver_policy: string;
  readonly ack_policy: string;
  readonly deliver_subject?: string;
}

/** `ack_wait` is sent only when it was asked for; upstream leaves it to the server. */
function consumerRequest({ durable, filterSubject }: ConsumerDefinition, ackWaitMs: number | null): object {
  return {
    stream_name: 'default',
    config: {
      durable_name: durable,
      deliver_policy: 'new',
      ack_policy: 'explicit',
      ...(ackWaitMs === null ? {} : { ack_wait: Math.round(ackWaitMs * 1e6) }),
      filter_subject: filterSubject,
      replay_policy: 'instant',
      max_ack_pending: 65_536,
      num_replicas: 0,
    },
  };
}

function assertWanted(config: ConsumerConfig, definition: ConsumerDefinition, subscribing: string): void {
  const advice = `; delete the durable ${definition.durable} of the stream "default"`;
  if (config.deliver_subject !== undefined)
    throw new BusError(`${subscribing}: nats: must use pull subscribe to bind to pull based consumer${advice}.`);
  if (config.filter_subject !== definition.filterSubject)
    throw new BusError(`${subscribing}: nats: subject does not match consumer${advice}.`);
  if (config.deliver_policy !== 'new')
    throw new BusError(
      `${subscribing}: nats: configuration requests deliver policy to be 2, but consumer's value is ${deliverPolicies.indexOf(config.deliver_policy)}${advice}.`,
    );
  if (config.ack_policy !== 'explicit')
    throw new BusError(
      `${subscribing}: nats: configuration requests ack policy to be explicit, but consumer's value is ${config.ack_policy}${advice}.`,
    );
}

/** nats.go prints its number. */
const deliverPolicies = ['all', 'last', 'new', 'by_start_sequence', 'by_start_time', 'last_per_subject'];

function toPulled(link: NatsLink, durable: string, message: NatsMessage): PulledMessage {
  const { body, reply } = message;
  const [, source = '', subject = ''] = message.subject.split('.');
  const { attempt, streamSeq, consumerSeq, storedAt } = parseReply(reply);
  return {
    consumer: durable,
    message: {
      ...envelopeOf(body, { id: message.header('Nats-Msg-Id'), source, subject }),
      body,
      position: String(streamSeq),
      storedAt,
    },
    attempt,
    streamSeq,
    consumerSeq,
    async acknowledge() {
      const answer = await link.request(reply, Buffer.from('+ACK'));
      if (answer === null) throw new BusError(`The durable ${durable} is gone from ${link.url}; restart the Sensor.`);
    },
    progress: () => link.send(reply, '+WPI'),
  };
}

/** `$JS.ACK.<stream>.<consumer>.<delivered>.<stream seq>.<consumer seq>.<ns>.<pending>`, newer with domain and account before. */
function parseReply(reply: string) {
  const tokens = reply.split('.');
  const [attempt, streamSeq, consumerSeq, time] = tokens.slice(tokens.length === 9 ? 4 : 6);
  return {
    attempt: Number(attempt),
    streamSeq: Number(streamSeq),
    consumerSeq: Number(consumerSeq),
    storedAt: Number(time) / 1e6,
  };
}
