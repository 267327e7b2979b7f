import type { EventSample, Json } from './sample.ts';

const mona = { name: 'Mona', email: 'mona@example.com', username: 'mona' };

const change = {
  project: 'shop',
  branch: 'main',
  id: 'I8473b95934b5732ac55d26311a706c9c2bde9940',
  number: 17,
  subject: 'Fix the totals',
  owner: mona,
  url: 'https://gerrit.example.com/c/shop/+/17',
  commitMessage: 'Fix the totals\n\nChange-Id: I8473b95934b5732ac55d26311a706c9c2bde9940\n',
  createdOn: 1784542272,
  status: 'NEW',
};

const patchSet = {
  number: 2,
  revision: '6113728f27ae82c7b1a177c8d03f9e96e0adf246',
  parents: ['9049f1265b7d61be4a8904a9a27120d2064dab3b'],
  ref: 'refs/changes/17/17/2',
  uploader: mona,
  createdOn: 1784542272,
  author: mona,
  kind: 'REWORK',
  sizeInsertions: 3,
  sizeDeletions: -1,
};

const inProject = { project: 'shop', refName: 'refs/heads/main', changeKey: { key: change.id } };

/** What events of `gerrit` look like. */
export const gerrit: readonly EventSample[] = [
  delivery('patchset created', {
    uploader: mona,
    patchSet,
    change,
    ...inProject,
    type: 'patchset-created',
    eventCreatedOn: 1784542272,
  }),
  delivery('change merged', {
    submitter: mona,
    newRev: '6113728f27ae82c7b1a177c8d03f9e96e0adf246',
    patchSet,
    change: { ...change, status: 'MERGED' },
    ...inProject,
    type: 'change-merged',
    eventCreatedOn: 1784542300,
  }),
  delivery('change abandoned', {
    abandoner: mona,
    reason: 'Done elsewhere.',
    patchSet,
    change: { ...change, status: 'ABANDONED' },
    ...inProject,
    type: 'change-abandoned',
    eventCreatedOn: 1784542300,
  }),
  delivery('comment added', {
    author: mona,
    approvals: [{ type: 'Code-Review', description: 'Code-Review', value: '2', oldValue: '0' }],
    comment: 'Patch Set 2: Code-Review+2',
    patchSet,
    change,
    ...inProject,
    type: 'comment-added',
    eventCreatedOn: 1784542290,
  }),
  delivery('ref updated', {
    submitter: mona,
    refUpdate: {
      oldRev: '9049f1265b7d61be4a8904a9a27120d2064dab3b',
      newRev: '6113728f27ae82c7b1a177c8d03f9e96e0adf246',
      refName: 'refs/heads/main',
      project: 'shop',
    },
    type: 'ref-updated',
    eventCreatedOn: 1784542300,
  }),
];

/** The plugin `webhooks` sends what `stream-events` prints. */
function delivery(name: string, body: { readonly type: string } & Json): EventSample {
  const headers = { Accept: ['*/*'], 'Content-Length': ['1103'], 'Content-Type': ['application/json; charset=UTF-8'] };
  return { name, description: `Event \`${body.type}\`.`, data: { headers, body } };
}
