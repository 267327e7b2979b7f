import { decodeJson, encodeValue } from '../data/go-struct.ts';
import { type GoType, type GoValue, struct } from '../data/go-type.ts';
import type { JsonText } from '../data/json-text.ts';

/** The bodies of the events of a push, one per change. Throws `GoError` when it is no push. */
export function splitChanges(json: string): readonly JsonText[] {
  const push = decodeJson(json, pushType) as ReadonlyMap<string, GoValue>;
  const changes = (push.get('changes') ?? []) as readonly GoValue[];
  return changes.map((change) => encodeValue(new Map([...push, ['changes', [change]]]), pushType));
}

const text: GoType = { kind: 'string' };
const integer: GoType = { kind: 'int' };
const flag: GoType = { kind: 'bool' };

const hrefs: GoType = { kind: 'slice', item: struct('', { href: ['Href', text] }) };

const actorType = struct('', {
  name: ['Name', text],
  emailAddress: ['EmailAddress', text],
  id: ['ID', integer],
  displayName: ['DisplayName', text],
  active: ['Active', flag],
  slug: ['Slug', text],
  type: ['Type', text],
  links: ['Links', struct('', { self: ['Self', hrefs] })],
});

const projectType = struct('', {
  key: ['Key', text],
  id: ['ID', integer],
  name: ['Name', text],
  public: ['Public', flag],
  type: ['Type', text],
  links: ['Links', struct('', { self: ['Self', hrefs] })],
});

const cloneLinks: GoType = { kind: 'slice', item: struct('', { href: ['Href', text], name: ['Name', text] }) };

const repositoryType = struct('', {
  slug: ['Slug', text],
  id: ['ID', integer],
  name: ['Name', text],
  hierarchyId: ['HierarchyID', text],
  scmId: ['ScmID', text],
  state: ['State', text],
  statusMessage: ['StatusMessage', text],
  forkable: ['Forkable', flag],
  project: ['Project', projectType],
  public: ['Public', flag],
  links: ['Links', struct('', { clone: ['Clone', cloneLinks], self: ['Self', hrefs] })],
});

const changeType = struct('bitbucketserver.refsChangedWebHookEventChange', {
  ref: ['Ref', struct('', { id: ['ID', text], displayId: ['DisplayID', text], type: ['Type', text] })],
  refId: ['RefID', text],
  fromHash: ['FromHash', text],
  toHash: ['ToHash', text],
  type: ['Type', text],
});

const pushType = struct('bitbucketserver.refsChangedWebhookEvent', {
  eventKey: ['EventKey', text],
  date: ['Date', text],
  actor: ['Actor', actorType],
  repository: ['Repository', repositoryType],
  changes: ['Changes', { kind: 'slice', item: changeType }],
});
