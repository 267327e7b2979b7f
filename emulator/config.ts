import * as v from 'valibot';
import { severities } from '../language/rules/rule.ts';

/** `argo-events-local.yaml`: how the pipeline runs on this machine. Everything in it is optional. */
export type Configuration = v.InferOutput<typeof configurationSchema>;
export type TriggerConfiguration = NonNullable<Configuration['triggers']>[string];

const triggerSchema = v.strictObject({
  /** The mocked outcome of each attempt: HTTP status codes; the last one repeats, `0` is a connection cut without answer. */
  respond: v.optional(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(599))), v.minLength(1))),
  /** How long the mocked answer takes, in ms. */
  delay: v.optional(v.pipe(v.number(), v.minValue(0))),
});

/** YAML 1.1 reads a bare `off` as `false`. */
const checkSeverity = v.union([
  v.picklist([...severities, 'off']),
  v.pipe(
    v.literal(false),
    v.transform((): 'off' => 'off'),
  ),
]);

export const configurationSchema = v.strictObject({
  bus: v.optional(v.picklist(['embedded', 'jetstream', 'kafka'])),
  /** The URL of a broker that is already there; without it a container is started. */
  busUrl: v.optional(v.string()),
  /** The dashboard's port; default 4780 or the next free one. */
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535))),
  images: v.optional(
    v.strictObject({ nats: v.optional(v.string()), redpanda: v.optional(v.string()), kafka: v.optional(v.string()) }),
  ),
  /** `kafka` starts Redpanda unless this says `kafka`. */
  kafka: v.optional(v.picklist(['redpanda', 'kafka'])),
  /** `SENSOR/TRIGGER` → how its captured request is answered. */
  triggers: v.optional(v.record(v.string(), triggerSchema)),
  /** The code of a check → its severity, or `off`; for `lint` and the editor. */
  checks: v.optional(v.record(v.string(), checkSeverity)),
});

/** Answers the configuration, or for each mistake where it is and what is expected. */
export function parseConfiguration(
  value: unknown,
):
  | { readonly configuration: Configuration }
  | { readonly mistakes: readonly { path: readonly (string | number)[]; message: string }[] } {
  const result = v.safeParse(configurationSchema, value ?? {});
  if (result.success) return { configuration: result.output };
  return {
    mistakes: result.issues.map((issue) => ({
      path: (issue.path ?? []).map((item) => item.key as string | number),
      message: issue.message,
    })),
  };
}
