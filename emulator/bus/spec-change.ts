import { BusError, type Subscriber } from './bus.ts';
import type { Bucket, JetStreamStore } from './jetstream-store.ts';
import { dependenciesKey, durableName, expressionKey, heldEventKey, triggersKey } from './names.ts';

/**
 * Compares the Sensor with the one that ran last, purges what its change made meaningless, and writes down the new one
 * (`pkg/eventbus/jetstream/sensor/sensor_jetstream.go: setStateToSpec`). A purge deletes a held event and its consumer,
 * which is then made anew and delivers new messages only. A trigger without conditions has stored the empty expression:
 * nothing of it is purged when it changes or goes.
 */
export async function applySpecChange(store: JetStreamStore, bucket: Bucket, subscriber: Subscriber): Promise<void> {
  const current = currentSpec(subscriber);
  const stored = await storedSpec(bucket);
  const changedDependencies = [...stored.dependencies].flatMap(([name, hash]) =>
    current.dependencies.get(name) === hash ? [] : [name],
  );
  const validTriggers = [...stored.expressions].filter(([name, text]) => current.expressions.get(name) === text);
  const staleTriggers = [...stored.expressions].filter(([name, text]) => current.expressions.get(name) !== text);

  const purge = async (trigger: string, dependencies: Iterable<string>) => {
    try {
      for (const dependency of dependencies) {
        await bucket.delete(heldEventKey(trigger, dependency));
        await store.deleteConsumer(durableName(subscriber.sensor, trigger, dependency));
      }
    } catch (error) {
      // Upstream goes on with the next trigger: a name that is no key has nothing to purge.
      if (!(error instanceof BusError)) throw error;
    }
  };
  for (const [trigger] of validTriggers) await purge(trigger, changedDependencies);
  for (const [trigger, expression] of staleTriggers) await purge(trigger, namesIn(expression));

  for (const [trigger] of stored.expressions)
    if (!current.expressions.has(trigger)) await bucket.delete(expressionKey(trigger));
  await bucket.put(dependenciesKey, Buffer.from(printHashes(current.dependencies)));
  await bucket.put(triggersKey, Buffer.from(JSON.stringify([...current.expressions.keys()])));
  for (const [trigger, conditions] of current.expressions)
    await bucket.put(expressionKey(trigger), Buffer.from(conditions));
}

/** The hashes of a `Deps` value. They are 64-bit: a JSON parser with doubles would corrupt them and purge everything. */
export function parseHashes(text: string): Map<string, bigint> {
  const hashes = new Map<string, bigint>();
  for (const [, name, hash] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:\s*(\d+)/g))
    hashes.set(JSON.parse(name!) as string, BigInt(hash!));
  return hashes;
}

/** As Go prints a map: sorted by key. */
export function printHashes(hashes: ReadonlyMap<string, bigint>): string {
  const entries = [...hashes].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return `{${entries.map(([name, hash]) => `${JSON.stringify(name)}:${hash}`).join(',')}}`;
}

interface Spec {
  readonly dependencies: ReadonlyMap<string, bigint>;
  /** Trigger name → its conditions verbatim. */
  readonly expressions: ReadonlyMap<string, string>;
}

function currentSpec(subscriber: Subscriber): Spec {
  const dependencies = new Map<string, bigint>();
  for (const trigger of subscriber.triggers)
    for (const dependency of trigger.dependencies) dependencies.set(dependency.name, dependency.hash);
  return { dependencies, expressions: new Map(subscriber.triggers.map(({ name, conditions }) => [name, conditions])) };
}

async function storedSpec(bucket: Bucket): Promise<Spec> {
  const triggers = JSON.parse((await readText(bucket, triggersKey)) || '[]') as string[] | null;
  const expressions = new Map<string, string>();
  for (const trigger of triggers ?? []) expressions.set(trigger, await readText(bucket, expressionKey(trigger)));
  return { dependencies: parseHashes(await readText(bucket, dependenciesKey)), expressions };
}

async function readText(bucket: Bucket, key: string): Promise<string> {
  const value = await bucket.get(key);
  return value === null ? '' : Buffer.from(value).toString();
}

function namesIn(expression: string): ReadonlySet<string> {
  return new Set(expression.split(/[&|() ]+/).filter((name) => name !== ''));
}
