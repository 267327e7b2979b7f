import { randomUUID } from 'node:crypto';
import { createBus } from './bus/create.ts';
import { systemClock } from './clock.ts';
import { createHandlers } from './control/handlers.ts';
import { announceChanges } from './control/announce.ts';
import type { Problem } from './control/protocol/protocol.ts';
import { ControlServer } from './control/server.ts';
import { statusOf } from './control/status.ts';
import { claimDataFolder, createDataFolder, releaseDataFolder, writeRunFile } from './data-folder.ts';
import { Debuggers } from './debug/debuggers.ts';
import type { EmulatorOptions, House, StopHow } from './house.ts';
import { catchUp } from './journal/catch-up.ts';
import { Journal } from './journal/journal.ts';
import { ChangedFiles } from './pipeline/changed-files.ts';
import { ProgramCache } from './pipeline/program-cache.ts';
import { recordManifest } from './pipeline/recorded-manifest.ts';
import { WorkspaceSecrets } from './secrets.ts';
import { Limiters } from './sensor/limiters.ts';
import { type RunningSensor, startSensor } from './sensor/sensor.ts';
import { Stop } from './sensor/stop.ts';
import { RunningSources } from './sources/sources.ts';
import { Door } from './steps/door.ts';
import { capture } from './triggers/capture.ts';

export interface Emulator {
  readonly house: House;
  readonly control: ControlServer;
  /** Resolves when it has stopped, whoever asked for it; rejects with `UserError` when it had to. */
  readonly stopped: Promise<void>;
}

/** Starts an emulator in the data folder; one that cannot start leaves nothing behind. Throws `UserError`, `BusError` and the reason of its signal. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  createDataFolder(options.folder);
  claimDataFolder(options.folder);
  const opened: { close(): Promise<void> }[] = [];
  try {
    return await build(options, opened);
  } catch (error) {
    for (const part of opened.toReversed()) await part.close().catch(() => undefined);
    releaseDataFolder(options.folder);
    throw error;
  }
}

/** The composition root: builds the house from the bottom to the top, and takes it down in the opposite order. */
async function build(options: EmulatorOptions, opened: { close(): Promise<void> }[]): Promise<Emulator> {
  const { pipeline, configuration, folder } = options;
  const clock = systemClock;
  const bus = await createBus({
    kind: options.bus,
    folder,
    eventBus: pipeline.eventBus?.ours.value.spec ?? null,
    name: pipeline.busName,
    namespace: pipeline.namespace,
    clock,
    onProgress: options.onProgress,
    ...(options.signal !== undefined && { signal: options.signal }),
    ...(options.busUrl !== undefined && { url: options.busUrl }),
    ...(configuration.images !== undefined && { images: configuration.images }),
    ...(configuration.kafka !== undefined && { kafka: configuration.kafka }),
  });
  opened.push(bus);
  const journal = new Journal(folder, clock);
  opened.push(journal);
  await catchUp(journal, bus);
  journal.begin();
  const programs = new ProgramCache(journal);
  const door = new Door(clock);
  const debuggers = new Debuggers(door);
  if (options.awaitsDebugger) debuggers.awaitFirst();
  const stopping = new Stop();
  const send = capture(() => configuration.triggers ?? {}, clock);

  const problems: Problem[] = [...pipeline.problems];
  const sensors: RunningSensor[] = [];
  for (const manifest of pipeline.sensors) {
    options.signal?.throwIfAborted();
    const program = programs.sensor(recordManifest(journal, manifest, pipeline));
    if (program === null) continue;
    const limits = [...program.triggers.values()].flatMap(({ action }) =>
      action.rateLimit === null ? [] : [action.rateLimit],
    );
    const limiters = new Limiters(limits, () => BigInt(Math.round(clock.now() * 1e6)));
    try {
      sensors.push(
        await startSensor(program, bus, {
          door,
          journal,
          clock,
          random: Math.random,
          send,
          limiters,
          stop: stopping,
          onError: options.onError,
        }),
      );
    } catch (error) {
      problems.push({
        severity: 'error',
        message: (error as Error).message,
        at: pipeline.locate(manifest, ['metadata', 'name']),
      });
    }
  }
  const events = pipeline.eventSources.flatMap((manifest) => [
    ...programs.sourceEvents(recordManifest(journal, manifest, pipeline)).values(),
  ]);
  const secrets = new WorkspaceSecrets(pipeline.values);
  const sources = await RunningSources.start(events, secrets, {
    bus,
    door,
    journal,
    clock,
    newId,
    random: Math.random,
  });
  opened.push(sources);
  problems.push(...sensors.flatMap((sensor) => sensor.problems), ...sources.problems);

  const stopped = Promise.withResolvers<void>();
  let failure: unknown = null;
  let ending: Promise<void> | null = null;
  const house: House = {
    options,
    startedAt: clock.now(),
    bus,
    journal,
    programs,
    door,
    debuggers,
    sources,
    sensors,
    get problems() {
      return [...problems, ...sources.strays.problems, ...changed.problems];
    },
    stop: (how) => (ending ??= takeDown(how).catch(stopped.reject)),
  };
  const { handlers, disconnected } = createHandlers(house);
  const control = await ControlServer.open({
    handlers,
    port: options.port,
    dashboard: options.dashboard,
    onDisconnect: disconnected,
    onError: options.onError,
  });
  const stopAnnouncing = announceChanges(house, control);
  const tellOf = (problem: Problem | null) => {
    if (problem !== null) options.onProgress(problem.message);
    control.broadcast({ notification: 'status', params: statusOf(house) });
  };
  const changed = new ChangedFiles(options.files, clock, tellOf);
  sources.strays.listen(tellOf);
  writeRunFile(folder, { pid: process.pid, port: control.port, token: control.token });
  journal.broken.catch((error: unknown) => {
    failure = error;
    void house.stop('cluster');
  });
  return { house, control, stopped: stopped.promise };

  async function takeDown(how: StopHow): Promise<void> {
    debuggers.releaseAll();
    if (how === 'cluster') stopping.give();
    await sources.close();
    await Promise.all(sensors.map(({ subscription }) => subscription.close(how === 'drain' ? 'drain' : 'now')));
    changed.close();
    stopAnnouncing();
    await journal.close();
    try {
      await bus.close();
    } finally {
      releaseDataFolder(folder);
      await control.close();
    }
    if (failure === null) stopped.resolve();
    else stopped.reject(failure);
  }
}

/** An event id as upstream makes it: the 16 bytes of a version 4 UUID in lower-case hex, without dashes. */
function newId(): string {
  return randomUUID().replaceAll('-', '');
}
