import { BusError, type Delivery, type Message, type SubscribedTrigger, type Subscriber } from './bus.ts';
import type { HeldEvents } from './held-events.ts';
import { IdMemory } from './id-memory.ts';
import type { ConsumptionClocks } from './consumption-clocks.ts';
import type { PullConsumer, PulledMessage } from './jetstream-store.ts';

/**
 * Handles the messages of all consumers of one trigger, one at a time, in upstream's order
 * (`pkg/eventbus/jetstream/sensor/trigger_conn.go: processMsg, processDependency`). A consumer's next message is pulled while
 * the last one is handled and waits without a heartbeat, as upstream's unbuffered channel makes it wait.
 */
export class TriggerWorker {
  private readonly parts: TriggerWorkerParts;
  private readonly triggers: readonly string[];
  private readonly ids = new IdMemory();
  private readonly consumers: PullConsumer[] = [];
  private readonly pumps: Promise<void>[] = [];
  /** Acknowledgements on their way and actions in the background. */
  private readonly background = new Set<Promise<void>>();
  private idle: Promise<void> = Promise.resolve();
  private stopping = false;
  private abandoned = false;
  private handled: PulledMessage | null = null;
  private isBeating = false;

  constructor(parts: TriggerWorkerParts) {
    this.parts = parts;
    this.triggers = [parts.trigger.name];
  }

  pull(consumer: PullConsumer): void {
    this.consumers.push(consumer);
    this.pumps.push(this.pump(consumer));
  }

  async close(how: 'drain' | 'now'): Promise<void> {
    this.stopping = true;
    if (how === 'now') this.abandoned = true;
    for (const consumer of this.consumers) consumer.stop();
    if (how === 'now') return;
    await Promise.all(this.pumps);
    await this.idle;
    while (this.background.size > 0) await Promise.all(this.background);
  }

  private async pump(consumer: PullConsumer): Promise<void> {
    while (!this.stopping) {
      const pulled = await consumer.next();
      if (pulled !== null) await this.handOver(pulled);
    }
  }

  /** Resolves when the worker has taken the message up. */
  private async handOver(pulled: PulledMessage): Promise<void> {
    const before = this.idle;
    const turn = Promise.withResolvers<void>();
    this.idle = turn.promise;
    await before;
    void this.process(pulled).then(turn.resolve, turn.reject);
  }

  /** A delivery that rejects is being stopped by the runtime: its message stays unacknowledged. */
  private async process(pulled: PulledMessage): Promise<void> {
    if (this.abandoned) return;
    const { subscriber } = this.parts;
    this.handled = pulled;
    this.beat();
    try {
      const { message, attempt } = pulled;
      const delivery = subscriber.deliver({ consumer: pulled.consumer, message, attempt, triggers: this.triggers });
      await this.handle(delivery, pulled);
      const acknowledged = this.acknowledge(delivery, pulled);
      // The runtime writes its record of an at-least-once action first; the next message need not wait for that.
      if (this.parts.trigger.atLeastOnce) acknowledged.catch((error: unknown) => subscriber.failed(error));
      else await acknowledged;
    } catch (error) {
      subscriber.failed(error);
    } finally {
      this.handled = null;
    }
  }

  private async handle(delivery: Delivery, pulled: PulledMessage): Promise<void> {
    const { id, source, subject } = pulled.message;
    if (!(await delivery.decode())) return;
    if (this.ids.has(id)) return delivery.duplicate();
    const matching = this.parts.trigger.dependencies.filter(
      ({ eventSourceName, eventName }) => eventSourceName === source && eventName === subject,
    );
    if (matching.length === 0) return;
    for (const { name } of matching) await this.handleFor(name, delivery, pulled);
    this.ids.remember(id, this.parts.clocks.clock.now());
  }

  private async handleFor(dependency: string, delivery: Delivery, pulled: PulledMessage): Promise<void> {
    const { trigger, held } = this.parts;
    const event = await delivery.admit(trigger.name, dependency);
    if (event === null) return;
    if (!trigger.stateful) return this.fire(delivery, new Map([[dependency, event]]));
    const events = await this.loadHeld();
    if (events === null) return;
    events.set(dependency, event);
    const isTrue = await delivery.decide(trigger.name, new Set(events.keys()));
    if (isTrue) await this.fire(delivery, events);
    this.assertNotAbandoned();
    await (isTrue ? held.clear() : held.save(dependency, event, pulled));
  }

  /** `null` when the state cannot be read: upstream then leaves this dependency out and acknowledges. */
  private async loadHeld(): Promise<Map<string, Message> | null> {
    try {
      return await this.parts.held.load();
    } catch (error) {
      if (error instanceof BusError) return null;
      throw error;
    }
  }

  /** Only at-least-once delivery waits for the end of the action. */
  private async fire(delivery: Delivery, events: ReadonlyMap<string, Message>): Promise<void> {
    const action = delivery.fire(this.parts.trigger.name, events);
    if (this.parts.trigger.atLeastOnce) await action;
    else this.keep(action);
  }

  /** Resolves when the acknowledgement is sent: upstream awaits the bus's answer to it beside the worker. */
  private acknowledge(delivery: Delivery, pulled: PulledMessage): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const over = delivery.acknowledge(async () => {
      this.assertNotAbandoned();
      const answer = pulled.acknowledge();
      resolve();
      await answer;
    });
    over.then(resolve, reject);
    this.keep(over);
    return promise;
  }

  /** Tells the bus every 500 ms that a message is still being handled; ends when none is. */
  private beat(): void {
    if (this.isBeating) return;
    this.isBeating = true;
    this.parts.clocks.busClock.after(heartbeatMs, () => {
      this.isBeating = false;
      if (this.handled === null || this.abandoned) return;
      this.handled.progress();
      this.beat();
    });
  }

  private keep(work: Promise<void>): void {
    const settled = work.then(
      () => this.background.delete(settled),
      () => this.background.delete(settled),
    ) as Promise<unknown> as Promise<void>;
    this.background.add(settled);
  }

  private assertNotAbandoned(): void {
    if (this.abandoned)
      throw new BusError('The subscription was closed before this message was acknowledged; it comes again.');
  }
}

export interface TriggerWorkerParts {
  readonly subscriber: Subscriber;
  readonly trigger: SubscribedTrigger;
  readonly held: HeldEvents;
  readonly clocks: ConsumptionClocks;
}

const heartbeatMs = 500;
