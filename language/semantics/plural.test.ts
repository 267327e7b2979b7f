import { expect, test } from 'vitest';
import { pluralOf } from './plural.ts';

test.each([
  ['Pod', 'pods'],
  ['Ingress', 'ingresses'],
  ['Box', 'boxes'],
  ['Quiz', 'quizes'],
  ['Branch', 'branches'],
  ['Dish', 'dishes'],
  ['Path', 'paths'],
  ['NetworkPolicy', 'networkpolicies'],
  ['Gateway', 'gateways'],
  ['Bicycle', 'bicycles'],
  ['Knife', 'knives'],
  ['Cache', 'caches'],
  ['Shelf', 'shelves'],
  ['DNS', 'dnss'],
  ['A', 'a'],
  ['', ''],
  ['É', 'és'],
  ['EventBus', 'eventbus'],
  ['eventbus', 'eventbuses'],
])('%s: %s', (kind, plural) => expect(pluralOf(kind)).toBe(plural));
