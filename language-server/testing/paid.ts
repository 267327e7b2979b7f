import { orders } from './orders.ts';

/** A Sensor of one dependency on `orders/paid` with these filters and this trigger, and a fixture for it. */
export function paid({
  dependency = '',
  trigger = '',
  beside = '',
  files = '',
}: {
  dependency?: string;
  /** Below `template`, and beside it. */
  trigger?: string;
  beside?: string;
  files?: string;
}): string {
  const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));
  return `${orders.slice(0, orders.indexOf('//- /sensor.yaml'))}//- /sensor.yaml
apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata:
  name: shipping
spec:
  dependencies:
    - name: paid
      eventSourceName: orders
      eventName: paid
${indented(dependency, 6)}
  triggers:
    - template:
        name: ship
${indented(trigger, 8)}
${indented(beside, 6)}
//- /big.event.yaml
eventSource: orders
event: paid
id: order-7
time: "2026-07-20T10:11:12Z"
request:
  body: {id: 7, state: paid, total: 1200, note: hunter2-secret}
${files}`;
}
