import { createBus } from '../../emulator/bus/create.ts';
import { systemClock } from '../../emulator/clock.ts';
import { event, RecordingSensor, trigger } from './recording-sensor.ts';

// Publishes as fast as it can, says each event that the bus has promised and each that was acknowledged, and never ends.
const [folder = '', run = ''] = process.argv.slice(2);
const unlimited = { jetstream: { streamConfig: 'maxMsgs: -1' } };
const bus = await createBus({ kind: 'embedded', folder, eventBus: unlimited, clock: systemClock, ackWaitMs: 1 });
const sensor = new RecordingSensor({ sensor: 'orders', triggers: [trigger('notify', 'made')] });
await bus.subscribe(sensor);

async function publishOn(sender: number): Promise<void> {
  for (let number = 0; ; number++) {
    const id = `${run}-${sender}-${number}`;
    await bus.publish(event(id, 'made'));
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, sender) => publishOn(sender)));
