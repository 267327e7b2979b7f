/*
 * What events of GitLab speak of.
 */

export const mona = {
  id: 4,
  name: 'Mona',
  username: 'mona',
  avatar_url: 'https://gitlab.example.com/uploads/mona.png',
  email: 'mona@example.com',
};

export const project = {
  id: 15,
  name: 'Shop',
  description: '',
  web_url: 'https://gitlab.example.com/octo/shop',
  git_ssh_url: 'git@gitlab.example.com:octo/shop.git',
  git_http_url: 'https://gitlab.example.com/octo/shop.git',
  namespace: 'octo',
  visibility_level: 0,
  path_with_namespace: 'octo/shop',
  default_branch: 'main',
};

export const repository = {
  name: 'Shop',
  url: 'git@gitlab.example.com:octo/shop.git',
  description: '',
  homepage: 'https://gitlab.example.com/octo/shop',
};

export const before = '95790bf891e76fee5e1747ab589903a6a1f80f22';
export const after = 'da1560886d4f094c3e6c9ef40349f7d38b5d27d7';

export const commit = {
  id: after,
  message: 'Fix the totals\n',
  title: 'Fix the totals',
  timestamp: '2026-07-20T12:08:11+02:00',
  url: `https://gitlab.example.com/octo/shop/-/commit/${after}`,
  author: { name: 'Mona', email: 'mona@example.com' },
  added: [],
  modified: ['src/total.ts'],
  removed: [],
};

export const mergeRequest = {
  id: 99,
  iid: 1,
  title: 'Fix the totals',
  description: '',
  state: 'opened',
  source_branch: 'fix',
  target_branch: 'main',
  source_project_id: 15,
  target_project_id: 15,
  author_id: 4,
  merge_status: 'unchecked',
  draft: false,
  last_commit: commit,
  created_at: '2026-07-20 10:11:12 UTC',
  updated_at: '2026-07-20 10:11:12 UTC',
  url: 'https://gitlab.example.com/octo/shop/-/merge_requests/1',
};
