import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { getContainerRuntimeClient } from 'testcontainers';
import { afterEach, expect, it } from 'vitest';
import { type Bus, BusError } from '../../emulator/bus/bus.ts';
import { createBus } from '../../emulator/bus/create.ts';
import { VirtualClock } from '../../emulator/clock.ts';
import { copyQuickstart } from '../quickstart.ts';
import type { TestBroker } from './broker.ts';
import { event } from './recording-sensor.ts';
import { withBroker } from './with-broker.ts';

const clock = new VirtualClock();
const entry = join(import.meta.dirname, '../../emulator/cli/main.ts');

/** A machine that has a NATS of its own may have no Docker. */
const isDockerThere = await getContainerRuntimeClient().then(
  () => true,
  () => false,
);
const docker: TestBroker = isDockerThere ? { url: 'a container' } : { missing: 'Docker is not running' };

withBroker('a bus without a URL', docker, () => {
  let bus: Bus | null = null;
  afterEach(async () => {
    await bus?.close();
    bus = null;
  });

  it.each([
    { title: 'NATS', kind: 'jetstream' as const, position: '1' },
    // The Redpanda of a machine without its image is a stand-in, which tries the life of the container only.
    { title: 'Redpanda', kind: 'kafka' as const, kafka: 'redpanda' as const, position: '0@0' },
    { title: 'Kafka', kind: 'kafka' as const, kafka: 'kafka' as const, position: '0@0' },
  ])('starts $title in a container and removes it when it is closed', async ({ position, ...config }) => {
    const progress: string[] = [];
    const onProgress = (text: string) => progress.push(text);
    bus = await createBus({ ...config, folder: '', eventBus: null, clock, onProgress });
    expect(await bus.publish(event('e1', 'made'))).toEqual({ position, duplicate: false });
    const { address } = bus;
    expect(progress.at(-1) ?? '').toMatch(/./);
    expect(address).not.toContain('@');
    await bus.close();
    bus = null;
    const again = createBus({ ...config, url: address, folder: '', eventBus: null, clock });
    await expect(again).rejects.toThrow(/cannot be reached/);
  });

  it.each([
    { title: 'NATS', kind: 'jetstream' as const, says: /^The link to NATS at .+ is lost \(.+\); / },
    { title: 'Kafka', kind: 'kafka' as const, says: /^Kafka at .+ does not answer \(.+\); see whether it runs\.$/ },
  ])('says that $title is gone, and closes, when somebody else has removed the container', async ({ says, kind }) => {
    const told: string[] = [];
    const onProgress = (text: string) => told.push(text);
    bus = await createBus({ kind, kafka: 'kafka', folder: '', eventBus: null, clock, onProgress });
    const port = Number(bus.address.split(':').at(-1));
    const { dockerode } = (await getContainerRuntimeClient()).container;
    const containers = await dockerode.listContainers();
    const { Id: id } = containers.find(({ Ports: ports }) => ports.some(({ PublicPort: own }) => own === port))!;
    await dockerode.getContainer(id).remove({ force: true });
    const sentence = expect.stringMatching(says) as string;
    await expect(bus.consumers()).rejects.toMatchObject({ name: 'BusError', message: sentence });
    if (kind === 'jetstream') expect(told).toContainEqual(sentence);
    await expect(bus.close()).resolves.toBeUndefined();
    bus = null;
  });

  it.each(['create', 'start'])('leaves no container when it is asked to stop at the %s of one', async (moment) => {
    const quickstart = await copyQuickstart();
    const { dockerode } = (await getContainerRuntimeClient()).container;
    const label = 'argo-events-local';
    const happening = await dockerode.getEvents({ filters: { label: [label], event: [moment] } });
    const args = [entry, 'run', quickstart.folder, '--bus', 'jetstream', '--port', '0'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const said = text(child.stderr);
    const isOfChild = (labels: Readonly<Record<string, string>>) => labels[label]!.startsWith(`${child.pid}-`);
    for await (const line of createInterface({ input: happening })) {
      const { Actor: actor } = JSON.parse(line) as { Actor: { Attributes: Readonly<Record<string, string>> } };
      if (isOfChild(actor.Attributes)) break;
    }
    child.kill('SIGINT');
    const exit = await once(child, 'exit');
    quickstart[Symbol.dispose]();
    const containers = await dockerode.listContainers({ all: true, filters: { label: [label] } });
    expect(containers.filter(({ Labels: labels }) => isOfChild(labels))).toEqual([]);
    expect(exit).toEqual([0, null]);
    expect(await said).toMatch(/^Starting \S+ in a container\n$/);
  });

  it('says which image cannot be had, and what to do', async () => {
    const images = { nats: 'argo-events-local/no-such-image:0' };
    const opening = createBus({ kind: 'jetstream', folder: '', eventBus: null, clock, images });
    await expect(opening).rejects.toThrow(BusError);
    await expect(opening).rejects.toThrow(
      /^The image argo-events-local\/no-such-image:0 cannot be had \(.+\); pull it, or name another one .*ARGO_EVENTS_LOCAL_IMAGE_NATS\.$/,
    );
  });
});
