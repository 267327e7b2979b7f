import type { Schema } from './build.ts';

/** The schema of `argo-events-local.yaml`; `codes` are those of the checks, `null` where any will do. */
export function configurationFileSchema(codes: readonly string[] | null): Schema {
  const severity = {
    enum: ['error', 'warning', 'info', 'hint', 'off', false],
    description: 'A bare `off` is read as `false`.',
  };
  return {
    ...head('argo-events-local.schema.json', 'How pipelines run on this machine (argo-events-local.yaml)'),
    ...closed({
      bus: {
        description: 'The bus that `run` uses: durable on disk, or a real broker in a container.',
        enum: ['embedded', 'jetstream', 'kafka'],
        default: 'embedded',
      },
      busUrl: {
        description: 'The URL of a broker that is there already; no container is started then.',
        type: 'string',
      },
      port: {
        description: 'The port of the dashboard; the next free one where it is in use.',
        type: 'integer',
        minimum: 0,
        maximum: 65535,
        default: 4780,
      },
      images: {
        description: 'The container images of the brokers, where others than the tested ones are wanted.',
        ...closed({
          nats: { description: 'The image of NATS.', type: 'string' },
          redpanda: { description: 'The image of Redpanda.', type: 'string' },
          kafka: { description: 'The image of Kafka.', type: 'string' },
        }),
      },
      kafka: {
        description: 'What `bus: kafka` starts in its container.',
        enum: ['redpanda', 'kafka'],
        default: 'redpanda',
      },
      triggers: {
        description: 'How the captured requests of triggers are answered, by `SENSOR/TRIGGER`.',
        type: 'object',
        additionalProperties: closed({
          respond: {
            description: 'The status of each attempt; the last one repeats, 0 is a connection cut without an answer.',
            type: 'array',
            minItems: 1,
            items: { type: 'integer', minimum: 0, maximum: 599 },
          },
          delay: { description: 'How long an answer takes, in milliseconds.', type: 'number', minimum: 0 },
        }),
      },
      checks: {
        description: 'The severity of checks, by code, in the editor and for `lint`.',
        ...(codes === null
          ? { type: 'object', additionalProperties: severity }
          : closed(Object.fromEntries(codes.map((code) => [code, severity])))),
      },
    }),
  };
}

/** The schema of a fixture, `*.event.yaml`. */
export function fixtureFileSchema(): Schema {
  return {
    ...head('event-fixture.schema.json', 'An event to send by hand (*.event.yaml)'),
    ...closed({
      eventSource: { description: 'The name of the EventSource that gets the event.', type: 'string', minLength: 1 },
      event: { description: 'The name of the event in it, as under its kind of source.', type: 'string', minLength: 1 },
      request: {
        description: 'The HTTP request that makes the event; for sources that listen on HTTP.',
        ...closed({
          method: { description: 'Its method.', type: 'string', default: 'POST' },
          path: { description: 'Its path; that of the endpoint where it is left out.', type: 'string' },
          headers: {
            description: 'Its headers, one value each.',
            type: 'object',
            additionalProperties: { type: 'string' },
          },
          body: { description: 'Its body: a text is sent as it is, all else as JSON.' },
        }),
      },
      data: { description: 'The data of the event, as a Sensor sees it; no source decodes anything then.' },
      id: { description: 'The id of the event; a new one where it is left out.', type: 'string' },
      time: {
        description: 'When it happened (RFC 3339); now where it is left out.',
        type: 'string',
        format: 'date-time',
      },
    }),
    required: ['eventSource', 'event'],
    oneOf: [{ required: ['request'] }, { required: ['data'] }],
  };
}

function head(file: string, title: string): Schema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: file, title };
}

function closed(properties: Schema): Schema {
  return { type: 'object', additionalProperties: false, properties };
}
