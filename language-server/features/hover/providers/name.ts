import type { Located, WorkspaceIndex } from '../../../../language/manifest/workspace-index.ts';
import { nodeAt } from '../../../../language/yaml/path.ts';
import type { NameKind } from '../../../../language/manifest/mention.ts';
import { type Spot, kindNames, mentionsOfSame, ownerOf, spotsOf } from '../../../names/name.ts';
import type { Context } from '../../../context.ts';
import { code } from '../../../values/markdown.ts';
import type { Telling } from '../telling.ts';

/** Who defines the name under the cursor and who refers to it. */
export function aboutName(uri: string, offset: number, { index }: Context): Telling | null {
  const mention = index.mentionAt(uri, offset);
  const [spot] = mention === null ? [] : spotsOf([mention]);
  return spot === undefined ? null : { text: sentences(index, spot), start: spot.start, end: spot.end };
}

function sentences(index: WorkspaceIndex, { mention }: Spot): string {
  const same = mentionsOfSame(index, mention);
  if (mention.kind === 'expression-field') return aboutField(mention, same);
  const defined = same.filter(({ role }) => role === 'definition');
  const users = same.filter(({ role }) => role === 'reference');
  const uses = [...(users.length === 0 ? [] : [`Used by ${list(users)}.`]), ...awaiting(mention)];
  return [
    `**${kindNames[mention.kind]} ${mention.name}**${ownerOfName(mention)}`,
    defined.length === 0
      ? `Not defined in this workspace (${index.all().length} files were searched).`
      : `Defined in ${list(defined)}.`,
    ...(uses.length === 0 ? [nobody(mention.kind)] : uses),
  ].join('\n\n');
}

/** A trigger without `conditions` waits for every dependency, and names none. */
function awaiting({ kind, manifest }: Located): string[] {
  const sensor = kind === 'dependency' && manifest.ours?.kind === 'Sensor' ? manifest.ours.value : {};
  const triggers = (sensor.spec?.triggers ?? []).filter(({ template }) => template && !template.conditions);
  const names = triggers.map(({ template }) => code(template?.name ?? ''));
  const have = names.length === 1 ? 'has' : 'have';
  return names.length === 0 ? [] : [`Awaited by ${names.join(', ')}, which ${have} no \`conditions\`.`];
}

/** Whose event or trigger it is, where that is said by a name. */
function ownerOfName({ kind, owner }: Located): string {
  if (owner === '' || (kind !== 'event' && kind !== 'trigger')) return '';
  return ` of ${kind === 'event' ? 'EventSource' : 'Sensor'} ${code(owner)}`;
}

/** A variable of an expression stands for the path of the field that is called so. */
function aboutField({ name, manifest }: Located, same: readonly Located[]): string {
  const definition = same.find(({ role }) => role === 'definition');
  const path = definition && nodeAt(manifest.document.root, [...definition.path.slice(0, -1), 'path']);
  const reads = path?.kind === 'scalar' ? `Stands for ${code(path.text)}.` : 'None of the `fields` is called so.';
  return `**field ${name}**\n\n${reads}`;
}

function nobody(kind: NameKind): string {
  return kind === 'sensor' || kind === 'trigger'
    ? 'Nothing refers to it by this name.'
    : 'Nobody in this workspace uses it.';
}

/** `trigger ship (conditions)`, `Sensor shipping in sensor.yaml 2 times`: who has several mentions is named once. */
function list(mentions: readonly Located[]): string {
  const found = new Map<string, string[]>();
  for (const mention of mentions) {
    const { who, field } = place(mention);
    found.set(who, [...(found.get(who) ?? []), field]);
  }
  return Array.from(found, ([who, fields]) => {
    if (fields[0] !== '') return `${who} (${[...new Set(fields)].map((field) => code(field)).join(', ')})`;
    return fields.length === 1 ? who : `${who} ${fields.length} times`;
  }).join(', ');
}

/** Who mentions something, and of a dependency's trigger in which of its fields. */
function place(mention: Located): { readonly who: string; readonly field: string } {
  const { kind, manifest, path } = mention;
  const at = path.indexOf('triggers');
  if (kind === 'dependency' && at >= 0) {
    const trigger =
      manifest.ours?.kind === 'Sensor' ? manifest.ours.value.spec?.triggers?.[Number(path[at + 1])] : undefined;
    const field = path.findLast((step) => typeof step === 'string');
    return { who: `trigger ${trigger?.template?.name ?? path[at + 1]}`, field: String(field) };
  }
  const file = manifest.uri.slice(manifest.uri.lastIndexOf('/') + 1);
  return { who: manifest.kind === 'file' ? file : `${ownerOf(mention)} in ${file}`, field: '' };
}
