import type { Edit } from '../../../../language/rules/rule.ts';
import { conditionTokens, translated } from '../../../../language/rules/condition-names.ts';
import type { Manifest } from '../../../../language/manifest/parse-manifests.ts';
import { nodeAt } from '../../../../language/yaml/path.ts';
import { spanInDocument } from '../../../../language/yaml/source-map.ts';
import { printText } from '../../../../language/yaml/print.ts';
import { type Refactoring, freeName, itemAt, sensorOf } from './refactoring.ts';

/**
 * Makes a dependency whose event is a pattern (`*`, `?`), which JetStream and Kafka never match, into one for each event that
 * the pattern means; conditions that name it take any of them.
 */
export const expandWildcard: Refactoring = (place, { index }) => {
  const sensor = sensorOf(place);
  const number = itemAt(place.path, 'dependencies');
  const dependencies = sensor?.ours.value.spec?.dependencies ?? [];
  const { name, eventSourceName: source, eventName: pattern } = dependencies[number ?? -1] ?? {};
  if (sensor === null || number === null || !name || !source || !pattern || !/[*?]/.test(pattern)) return [];
  const matching = [...index.defined('event', { owner: source, namespace: sensor.namespace })].filter((event) =>
    globOf(pattern).test(event),
  );
  const [first, ...others] = matching;
  const { document } = place.manifest;
  const item = nodeAt(document.root, ['spec', 'dependencies', number]);
  if (first === undefined || item?.kind !== 'mapping' || item.flow) return [];
  const taken = dependencies.flatMap((one) => one.name ?? []);
  const copies = others.map((event) => {
    const copy = { name: freeName(event, taken), event };
    taken.push(copy.name);
    return copy;
  });
  const at = (field: string) => nodeAt(document.root, ['spec', 'dependencies', number, field])!;
  // What a merge key brings stands elsewhere, and belongs to others too.
  if (at('name').start < item.start || at('eventName').start < item.start) return [];
  const column = item.start - (document.text.lastIndexOf('\n', item.start - 1) + 1);
  const end = document.text.slice(0, item.end).trimEnd().length;
  const written = (as: { readonly name: string; readonly event: string }) => {
    const edits = [
      { ...at('name'), text: printText(as.name) },
      { ...at('eventName'), text: printText(as.event) },
    ];
    return applied(document.text.slice(item.start, end), item.start, edits);
  };
  const separator = `\n${' '.repeat(column - 2)}- `;
  const text = [{ name, event: first }, ...copies].map(written).join(separator);
  return [
    {
      title: `Make a dependency for each event that \`${pattern}\` means`,
      kind: 'refactor.rewrite',
      edits: [
        { start: item.start, end, text },
        ...inConditions(
          place.manifest,
          name,
          copies.map((copy) => copy.name),
        ),
      ],
    },
  ];
};

function globOf(pattern: string): RegExp {
  const source = pattern.replaceAll(/[\\^$.+()[\]{}|]/g, String.raw`\$&`);
  return new RegExp(`^${source.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'su');
}

function inConditions(manifest: Manifest, name: string, others: readonly string[]): Edit[] {
  const triggers = manifest.ours?.kind === 'Sensor' ? (manifest.ours.value.spec?.triggers ?? []) : [];
  if (others.length === 0) return [];
  return triggers.flatMap(({ template }, i): Edit[] => {
    const tokens = conditionTokens(template?.conditions ?? '').filter(
      ({ kind, text }) => kind === 'name' && translated(text) === translated(name),
    );
    const node = nodeAt(manifest.document.root, ['spec', 'triggers', i, 'template', 'conditions']);
    if (node?.kind !== 'scalar') return [];
    return tokens.map((token) => {
      const span = spanInDocument(manifest.document.text, node, token);
      return { ...span, text: `(${[token.text, ...others].join(' || ')})` };
    });
  });
}

function applied(text: string, offset: number, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: put }) => now.slice(0, start - offset) + put + now.slice(end - offset), text);
}
