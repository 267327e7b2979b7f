import { expect, test } from 'vitest';
import type { DeliveryTrace, EventTrace, FiringTrace } from '../../../emulator/control/protocol/protocol.ts';
import { branchesOf } from './branches.tsx';

const delivery = (id: number, sensor: string, ...triggers: string[]) =>
  ({ id, sensor, triggers }) as unknown as DeliveryTrace;
const firing = (id: number, sensor: string, trigger: string) => ({ id, sensor, trigger }) as unknown as FiringTrace;

test.for<[name: string, deliveries: DeliveryTrace[], firings: FiringTrace[], expected: string[]]>([
  [
    'each firing belongs to the delivery to its trigger',
    [delivery(1, 's', 'a'), delivery(2, 's', 'b')],
    [firing(7, 's', 'b')],
    ['1:', '2:7'],
  ],
  [
    'after a redelivery, to the last',
    [delivery(1, 's', 'a'), delivery(2, 's', 'a')],
    [firing(7, 's', 'a')],
    ['1:', '2:7'],
  ],
  [
    'one delivery for a whole Sensor has several',
    [delivery(1, 's', 'a', 'b')],
    [firing(7, 's', 'a'), firing(8, 's', 'b')],
    ['1:7,8'],
  ],
  [
    'another Sensor with the same trigger is another',
    [delivery(1, 's', 'a'), delivery(2, 't', 'a')],
    [firing(7, 's', 'a')],
    ['1:7', '2:'],
  ],
  ['one without a delivery stands alone', [delivery(1, 's', 'a')], [firing(7, 's', 'dlq')], ['1:', '-:7']],
])('%s', ([, deliveries, firings, expected]) => {
  const branches = branchesOf({ deliveries, firings } as unknown as EventTrace);
  expect(
    branches.map((branch) => `${branch.delivery?.id ?? '-'}:${branch.firings.map(({ id }) => id).join()}`),
  ).toEqual(expected);
});
