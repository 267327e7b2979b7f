import type { Located, WorkspaceIndex } from '../../../../language/manifest/workspace-index.ts';
import type { NameKind } from '../../../../language/manifest/mentions.ts';
import { type Spot, kindNames, mentionsOfSame, ownerOf, spotsOf } from '../../../names/name.ts';
import type { Context } from '../../../context.ts';
import type { Telling } from '../hover.ts';

/** Who defines the name under the cursor and who refers to it. */
export function aboutName(uri: string, offset: number, { index }: Context): Telling | null {
  const mention = index.mentionAt(uri, offset);
  const [spot] = mention === null ? [] : spotsOf([mention]);
  return spot === undefined ? null : { text: sentences(index, spot), start: spot.start, end: spot.end };
}

function sentences(index: WorkspaceIndex, { mention }: Spot): string {
  const same = mentionsOfSame(index, mention);
  const owner = mention.owner === '' ? '' : ` of EventSource \`${mention.owner}\``;
  const defined = same.filter(({ role }) => role === 'definition');
  const users = same.filter(({ role }) => role === 'reference');
  return [
    `**${kindNames[mention.kind]} ${mention.name}**${owner}`,
    defined.length === 0
      ? `Not defined in this workspace (${index.all().length} files were searched).`
      : `Defined in ${list(defined.map((one) => place(one)))}.`,
    users.length === 0 ? nobody(mention.kind) : `Used by ${list(users.map((one) => place(one)))}.`,
  ].join('\n\n');
}

function nobody(kind: NameKind): string {
  return kind === 'sensor' || kind === 'trigger'
    ? 'Nothing refers to it by this name.'
    : 'Nobody in this workspace uses it.';
}

/** `trigger ship (conditions) in Sensor shipping`. */
function place(mention: Located): string {
  const at = mention.path.indexOf('triggers');
  const field = mention.path.findLast((step) => typeof step === 'string');
  if (mention.kind === 'dependency' && at >= 0) {
    const { ours } = mention.manifest;
    const trigger = ours?.kind === 'Sensor' ? ours.value.spec?.triggers?.[Number(mention.path[at + 1])] : undefined;
    return `trigger ${trigger?.template?.name ?? mention.path[at + 1]} (\`${field}\`)`;
  }
  const file = mention.manifest.uri.slice(mention.manifest.uri.lastIndexOf('/') + 1);
  return mention.manifest.kind === 'file' ? file : `${ownerOf(mention)} in ${file}`;
}

function list(places: readonly string[]): string {
  const counted = new Map<string, number>();
  for (const one of places) counted.set(one, (counted.get(one) ?? 0) + 1);
  return [...counted].map(([one, count]) => (count === 1 ? one : `${one} ${count} times`)).join(', ');
}
