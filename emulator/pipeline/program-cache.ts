import type { ManifestRecord } from '../journal/records.ts';
import type { Programs } from '../journal/trace.ts';
import { compileSensor } from '../sensor/compile.ts';
import type { SensorProgram } from '../sensor/program.ts';
import { compileSource } from '../sources/compile.ts';
import type { SourceProgram } from '../sources/program.ts';
import { type RecordedManifest, readRecordedManifest } from './recorded-manifest.ts';

/** The programs of recorded manifests, each compiled once: for the runtime and for the trace alike. */
export class ProgramCache implements Programs {
  private readonly recorded: { recordedManifest(hash: string): ManifestRecord | null };
  private readonly manifests = new Map<string, RecordedManifest | null>();
  private readonly sensors = new Map<string, SensorProgram | null>();
  private readonly sources = new Map<string, ReadonlyMap<string, SourceProgram>>();

  constructor(recorded: { recordedManifest(hash: string): ManifestRecord | null }) {
    this.recorded = recorded;
  }

  sensor(hash: string): SensorProgram | null {
    return remembered(this.sensors, hash, () => {
      const recorded = this.manifest(hash);
      return recorded?.manifest.ours?.kind === 'Sensor'
        ? compileSensor(recorded.manifest.ours.value, recorded.ofRun)
        : null;
    });
  }

  source(hash: string, event: string): SourceProgram | null {
    return this.sourceEvents(hash).get(event) ?? null;
  }

  /** The events of an EventSource by name. */
  sourceEvents(hash: string): ReadonlyMap<string, SourceProgram> {
    return remembered(this.sources, hash, () => {
      const recorded = this.manifest(hash);
      return recorded?.manifest.ours?.kind === 'EventSource'
        ? compileSource(recorded.manifest.ours.value, recorded.ofRun)
        : new Map();
    });
  }

  manifest(hash: string): RecordedManifest | null {
    return remembered(this.manifests, hash, () => {
      const record = this.recorded.recordedManifest(hash);
      return record === null ? null : readRecordedManifest(record);
    });
  }
}

function remembered<T>(cache: Map<string, T>, key: string, make: () => T): T {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key)!;
}
