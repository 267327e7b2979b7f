import type { TriggerConfiguration } from '../config.ts';
import { type Clock, delay } from '../clock.ts';
import type { Send, Sender } from './send.ts';

/**
 * Captures instead of sending: nothing leaves this machine. The answer is the configured mock's, one status per request in
 * order, the last one repeating; without a mock it is a success.
 */
export function capture(configured: () => Readonly<Record<string, TriggerConfiguration>>, clock: Clock): Send {
  const requests = new Map<string, number>();
  return async (sender) => {
    const name = `${sender.sensor}/${sender.trigger}`;
    const mock = configured()[name];
    const nth = requests.get(name) ?? 0;
    requests.set(name, nth + 1);
    if (mock?.delay) await delay(clock, mock.delay);
    const statuses = mock?.respond ?? [successOf(sender)];
    return { status: statuses[Math.min(nth, statuses.length - 1)]!, body: '' };
  };
}

/** What the Kubernetes API answers to a creation; 200 everywhere else. */
function successOf(sender: Sender): number {
  return sender.type === 'k8s' || sender.type === 'argoWorkflow' ? 201 : 200;
}
