import { expect, test } from 'vitest';
import { fixture } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './call-hierarchy.ts';

/** The orders workspace with a bus, a Sensor that calls the source again, and a trigger without conditions. */
const pipelines = `${orders}//- /bus.yaml
apiVersion: argoproj.io/v1alpha1
kind: EventBus
metadata:
  name: default
//- /again.yaml
apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata:
  name: again
spec:
  dependencies:
    - name: night
      eventSourceName: orders
      eventName: nightly
    - name: paid
      eventSourceName: orders
      eventName: paid
  triggers:
    - template:
        name: resend
        http:
          url: http://orders-eventsource-svc.argo-events.svc.cluster.local:12000/sent
          method: POST
      dlqTrigger:
        template:
          name: give-up
          log: {}
`;

interface Expected {
  readonly item: string;
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
}

/** The item at the cursor, who sends to it and who it sends to, each as `name (detail)`, and through what. */
function checkFlow(cursor: string, { item, incoming, outgoing }: Expected): void {
  const text = pipelines.replace(cursor.replace('▮', ''), cursor);
  expect(text).not.toBe(pipelines);
  const { document, position, context, documents } = fixture(text);
  const [found, ...others] = prepareCallHierarchy(document, position, context);
  expect(others).toEqual([]);
  const shown = (one: NonNullable<typeof found>) => `${one.name} (${one.detail})`;
  expect(shown(found!)).toBe(item);
  const written = (
    uri: string,
    ranges: readonly { start: { line: number; character: number }; end: { character: number } }[],
  ) =>
    ranges
      .map(({ start, end }) => documents.get(uri)!.text.split('\n')[start.line]!.slice(start.character, end.character))
      .join(' ');
  expect(
    incomingCalls(found!, context).map(({ from, fromRanges }) => `${shown(from)} by ${written(from.uri, fromRanges)}`),
  ).toEqual(incoming);
  expect(
    outgoingCalls(found!, context).map(({ to, fromRanges }) => `${shown(to)} by ${written(found!.uri, fromRanges)}`),
  ).toEqual(outgoing);
}

const source = 'orders (EventSource)';
const paid = 'paid (event of EventSource orders)';
const sent = 'sent (event of EventSource orders)';
const resend = 'resend (trigger of Sensor again)';
const ship = 'ship (trigger of Sensor shipping)';

test('an event: the dependencies that wait for it', () =>
  checkFlow('pa▮id:', {
    item: paid,
    incoming: [],
    outgoing: ['paid (dependency of Sensor again) by paid', 'paid-order (dependency of Sensor shipping) by paid'],
  }));

test('an event whose endpoint a trigger calls', () =>
  checkFlow('eventName: se▮nt', {
    item: sent,
    incoming: [`${resend} by resend`],
    outgoing: ['sent (dependency of Sensor shipping) by sent'],
  }));

test('a dependency, from its use in conditions', () =>
  checkFlow('conditions: paid-▮order', {
    item: 'paid-order (dependency of Sensor shipping)',
    incoming: [`${paid} by paid`],
    outgoing: [`${ship} by paid-order`],
  }));

test('a trigger without conditions waits for all dependencies; its dead letters go on', () =>
  checkFlow('name: rese▮nd', {
    item: resend,
    incoming: [
      'night (dependency of Sensor again) by night',
      'paid (dependency of Sensor again) by paid',
      'again (Sensor) by again',
    ],
    outgoing: ['give-up (trigger of Sensor again) by resend', `${sent} by resend`],
  }));

test('a trigger for dead letters', () =>
  checkFlow('name: give-▮up', {
    item: 'give-up (trigger of Sensor again)',
    incoming: [`${resend} by resend`],
    outgoing: [],
  }));

test('an EventSource: the Sensors, by the events that they wait for', () =>
  checkFlow('kind: Event▮Source', {
    item: source,
    incoming: [],
    outgoing: ['again (Sensor) by nightly paid', 'shipping (Sensor) by paid sent'],
  }));

test('a Sensor: the sources and the triggers', () =>
  checkFlow('name: ship▮ping', {
    item: 'shipping (Sensor)',
    incoming: [`${source} by paid sent`],
    outgoing: [`${ship} by shipping`],
  }));

test('a bus: who publishes and who listens', () =>
  checkFlow('name: def▮ault', {
    item: 'default (EventBus)',
    incoming: [`${source} by orders`],
    outgoing: ['again (Sensor) by default', 'shipping (Sensor) by default'],
  }));

test('what stands inside a trigger means the trigger', () =>
  checkFlow('method: PO▮ST\n          payload', {
    item: ship,
    incoming: [
      'paid-order (dependency of Sensor shipping) by paid-order',
      'sent (dependency of Sensor shipping) by sent',
      'shipping (Sensor) by shipping',
    ],
    outgoing: [],
  }));

test('nothing outside our objects', () => {
  const { document, position, context } = fixture(pipelines.replace('user: a', 'user: ▮a'));
  expect(prepareCallHierarchy(document, position, context)).toEqual([]);
});
