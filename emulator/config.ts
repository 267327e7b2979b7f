import type { Severity } from '../language/rules/rule.ts';
import { configurationFileSchema } from '../schemas/house-files.ts';
import { readHouseFile } from './house-file.ts';

/** `argo-events-local.yaml`: how the pipeline runs on this machine. Everything in it is optional. */
export interface Configuration {
  readonly bus?: 'embedded' | 'jetstream' | 'kafka';
  /** The URL of a broker that is already there; without it a container is started. */
  readonly busUrl?: string;
  /** The dashboard's port; default 4780 or the next free one. */
  readonly port?: number;
  readonly images?: { readonly nats?: string; readonly redpanda?: string; readonly kafka?: string };
  /** `kafka` starts Redpanda unless this says `kafka`. */
  readonly kafka?: 'redpanda' | 'kafka';
  /** `SENSOR/TRIGGER` → how its captured request is answered. */
  readonly triggers?: Readonly<Record<string, TriggerConfiguration>>;
  /** The code of a check → its severity, or `off` (which YAML 1.1 reads as `false`); for `lint` and the editor. */
  readonly checks?: Readonly<Record<string, Severity | 'off' | false>>;
}

export interface TriggerConfiguration {
  /** The mocked outcome of each attempt: HTTP status codes; the last one repeats, `0` is a connection cut without answer. */
  readonly respond?: readonly number[];
  /** How long the mocked answer takes, in ms. */
  readonly delay?: number;
}

/** Reads the text of a configuration; what is wrong with it is a `UserError`. `codes` are those of the checks, where they matter. */
export function parseConfiguration(text: string, file: string, codes: readonly string[] | null = null): Configuration {
  return readHouseFile(text, { file, kind: 'configuration', schema: configurationFileSchema(codes) }) as Configuration;
}
