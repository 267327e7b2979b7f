import type {
  Delivery,
  Message,
  Received,
  SubscribedDependency,
  SubscribedTrigger,
  Subscriber,
} from '../../emulator/bus/bus.ts';

/** One step that the bus asked of the Sensor: `fire notify made=e1`. */
export interface Step {
  readonly kind: 'decode' | 'duplicate' | 'admit' | 'decide' | 'fire' | 'fired' | 'acknowledge';
  readonly consumer: string;
  readonly event: string;
  readonly attempt: number;
  readonly trigger: string;
  /** `fire`: dependency → event id. `decide`, `admit`: the dependencies. */
  readonly with: Readonly<Record<string, string>>;
}

/** What a test says of the Sensor it plays. */
export interface SensorPlan {
  readonly sensor: string;
  readonly triggers: readonly SubscribedTrigger[];
  /** Whether an event passes a dependency's filter; default yes. */
  admits?(dependency: string, event: Message): boolean;
  /** What an action waits for; default nothing. It may reject, as when the runtime is stopped. */
  act?(trigger: string): Promise<void>;
}

/** A Sensor that does nothing but write down, in order, what the bus asks of it. */
export class RecordingSensor implements Subscriber {
  readonly namespace = 'argo-events';
  readonly steps: Step[] = [];
  /** What deliveries rejected with. */
  readonly failures: unknown[] = [];
  private readonly plan: SensorPlan;
  private waiting: { readonly isMet: () => boolean; readonly resolve: () => void }[] = [];

  constructor(plan: SensorPlan) {
    this.plan = plan;
  }

  get sensor(): string {
    return this.plan.sensor;
  }

  get triggers(): readonly SubscribedTrigger[] {
    return this.plan.triggers;
  }

  /** The actions so far: `notify made=e1 paid=e2`, dependencies sorted. */
  get fired(): readonly string[] {
    return this.steps.filter(({ kind }) => kind === 'fire').map(({ trigger, with: events }) => firing(trigger, events));
  }

  /** Resolves as soon as there are `count` steps of the kind. */
  seen(kind: Step['kind'], count: number): Promise<void> {
    return this.until(() => this.steps.filter((step) => step.kind === kind).length >= count);
  }

  until(isMet: () => boolean): Promise<void> {
    if (isMet()) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ isMet, resolve }));
  }

  deliver(received: Received): Delivery {
    const { message, consumer, attempt, triggers } = received;
    const record = (kind: Step['kind'], trigger: string, values: Readonly<Record<string, string>> = {}) => {
      this.steps.push({ kind, consumer, event: message.id, attempt, trigger, with: values });
      this.wake();
    };
    const [first = ''] = triggers;
    return {
      decode: async () => {
        record('decode', first);
        return Buffer.from(message.body).toString().startsWith('{');
      },
      duplicate: async () => record('duplicate', first),
      admit: async (trigger, dependency) => {
        record('admit', trigger, { [dependency]: message.id });
        return (this.plan.admits?.(dependency, message) ?? true) ? message : null;
      },
      decide: async (trigger, held) => {
        record('decide', trigger, Object.fromEntries([...held].map((name) => [name, 'held'])));
        const { expression } = this.plan.triggers.find(({ name }) => name === trigger)!;
        return evaluate(expression, held);
      },
      fire: async (trigger, events) => {
        record('fire', trigger, Object.fromEntries([...events].map(([name, { id }]) => [name, id])));
        await this.plan.act?.(trigger);
        record('fired', trigger);
      },
      acknowledge: async (acknowledge) => {
        await acknowledge();
        record('acknowledge', first);
      },
    };
  }

  failed(error: unknown): void {
    this.failures.push(error);
  }

  private wake(): void {
    const met = this.waiting.filter(({ isMet }) => isMet());
    this.waiting = this.waiting.filter((waiter) => !met.includes(waiter));
    for (const { resolve } of met) resolve();
  }
}

/** A trigger on events of the EventSource `hooks`: `trigger('notify', 'made&&paid')`. The event is named as its dependency. */
export function trigger(
  name: string,
  expression: string,
  options: { readonly atLeastOnce?: boolean; readonly conditions?: string; readonly hash?: bigint } = {},
): SubscribedTrigger {
  const names = [...new Set(expression.match(/\w+/g))];
  return {
    name,
    expression,
    conditions: options.conditions ?? expression,
    stateful: expression.includes('&'),
    atLeastOnce: options.atLeastOnce ?? false,
    dependencies: names.map((dependency) => dependencyOn(dependency, dependency, options.hash)),
  };
}

export function dependencyOn(name: string, eventName: string, hash = 7n): SubscribedDependency {
  return { name, eventSourceName: 'hooks', eventName, hash };
}

/** An event of `hooks`, its envelope as upstream writes it. */
export function event(id: string, name: string, source = 'hooks'): Message {
  const data = Buffer.from(JSON.stringify({ id })).toString('base64');
  const body = `{"specversion":"1.0","id":"${id}","source":"${source}","type":"webhook","subject":"${name}","datacontenttype":"application/json","time":"2026-01-01T00:00:00Z","data_base64":"${data}"}`;
  return { id, source, subject: name, body: Buffer.from(body) };
}

function firing(name: string, events: Readonly<Record<string, string>>): string {
  const parts = Object.entries(events).map(([dependency, id]) => `${dependency}=${id}`);
  return [name, ...parts.sort()].join(' ');
}

/** `(a&&b)||c`, `&&` before `||`. */
function evaluate(expression: string, held: ReadonlySet<string>): boolean {
  const tokens = expression.match(/\w+|&&|\|\||[()]/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let value = both();
    while (tokens[at] === '||') {
      at++;
      value = both() || value;
    }
    return value;
  };
  const both = (): boolean => {
    let value = one();
    while (tokens[at] === '&&') {
      at++;
      value = one() && value;
    }
    return value;
  };
  const one = (): boolean => {
    if (tokens[at] !== '(') return held.has(tokens[at++]!);
    at++;
    const value = either();
    at++;
    return value;
  };
  return either();
}
