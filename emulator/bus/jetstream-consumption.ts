import type { ConsumptionClocks } from './consumption-clocks.ts';
import { BusError, type RefusedTrigger, type SubscribedTrigger, type Subscriber, type Subscription } from './bus.ts';
import { HeldEvents } from './held-events.ts';
import type { Bucket, JetStreamStore, PullConsumer } from './jetstream-store.ts';
import { eventSubject } from '../../language/semantics/event-subject.ts';
import { durableName } from './names.ts';
import { applySpecChange } from './spec-change.ts';
import { TriggerWorker } from './trigger-worker.ts';

/**
 * Consumes for a Sensor as upstream does on JetStream: first what the change of its spec asks for, then for each trigger one
 * durable per subject and one worker that handles their messages one at a time.
 * Rejects with `BusError` when the whole Sensor cannot start; a consumer that cannot be had refuses only its trigger.
 */
export async function consume(
  store: JetStreamStore,
  subscriber: Subscriber,
  clocks: ConsumptionClocks,
): Promise<Subscription> {
  const bucket = await store.bucket(subscriber.sensor);
  await applySpecChange(store, bucket, subscriber);
  const workers: TriggerWorker[] = [];
  const refused: RefusedTrigger[] = [];
  for (const trigger of subscriber.triggers) {
    try {
      const consumers = await openConsumers(store, subscriber.sensor, trigger);
      workers.push(startWorker({ subscriber, trigger, bucket, consumers, clocks }));
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      refused.push({ trigger: trigger.name, reason: error.message });
    }
  }
  return {
    refused,
    async close(how) {
      await Promise.all(workers.map((worker) => worker.close(how)));
    },
  };
}

/** Two dependencies on one event share a subject, hence a consumer, which bears the name of the last of them. */
async function openConsumers(
  store: JetStreamStore,
  sensor: string,
  trigger: SubscribedTrigger,
): Promise<readonly PullConsumer[]> {
  const durables = new Map<string, string>();
  for (const { name, eventSourceName, eventName } of trigger.dependencies)
    durables.set(eventSubject(eventSourceName, eventName), durableName(sensor, trigger.name, name));
  const consumers: PullConsumer[] = [];
  for (const [filterSubject, durable] of durables)
    consumers.push(await store.consumer({ durable, filterSubject, sensor, trigger: trigger.name }));
  return consumers;
}

function startWorker(parts: {
  readonly subscriber: Subscriber;
  readonly trigger: SubscribedTrigger;
  readonly bucket: Bucket;
  readonly consumers: readonly PullConsumer[];
  readonly clocks: ConsumptionClocks;
}): TriggerWorker {
  const { subscriber, trigger, bucket, consumers, clocks } = parts;
  const held = new HeldEvents(
    bucket,
    trigger.name,
    trigger.dependencies.map(({ name }) => name),
  );
  const worker = new TriggerWorker({ subscriber, trigger, held, clocks });
  for (const consumer of consumers) worker.pull(consumer);
  return worker;
}
