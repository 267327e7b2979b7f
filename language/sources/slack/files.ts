import { struct } from '../data/go-type.ts';
import { flag, list, seconds, text, whole } from './go-types.ts';

/** slack-go `files.go: Comment`. */
export const comment = struct('slack.Comment', {
  id: ['ID', text, 'omitempty'],
  created: ['Created', seconds, 'omitempty'],
  timestamp: ['Timestamp', seconds, 'omitempty'],
  user: ['User', text, 'omitempty'],
  comment: ['Comment', text, 'omitempty'],
});

const shareFileInfo = struct('slack.ShareFileInfo', {
  reply_users: ['ReplyUsers', list(text)],
  reply_users_count: ['ReplyUsersCount', whole],
  reply_count: ['ReplyCount', whole],
  ts: ['Ts', text],
  thread_ts: ['ThreadTs', text],
  latest_reply: ['LatestReply', text],
  channel_name: ['ChannelName', text],
  team_id: ['TeamID', text],
});

const share = struct('slack.Share', {
  public: ['Public', { kind: 'map', item: list(shareFileInfo) }],
  private: ['Private', { kind: 'map', item: list(shareFileInfo) }],
});

const emailFileUserInfo = struct('slack.EmailFileUserInfo', {
  address: ['Address', text],
  name: ['Name', text],
  original: ['Original', text],
});

const emailHeaders = struct('slack.EmailHeaders', {
  date: ['Date', text],
  in_reply_to: ['InReplyTo', text],
  reply_to: ['ReplyTo', text],
  message_id: ['MessageID', text],
});

/** slack-go `files.go: File`. */
export const file = struct('slack.File', {
  id: ['ID', text],
  created: ['Created', seconds],
  timestamp: ['Timestamp', seconds],
  name: ['Name', text],
  title: ['Title', text],
  mimetype: ['Mimetype', text],
  image_exif_rotation: ['ImageExifRotation', whole],
  filetype: ['Filetype', text],
  pretty_type: ['PrettyType', text],
  user: ['User', text],
  mode: ['Mode', text],
  editable: ['Editable', flag],
  is_external: ['IsExternal', flag],
  external_type: ['ExternalType', text],
  size: ['Size', whole],
  url: ['URL', text],
  url_download: ['URLDownload', text],
  url_private: ['URLPrivate', text],
  url_private_download: ['URLPrivateDownload', text],
  original_h: ['OriginalH', whole],
  original_w: ['OriginalW', whole],
  thumb_64: ['Thumb64', text],
  thumb_80: ['Thumb80', text],
  thumb_160: ['Thumb160', text],
  thumb_360: ['Thumb360', text],
  thumb_360_gif: ['Thumb360Gif', text],
  thumb_360_w: ['Thumb360W', whole],
  thumb_360_h: ['Thumb360H', whole],
  thumb_480: ['Thumb480', text],
  thumb_480_w: ['Thumb480W', whole],
  thumb_480_h: ['Thumb480H', whole],
  thumb_720: ['Thumb720', text],
  thumb_720_w: ['Thumb720W', whole],
  thumb_720_h: ['Thumb720H', whole],
  thumb_960: ['Thumb960', text],
  thumb_960_w: ['Thumb960W', whole],
  thumb_960_h: ['Thumb960H', whole],
  thumb_1024: ['Thumb1024', text],
  thumb_1024_w: ['Thumb1024W', whole],
  thumb_1024_h: ['Thumb1024H', whole],
  permalink: ['Permalink', text],
  permalink_public: ['PermalinkPublic', text],
  edit_link: ['EditLink', text],
  preview: ['Preview', text],
  preview_highlight: ['PreviewHighlight', text],
  lines: ['Lines', whole],
  lines_more: ['LinesMore', whole],
  is_public: ['IsPublic', flag],
  public_url_shared: ['PublicURLShared', flag],
  channels: ['Channels', list(text)],
  groups: ['Groups', list(text)],
  ims: ['IMs', list(text)],
  initial_comment: ['InitialComment', comment],
  comments_count: ['CommentsCount', whole],
  num_stars: ['NumStars', whole],
  is_starred: ['IsStarred', flag],
  shares: ['Shares', share],
  subject: ['Subject', text],
  to: ['To', list(emailFileUserInfo)],
  from: ['From', list(emailFileUserInfo)],
  cc: ['Cc', list(emailFileUserInfo)],
  headers: ['Headers', emailHeaders],
  plain_text: ['PlainText', text],
  preview_plain_text: ['PreviewPlainText', text],
});
