import type { Event } from '../../language/semantics/event.ts';
import type { Delivery, Message, Received } from '../bus/bus.ts';
import { decodeMessage, encodeMessage } from '../events/message.ts';
import type { DeliveryRecord } from '../journal/records.ts';
import type { Judged, Run } from '../steps/door.ts';
import { eventVariables, fire } from './firing.ts';
import { type SensorProgram, type TriggerProgram, inputsOf } from './program.ts';
import type { SensorRuntime } from './runtime.ts';

/**
 * One message handed to one consumer of a Sensor: the bus driver calls the steps in its bus's order, the Sensor says what
 * each means, and every step passes the door. Its record is written when it is acknowledged.
 */
export class SensorDelivery implements Delivery {
  private readonly program: SensorProgram;
  private readonly received: Received;
  private readonly runtime: SensorRuntime;
  private readonly run: Run;
  private readonly time: number;
  private readonly outcomes = new Set<DeliveryRecord['outcome']>();
  private event: Event | null = null;
  /** What was admitted, so that firing with it need not decode it again. */
  private readonly admitted = new Map<Message, Event>();
  /** The dependency that was admitted last. */
  private arrived = '';

  constructor(program: SensorProgram, received: Received, runtime: SensorRuntime) {
    this.program = program;
    this.received = received;
    this.runtime = runtime;
    this.time = runtime.clock.now();
    const { message, triggers } = received;
    if (received.isAction === true) this.outcomes.add('fired');
    else runtime.journal.received(message);
    this.run = {
      noun: 'delivery',
      title: () =>
        `${program.name}/${triggers.join(',')} ← ${message.source}/${message.subject} ${message.id.slice(0, 8)}`,
      manifest: program.manifest,
      steps: [],
    };
  }

  async decode(): Promise<boolean> {
    const { message, attempt } = this.received;
    const { position } = message;
    const decoded = decodeMessage(message.body);
    const judged = await this.runtime.door.judge(
      this.run,
      { kind: 'deliver', path: null },
      (): Judged => {
        if ('event' in decoded) return { outcome: 'pass' };
        return { outcome: decoded.crash ? 'crash' : 'error', error: decoded.error };
      },
      () => ({ variables: { position, attempt, message: new TextDecoder().decode(message.body) } }),
    );
    if ('event' in decoded) this.event = decoded.event;
    if (judged.outcome !== 'pass') this.outcomes.add('dropped');
    return judged.outcome === 'pass';
  }

  async duplicate(): Promise<void> {
    this.outcomes.add('duplicate');
    const place = { kind: 'de-duplicate' as const, path: null };
    await this.runtime.door.judge(
      this.run,
      place,
      () => ({ outcome: 'reject' as const }),
      () => this.view(),
    );
  }

  async admit(triggerName: string, dependencyName: string): Promise<Message | null> {
    const dependency = this.program.dependencies.get(dependencyName)!;
    const { door } = this.runtime;
    const event = this.event!;
    const path = dependency.path;
    await door.judge(
      this.run,
      { kind: 'match', path },
      () => ({ outcome: 'pass' as const, cause: { trigger: triggerName, dependency: dependencyName } }),
      () => this.view(),
    );
    let admitted = event;
    if (dependency.transform !== null) {
      const { transform } = dependency;
      const judged = await door.judge(
        this.run,
        { kind: 'transform', path: transform.path },
        () => this.withInputs(() => transform.judge(event)),
        ({ event: after }) => ({
          variables: { before: event.data, after: after?.data },
          verdict: this.withInputs(() => transform.explain(event)),
        }),
      );
      if (judged.event === null) return this.rejected();
      admitted = judged.event;
    }
    if (dependency.filter !== null) {
      const { filter } = dependency;
      const judged = await door.judge(
        this.run,
        { kind: 'filter', path: filter.path },
        () => this.withInputs(() => filter.judge(admitted)),
        () => ({ ...this.view(admitted), verdict: this.withInputs(() => filter.explain(admitted)) }),
      );
      if (judged.outcome !== 'pass') return this.rejected();
    }
    this.arrived = dependencyName;
    if (!this.trigger(triggerName).conditions.stateful) this.outcomes.add('fired');
    const { message } = this.received;
    const handedOn = admitted === event ? message : { ...message, body: encodeMessage(admitted) };
    this.admitted.set(handedOn, admitted);
    return handedOn;
  }

  async decide(triggerName: string, held: ReadonlySet<string>): Promise<boolean> {
    const { conditions } = this.trigger(triggerName);
    const judged = await this.runtime.door.judge(
      this.run,
      { kind: 'condition', path: conditions.path },
      () => {
        const fires = conditions.judge(held);
        return {
          outcome: fires ? ('pass' as const) : ('reject' as const),
          cause: { trigger: triggerName, arrived: this.arrived, held: [...held] },
        };
      },
      () => ({ ...this.view(), verdict: conditions.explain(this.arrived, held) }),
    );
    this.outcomes.add(judged.outcome === 'pass' ? 'fired' : 'waiting');
    return judged.outcome === 'pass';
  }

  async fire(triggerName: string, messages: ReadonlyMap<string, Message>): Promise<void> {
    const { action } = this.trigger(triggerName);
    const events = new Map<string, Event>();
    for (const [dependency, message] of messages) {
      const event = this.admitted.get(message) ?? this.decoded(message);
      if (event !== null) events.set(dependency, event);
    }
    const { name: sensor, manifest } = this.program;
    await fire({ sensor, manifest, action, events, position: this.received.message.position }, this.runtime);
  }

  async acknowledge(acknowledge: () => Promise<void>): Promise<void> {
    const { door, journal } = this.runtime;
    const { message, consumer, attempt, triggers } = this.received;
    // The bus must not forget what the journal does not hold: an acknowledged action has a record, whatever happens next.
    if (triggers.some((trigger) => this.trigger(trigger).atLeastOnce)) await journal.written();
    await door.effect(
      this.run,
      { kind: 'ack', path: null },
      () => this.view(),
      acknowledge,
      () => ({ outcome: 'pass' }),
    );
    journal.delivery({
      id: journal.nextDelivery(),
      event: message.id,
      sensor: this.program.name,
      manifest: this.program.manifest.hash,
      triggers,
      consumer,
      position: message.position,
      attempt,
      time: this.time,
      outcome: strongest.find((outcome) => this.outcomes.has(outcome)) ?? 'dropped',
      steps: this.run.steps,
    });
    door.ended(this.run);
  }

  private withInputs<T>(judge: () => T): T {
    this.program.sources.use(inputsOf({ time: this.time, event: this.received.message.id }));
    return judge();
  }

  private trigger(name: string): TriggerProgram {
    return this.program.triggers.get(name)!;
  }

  private decoded({ body }: Message): Event | null {
    const read = decodeMessage(body);
    return 'event' in read ? read.event : null;
  }

  private rejected(): null {
    this.outcomes.add('rejected');
    return null;
  }

  private view(event = this.event) {
    return { variables: event === null ? {} : eventVariables(new Map([['event', event]])) };
  }
}

/** One message can match several dependencies and serve several triggers: what counts most for a person comes first. */
const strongest: readonly DeliveryRecord['outcome'][] = ['fired', 'waiting', 'rejected', 'duplicate', 'dropped'];
