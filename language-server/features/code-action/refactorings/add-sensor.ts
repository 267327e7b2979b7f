import { print } from '../../../../language/yaml/print.ts';
import { freeName, type Refactoring } from './refactoring.ts';

/** A Sensor that listens to the event under the cursor, behind its EventSource; nothing for an item of a List. */
export const addSensor: Refactoring = ({ manifest, path }, { index }) => {
  const [spec, type, event] = path;
  const { ours, name, namespace, document } = manifest;
  const isEvent = spec === 'spec' && typeof event === 'string' && index.defined('event', { owner: name }).has(event);
  const isItem = index.file(manifest.uri)?.yaml.documents[manifest.index]?.document !== document;
  if (ours?.kind !== 'EventSource' || name === '' || !isEvent || isItem) return [];
  const { eventBusName } = ours.value.spec ?? {};
  const dependency = freeName(event, []);
  const sensor = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Sensor',
    metadata: { name: freeName(event, index.defined('sensor', { namespace })), ...(namespace && { namespace }) },
    spec: {
      ...(eventBusName && { eventBusName }),
      dependencies: [{ name: dependency, eventSourceName: name, eventName: event }],
      triggers: [{ template: { name: `on-${dependency}`, conditions: dependency, log: {} } }],
    },
  };
  const lineBreak = document.text.includes('\r\n') ? '\r\n' : '\n';
  const start = document.text.trimEnd().length;
  const text = `\n---\n${print(sensor)}`.replaceAll('\n', lineBreak);
  return [
    {
      title: `Add a Sensor for ${String(type)} event ${event}`,
      kind: 'refactor.rewrite',
      edits: [{ start, end: start, text }],
    },
  ];
};
