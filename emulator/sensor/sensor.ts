import { type Bus, BusError, type Subscriber, type Subscription } from '../bus/bus.ts';
import type { Problem } from '../control/protocol/protocol.ts';
import { SensorDelivery } from './delivery.ts';
import type { Flaw, SensorProgram } from './program.ts';
import type { SensorRuntime } from './runtime.ts';
import { Interrupted } from './stop.ts';

/** A Sensor of the run: its subscription, and what of it cannot fire. */
export interface RunningSensor {
  readonly program: SensorProgram;
  /** The triggers that never fire, with the reason. */
  readonly dead: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  readonly subscription: Subscription;
}

/** Subscribes a Sensor, unless it would not come up; rejects with `BusError` when the bus cannot serve it at all. */
export async function startSensor(program: SensorProgram, bus: Bus, runtime: SensorRuntime): Promise<RunningSensor> {
  const { crash, dead: flaws } = program;
  if (crash !== null) return idle(program, [crash], `the Sensor does not come up: ${crash.error}`);
  // Upstream starts to consume from Kafka when all triggers are ready, and waits for ever for one that is dead.
  if (bus.differences.follows === 'kafka' && flaws.length > 0)
    return idle(program, flaws, `the Sensor waits for trigger ${flaws[0]!.trigger}: Not ready to consume, waiting...`);
  const subscription = await bus.subscribe(subscriber(program, runtime));
  const refused = subscription.refused.map(
    ({ trigger, reason: error }): Flaw => ({ trigger, error, path: program.triggers.get(trigger)?.path ?? [] }),
  );
  const all = [...flaws, ...refused];
  const dead = new Map(all.map(({ trigger, error }) => [trigger, error]));
  const problems = [
    ...all.map((flaw) => problem(program, flaw, `Trigger ${flaw.trigger} cannot fire: ${flaw.error}`)),
    ...program.unsupported.map((flaw): Problem => ({ ...problem(program, flaw, flaw.error), severity: 'warning' })),
  ];
  return { program, dead, problems, subscription };
}

/** A Sensor that consumes nothing: its triggers are dead because of the flaws of some. */
function idle(program: SensorProgram, flaws: readonly Flaw[], reason: string): RunningSensor {
  const dead = new Map([...program.triggers.keys()].map((name) => [name, reason]));
  for (const { trigger, error } of flaws) dead.set(trigger, error);
  const problems = flaws.map((flaw) =>
    problem(
      program,
      flaw,
      `Trigger ${flaw.trigger} keeps Sensor ${program.name} from running, so none of its triggers fires: ${flaw.error}`,
    ),
  );
  return { program, dead, problems, subscription: { refused: [], close: async () => undefined } };
}

function problem({ manifest }: SensorProgram, { path }: Flaw, message: string): Problem {
  return { severity: 'error', message, at: { file: manifest.file, path, ...manifest.locate(path) } };
}

function subscriber(program: SensorProgram, runtime: SensorRuntime): Subscriber {
  return {
    sensor: program.name,
    namespace: program.namespace,
    triggers: [...program.triggers.values()].map(({ name, conditions, atLeastOnce }) => ({
      name,
      expression: conditions.expression,
      conditions: conditions.text,
      stateful: conditions.stateful,
      atLeastOnce,
      dependencies: conditions.dependencies.map((dependency) => {
        const { eventSourceName, eventName, hash } = program.dependencies.get(dependency)!;
        return { name: dependency, eventSourceName, eventName, hash };
      }),
    })),
    deliver: (received) => new SensorDelivery(program, received, runtime),
    failed: (error) => {
      // Being stopped is no failure, and neither is a bus that went away: the message comes again.
      if (!(error instanceof Interrupted) && !(error instanceof BusError))
        runtime.onError(`sensor ${program.name}`, error);
    },
  };
}
