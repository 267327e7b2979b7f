import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bus, Differences, Message, Subscription } from '../../emulator/bus/bus.ts';
import { dependencyOn, event, RecordingSensor, type SensorPlan, trigger } from './recording-sensor.ts';

/** A bus to try: how it is opened, again and again on what it holds, and how its waits pass. */
export interface BusUnderTest {
  readonly differences: Omit<Differences, 'redeliveryAfterMs'>;
  /** The same bus again after `close`: the same folder, the same server. */
  open(): Promise<Bus>;
  /** Makes it a new and empty one; called before each test. */
  reset(): Promise<void>;
  /** Brings about that what was delivered and not acknowledged comes again: moves a virtual clock, or leaves it to time. */
  letRedeliveryCome(): Promise<void>;
  /** Lets time pass on our clock; a broker's own goes on as it does. */
  advance(ms: number): Promise<void>;
  /** A sensor's name that nobody has had on this broker. */
  sensorName(): string;
}

/** The one suite that every driver of the bus contract passes; where they differ in meaning, `Differences` says so. */
export function conformance(name: string, underTest: BusUnderTest): void {
  describe(name, () => {
    let bus: Bus;
    let sensor: string;
    const subscriptions: Subscription[] = [];
    const recordings: RecordingSensor[] = [];
    /** What a test expects depends on whose meaning the bus has. */
    const { differences } = underTest;

    async function subscribe(plan: Partial<SensorPlan> & Pick<SensorPlan, 'triggers'>): Promise<RecordingSensor> {
      const recording = new RecordingSensor({ sensor, ...plan });
      recordings.push(recording);
      subscriptions.push(await bus.subscribe(recording));
      return recording;
    }

    async function leave(how: 'drain' | 'now' = 'drain'): Promise<void> {
      await Promise.all(subscriptions.splice(0).map((subscription) => subscription.close(how)));
    }

    async function publish(...events: readonly (readonly [id: string, name: string])[]): Promise<void> {
      for (const [id, eventName] of events) await bus.publish(event(id, eventName));
    }

    beforeEach(async () => {
      await underTest.reset();
      sensor = underTest.sensorName();
      bus = await underTest.open();
    });

    afterEach(async () => {
      await leave('now');
      await bus.close();
      const failures = recordings.splice(0).flatMap((recording) => recording.failures);
      expect(failures.filter((error) => !/being stopped|was closed|it is tried again/.test(String(error)))).toEqual([]);
    });

    it('keeps what was published, in order, over a restart', async () => {
      await publish(['e1', 'made'], ['e2', 'paid'], ['e3', 'made']);
      await bus.close();
      bus = await underTest.open();
      const stored = await bus.browse({ limit: 10 });
      expect(stored.map(({ id, source, subject }) => `${id} ${source} ${subject}`)).toEqual([
        'e1 hooks made',
        'e2 hooks paid',
        'e3 hooks made',
      ]);
      expect(Buffer.from(stored[0]!.body)).toEqual(Buffer.from(event('e1', 'made').body));
      expect(stored.every(({ storedAt }) => storedAt > Date.UTC(2026, 0, 0))).toBe(true);
      const rest = await bus.browse({ after: stored[0]!.position, limit: 1 });
      expect(rest.map(({ id }) => id)).toEqual(['e2']);
    });

    it('answers a second message of one id as its differences say', async () => {
      const first = await bus.publish(event('e1', 'made'));
      const second = await bus.publish(event('e1', 'made'));
      expect(first.duplicate).toBe(false);
      expect(second.duplicate).toBe(differences.deduplicatesPublishing);
      expect(second.position === first.position).toBe(differences.deduplicatesPublishing);
      expect(await bus.browse({ limit: 10 })).toHaveLength(differences.deduplicatesPublishing ? 1 : 2);
    });

    it('removes every stored message on purge, and says how many', async () => {
      await publish(['e1', 'made'], ['e2', 'made']);
      expect(await bus.purge()).toBe(2);
      expect(await bus.browse({ limit: 10 })).toEqual([]);
      await publish(['e3', 'made']);
      expect((await bus.browse({ limit: 10 })).map(({ id }) => id)).toEqual(['e3']);
    });

    it('delivers an event to every trigger of every Sensor that wants it', async () => {
      const one = await subscribe({ triggers: [trigger('notify', 'made'), trigger('bill', 'made||paid')] });
      const other = await subscribe({ sensor: `${sensor}-other`, triggers: [trigger('notify', 'made')] });
      await publish(['e1', 'made'], ['e2', 'sent'], ['e3', 'paid']);
      await Promise.all([one.seen('fired', 3), other.seen('fired', 1)]);
      expect([...one.fired].sort()).toEqual(['bill made=e1', 'bill paid=e3', 'notify made=e1']);
      expect(other.fired).toEqual(['notify made=e1']);
    });

    it('delivers only what comes after the first subscription', async () => {
      await publish(['e1', 'made']);
      const recording = await subscribe({ triggers: [trigger('notify', 'made')] });
      await publish(['e2', 'made']);
      await recording.seen('fired', 1);
      await leave();
      expect(recording.fired).toEqual(['notify made=e2']);
    });

    it('delivers the backlog to a Sensor that comes back', async () => {
      const before = await subscribe({ triggers: [trigger('notify', 'made')] });
      await publish(['e1', 'made']);
      await before.seen('fired', 1);
      await leave();
      await publish(['e2', 'made'], ['e3', 'made']);
      await bus.close();
      bus = await underTest.open();
      const after = await subscribe({ triggers: [trigger('notify', 'made')] });
      await after.seen('fired', 2);
      expect(after.fired).toEqual(['notify made=e2', 'notify made=e3']);
      expect(before.fired).toEqual(['notify made=e1']);
    });

    it('ends the action before the acknowledgement only when it is wanted at least once', async () => {
      const careful = await subscribe({ triggers: [trigger('notify', 'made', { atLeastOnce: true })] });
      const quick = await subscribe({ sensor: `${sensor}-quick`, triggers: [trigger('notify', 'made')] });
      await publish(['e1', 'made']);
      const kinds = () => careful.steps.map(({ kind }) => kind);
      await careful.until(() => kinds().includes('fired') && kinds().at(-1) === 'acknowledge');
      await quick.seen('fired', 1);
      expect(kinds().slice(-3)).toEqual(['fire', 'fired', 'acknowledge']);
      expect(quick.fired).toEqual(['notify made=e1']);
    });

    it('acknowledges a default delivery while its action goes on', async () => {
      const gate = Promise.withResolvers<void>();
      const recording = await subscribe({ triggers: [trigger('notify', 'made')], act: () => gate.promise });
      await publish(['e1', 'made'], ['e2', 'made']);
      await recording.seen('fire', 2);
      expect(recording.steps.some(({ kind }) => kind === 'fired')).toBe(false);
      gate.resolve();
      await recording.seen('fired', 2);
    });

    it('hands out again what a dead subscriber had not acknowledged', async () => {
      const stopped = Promise.withResolvers<void>();
      const dying = await subscribe({
        triggers: [trigger('notify', 'made', { atLeastOnce: true })],
        act: () => stopped.promise,
      });
      await publish(['e1', 'made']);
      await dying.seen('fire', 1);
      await leave('now');
      stopped.reject(new Error('the runtime is being stopped'));
      const heir = await subscribe({ triggers: [trigger('notify', 'made', { atLeastOnce: true })] });
      await underTest.letRedeliveryCome();
      await heir.seen('acknowledge', 1);
      expect(heir.fired).toEqual(['notify made=e1']);
      const attempts = heir.steps.filter(({ kind }) => kind === 'fire').map(({ attempt }) => attempt);
      expect(attempts).toEqual([differences.follows === 'jetstream' ? 2 : 1]);
    });

    it('drains: takes nothing new, ends what runs and acknowledges it', async () => {
      const gate = Promise.withResolvers<void>();
      const recording = await subscribe({
        triggers: [trigger('notify', 'made', { atLeastOnce: true })],
        act: () => gate.promise,
      });
      await publish(['e1', 'made']);
      await recording.seen('fire', 1);
      const left = leave('drain');
      gate.resolve();
      await left;
      expect(recording.steps.at(-1)).toMatchObject({ kind: 'acknowledge', event: 'e1' });
      await publish(['e2', 'made']);
      const next = await subscribe({ triggers: [trigger('notify', 'made', { atLeastOnce: true })] });
      await next.seen('fired', 1);
      expect([...recording.fired, ...next.fired]).toEqual(['notify made=e1', 'notify made=e2']);
    });

    it('drops what is no CloudEvent, and goes on', async () => {
      const recording = await subscribe({ triggers: [trigger('notify', 'made')] });
      await bus.publish({ id: 'x', source: 'hooks', subject: 'made', body: Buffer.from('not JSON') });
      await publish(['e2', 'made']);
      await recording.seen('fired', 1);
      expect(recording.fired).toEqual(['notify made=e2']);
    });

    it('does not fire with what a filter rejects', async () => {
      const recording = await subscribe({
        triggers: [trigger('notify', 'made')],
        admits: (_, { id }) => id !== 'e1',
      });
      await publish(['e1', 'made'], ['e2', 'made']);
      await recording.seen('fired', 1);
      expect(recording.fired).toEqual(['notify made=e2']);
    });

    it('fires once for each dependency that one event meets', async () => {
      const both = {
        ...trigger('notify', 'made||big'),
        dependencies: [dependencyOn('made', 'made'), dependencyOn('big', 'made')],
      };
      const recording = await subscribe({ triggers: [both] });
      await publish(['e1', 'made']);
      await recording.seen('fired', 2);
      expect([...recording.fired].sort()).toEqual(['notify big=e1', 'notify made=e1']);
    });

    it('tells the lag of a Sensor that is away', async () => {
      const recording = await subscribe({ triggers: [trigger('notify', 'made')] });
      await publish(['e1', 'made']);
      await recording.seen('acknowledge', 1);
      await leave();
      await publish(['e2', 'made'], ['e3', 'paid']);
      const lags = (await bus.consumers()).filter(
        (lag) => lag.sensor === sensor && !/-(trigger|action)$/.test(lag.topic),
      );
      const isJetStream = differences.follows === 'jetstream';
      expect(lags).toEqual([
        {
          consumer: expect.stringMatching(isJetStream ? /^group-\d+$/ : /^argo-events-/),
          sensor,
          trigger: isJetStream ? 'notify' : null,
          topic: expect.any(String),
          partition: 0,
          currentOffset: 1,
          endOffset: 3,
          // Kafka counts the topic, JetStream what the consumer's filter lets through.
          lag: isJetStream ? 1 : 2,
          unacknowledged: 0,
        },
      ]);
    });

    it('refuses by name the triggers that it cannot serve, and runs the others', async () => {
      const recording = new RecordingSensor({
        sensor,
        triggers: [trigger('both', 'made&&paid'), trigger('notify', 'made')],
      });
      const subscription = await bus.subscribe(recording);
      subscriptions.push(subscription);
      expect(subscription.refused.map(({ trigger: refused }) => refused)).toEqual(
        differences.holdsConditions ? [] : ['both'],
      );
      await publish(['e1', 'made']);
      await recording.seen('fired', 1);
      expect(recording.fired).toEqual(['notify made=e1']);
    });

    if (differences.holdsConditions) holdingConditions();
    if (differences.deduplicatesDelivery) rememberingIds();

    function holdingConditions(): void {
      it('holds events until the conditions are true, then clears all of them', async () => {
        const recording = await subscribe({ triggers: [trigger('notify', '(made&&paid)||sent')] });
        await publish(['e1', 'made'], ['e2', 'made'], ['e3', 'paid']);
        await recording.seen('acknowledge', 3);
        expect(recording.fired).toEqual(['notify made=e2 paid=e3']);
        // What `sent` takes with it is no longer held.
        await publish(['e4', 'made']);
        await recording.seen('acknowledge', 4);
        await publish(['e5', 'sent']);
        await recording.seen('acknowledge', 5);
        await publish(['e6', 'paid']);
        await recording.seen('acknowledge', 6);
        expect(recording.fired).toEqual(['notify made=e2 paid=e3', 'notify made=e4 sent=e5']);
      });

      it('holds them over a restart', async () => {
        const before = await subscribe({ triggers: [trigger('notify', 'made&&paid')] });
        await publish(['e1', 'made']);
        await before.seen('acknowledge', 1);
        await leave();
        await bus.close();
        bus = await underTest.open();
        const after = await subscribe({ triggers: [trigger('notify', 'made&&paid')] });
        await publish(['e2', 'paid']);
        await after.seen('fired', 1);
        expect(after.fired).toEqual(['notify made=e1 paid=e2']);
      });

      it('purges what a changed spec made meaningless', async () => {
        const before = await subscribe({
          triggers: [trigger('notify', 'made&&paid'), trigger('audit', 'made&&paid', { conditions: '' })],
        });
        await publish(['e1', 'made']);
        await before.seen('acknowledge', 2);
        await leave();
        await publish(['e2', 'made']);
        // Other conditions for `notify`; `audit` has none stored, so its state stays.
        const after = await subscribe({
          triggers: [trigger('notify', 'made&&sent'), trigger('audit', 'made&&paid', { conditions: '' })],
        });
        await after.seen('acknowledge', 1);
        await publish(['e3', 'sent'], ['e4', 'paid']);
        await after.seen('fired', 1);
        await after.seen('acknowledge', 3);
        expect(after.fired).toEqual(['audit made=e2 paid=e4']);
        await leave();
        // Another definition of `made`: what is held of it goes, for every trigger.
        await publish(['e5', 'paid']);
        const changed = await subscribe({
          triggers: [trigger('audit', 'made&&paid', { conditions: '', hash: 8n })],
        });
        await publish(['e6', 'made'], ['e7', 'paid']);
        await changed.seen('fired', 1);
        expect(changed.fired).toEqual(['audit made=e6 paid=e7']);
      });
    }

    function rememberingIds(): void {
      const rejecting = { admits: (_: string, { id }: Message) => id !== 'rejected' };
      const duplicates = ({ steps }: RecordingSensor) =>
        steps.filter(({ kind }) => kind === 'duplicate').map((step) => step.event);
      let copies = 0;
      /** The bus' own check goes by the message's id, the memory by the envelope's. */
      const publishCopy = (id: string) => bus.publish({ ...event(id, 'made'), id: `${id}-copy-${++copies}` });

      it('drops an event that it has handled, also one that a filter rejected', async () => {
        const recording = await subscribe({ triggers: [trigger('notify', 'made')], ...rejecting });
        for (const id of ['e1', 'e1', 'rejected', 'rejected']) await publishCopy(id);
        await recording.seen('acknowledge', 4);
        expect(duplicates(recording)).toEqual(['e1', 'rejected']);
        expect(recording.fired).toEqual(['notify made=e1']);
      });

      it('forgets it when a minute has passed and another event was handled', async () => {
        const recording = await subscribe({ triggers: [trigger('notify', 'made')] });
        await publishCopy('e1');
        await recording.seen('acknowledge', 1);
        await underTest.advance(65_000);
        await publishCopy('e1');
        await recording.seen('acknowledge', 2);
        expect(duplicates(recording)).toEqual(['e1']);
        await publishCopy('e2');
        await publishCopy('e1');
        await recording.seen('acknowledge', 4);
        expect(recording.fired).toEqual(['notify made=e1', 'notify made=e2', 'notify made=e1']);
      });
    }
  });
}
