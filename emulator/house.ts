import type { SourceFile } from '../language/manifest/parse-manifests.ts';
import type { Bus, BusKind } from './bus/bus.ts';
import type { Configuration } from './config.ts';
import type { Problem } from './control/protocol/protocol.ts';
import type { Debuggers } from './debug/debuggers.ts';
import type { Journal } from './journal/journal.ts';
import type { Pipeline } from './pipeline/pipeline.ts';
import type { ProgramCache } from './pipeline/program-cache.ts';
import type { RunningSensor } from './sensor/sensor.ts';
import type { RunningSources } from './sources/sources.ts';
import type { Door } from './steps/door.ts';

/** What an emulator is started with. */
export interface EmulatorOptions {
  readonly pipeline: Pipeline;
  readonly configuration: Configuration;
  /** What both were read from. */
  readonly files: readonly SourceFile[];
  /** The data folder. */
  readonly folder: string;
  readonly bus: BusKind;
  /** A broker that is already there; without it a container is started. */
  readonly busUrl?: string;
  readonly port: number;
  /** Events wait until the first debugger has its breakpoints. */
  readonly awaitsDebugger?: boolean;
  /** The folder with the dashboard's built files, `null` where there are none. */
  readonly dashboard: string | null;
  /** Ends a start that is not over yet; what it has begun is taken down. */
  readonly signal?: AbortSignal;
  readonly onProgress: (message: string) => void;
  readonly onError: (where: string, error: unknown) => void;
}

/** `drain` lets running actions end; `cluster` exits at once, as a Sensor on JetStream does. */
export type StopHow = 'drain' | 'cluster';

/** Everything that a running pipeline is made of; `control/` and `debug/` reach the house through this. */
export interface House {
  readonly options: EmulatorOptions;
  readonly startedAt: number;
  readonly bus: Bus;
  readonly journal: Journal;
  readonly programs: ProgramCache;
  readonly door: Door;
  readonly debuggers: Debuggers;
  readonly sources: RunningSources;
  readonly sensors: readonly RunningSensor[];
  readonly problems: readonly Problem[];
  stop(how: StopHow): Promise<void>;
}
