/**
 * The settings of a hook that `events` can switch on, by the names of their Go fields (`gitlab/start.go` sets them by
 * reflection on `AddProjectHookOptions` of the client 1.46).
 */
export const gitlabEvents: readonly string[] = [
  'PushEvents',
  'TagPushEvents',
  'IssuesEvents',
  'ConfidentialIssuesEvents',
  'MergeRequestsEvents',
  'NoteEvents',
  'ConfidentialNoteEvents',
  'JobEvents',
  'PipelineEvents',
  'WikiPageEvents',
  'EmojiEvents',
  'DeploymentEvents',
  'ReleasesEvents',
  'ResourceAccessTokenEvents',
  'VulnerabilityEvents',
];
