import { dependenciesKey, durableName, triggersKey } from '../names.ts';
import { parseHashes } from '../spec-change.ts';
import type { NatsLink } from './nats-link.ts';
import { openServerBucket } from './server-bucket.ts';

/**
 * Whose durables these are. A durable's name is a hash; the Sensors' buckets name their triggers and dependencies, running or
 * not, ours or upstream's, so the hashes are made again.
 */
export async function durableOwners(link: NatsLink): Promise<ReadonlyMap<string, { sensor: string; trigger: string }>> {
  const owners = new Map<string, { sensor: string; trigger: string }>();
  for (const sensor of await listBuckets(link)) {
    const bucket = await openServerBucket(link, sensor);
    const text = async (key: string) => Buffer.from((await bucket.get(key)) ?? []).toString();
    const triggers = JSON.parse((await text(triggersKey)) || '[]') as string[] | null;
    const dependencies = [...parseHashes(await text(dependenciesKey)).keys()];
    for (const trigger of triggers ?? [])
      for (const dependency of dependencies) owners.set(durableName(sensor, trigger, dependency), { sensor, trigger });
  }
  return owners;
}

async function listBuckets(link: NatsLink): Promise<readonly string[]> {
  const streams: string[] = [];
  for (;;) {
    const page = await link.api('STREAM.NAMES', { subject: '$KV.>', offset: streams.length });
    streams.push(...((page['streams'] as string[] | null) ?? []));
    if (streams.length >= ((page['total'] as number | undefined) ?? 0))
      return streams.filter((name) => name.startsWith('KV_')).map((name) => name.slice('KV_'.length));
  }
}
