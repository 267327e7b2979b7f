import { type Bus, BusError, type Subscriber, type Subscription } from '../bus/bus.ts';
import type { Problem } from '../control/protocol/protocol.ts';
import { SensorDelivery } from './delivery.ts';
import { Interrupted } from './firing.ts';
import type { SensorProgram } from './program.ts';
import type { SensorRuntime } from './runtime.ts';

/** A Sensor that receives: its subscription, and what of it cannot run. */
export interface RunningSensor {
  readonly program: SensorProgram;
  readonly problems: readonly Problem[];
  readonly subscription: Subscription;
}

/** Subscribes a Sensor; rejects with `BusError` when the bus cannot serve it at all. */
export async function startSensor(program: SensorProgram, bus: Bus, runtime: SensorRuntime): Promise<RunningSensor> {
  const subscription = await bus.subscribe(subscriber(program, runtime));
  const problem = (trigger: string, path: readonly (string | number)[], message: string): Problem => ({
    severity: 'error',
    message: `Trigger ${trigger} cannot fire: ${message}`,
    at: { file: program.manifest.file, path, ...program.manifest.locate(path) },
  });
  const problems = [
    ...program.dead.map(({ trigger, path, error }) => problem(trigger, path, error)),
    ...subscription.refused.map(({ trigger, reason }) =>
      problem(trigger, program.triggers.get(trigger)?.path ?? [], reason),
    ),
  ];
  return { program, problems, subscription };
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
