import type { House } from '../house.ts';
import type { TriggerProgram } from '../sensor/program.ts';
import { version } from '../version.ts';
import type { EventSourceStatus, Location, SensorStatus, Status } from './protocol/protocol.ts';

/** What runs, where it listens, and what stands in the way. */
export function statusOf(house: House): Status {
  const { events, firings, deadLetters } = house.journal.store.counts();
  return {
    version,
    pid: process.pid,
    bus: { kind: house.bus.kind, name: house.options.pipeline.busName, address: house.bus.address },
    eventSources: eventSources(house),
    sensors: sensors(house),
    problems: house.problems,
    startedAt: house.startedAt,
    data: house.options.folder,
    counts: { events, firings, deadLetters },
  };
}

function eventSources({ sources }: House): EventSourceStatus[] {
  const byName = new Map<string, { name: string; at: Location; events: EventSourceStatus['events'][number][] }>();
  for (const { program, listening } of sources.sources) {
    const { eventSource: name, event, type, manifest, path } = program;
    const at = (place: typeof path): Location => ({ file: manifest.file, path: place, ...manifest.locate(place) });
    let source = byName.get(name);
    if (source === undefined) byName.set(name, (source = { name, at: at([]), events: [] }));
    source.events.push({ name: event, type, at: at(path), address: listening?.address ?? null });
  }
  return [...byName.values()];
}

function sensors(house: House): SensorStatus[] {
  return house.sensors.map(({ program: { name, manifest, triggers, dead: neverCompiled }, dead }) => {
    const at = (path: readonly (string | number)[]): Location => ({
      file: manifest.file,
      path,
      ...manifest.locate(path),
    });
    const row = (trigger: Pick<TriggerProgram, 'name' | 'type' | 'path'>, conditions: string) => ({
      name: trigger.name,
      type: trigger.type,
      at: at(trigger.path),
      conditions,
      mode: 'capture' as const,
      dead: dead.get(trigger.name) ?? null,
    });
    const rows = [
      ...[...triggers.values()].map((trigger) => row(trigger, conditionsOf(trigger))),
      ...neverCompiled.map(({ trigger, type, path, conditions }) => row({ name: trigger, type, path }, conditions)),
    ];
    return { name, at: at([]), triggers: rows.sort((a, b) => a.at.line - b.at.line) };
  });
}

function conditionsOf({ conditions: { text, expression } }: TriggerProgram): string {
  return text || expression.replaceAll('&&', ' && ');
}
