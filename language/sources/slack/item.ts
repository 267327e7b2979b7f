import { type GoType, struct } from '../data/go-type.ts';
import { flag, list, pointer, text, whole } from './go-types.ts';

const time: GoType = { kind: 'int64', name: 'slackevents.JSONTime' };

const itemMessage = struct('slackevents.ItemMessage', {
  type: ['Type', text],
  user: ['User', text],
  text: ['Text', text],
  ts: ['Timestamp', text],
  pinned_to: ['PinnedTo', list(text)],
  replace_original: ['ReplaceOriginal', flag],
  delete_original: ['DeleteOriginal', flag],
});

const file = struct('slackevents.File', {
  id: ['ID', text],
  created: ['Created', whole],
  timestamp: ['Timestamp', whole],
  name: ['Name', text],
  title: ['Title', text],
  mimetype: ['Mimetype', text],
  filetype: ['Filetype', text],
  pretty_type: ['PrettyType', text],
  user: ['User', text],
  editable: ['Editable', flag],
  size: ['Size', whole],
  mode: ['Mode', text],
  is_external: ['IsExternal', flag],
  external_type: ['ExternalType', text],
  is_public: ['IsPublic', flag],
  public_url_shared: ['PublicURLShared', flag],
  display_as_bot: ['DisplayAsBot', flag],
  username: ['Username', text],
  url_private: ['URLPrivate', text],
  file_access: ['FileAccess', text],
  url_private_download: ['URLPrivateDownload', text],
  thumb_64: ['Thumb64', text],
  thumb_80: ['Thumb80', text],
  thumb_360: ['Thumb360', text],
  thumb_360_w: ['Thumb360W', whole],
  thumb_360_h: ['Thumb360H', whole],
  thumb_480: ['Thumb480', text],
  thumb_480_w: ['Thumb480W', whole],
  thumb_480_h: ['Thumb480H', whole],
  thumb_160: ['Thumb160', text],
  thumb_720: ['Thumb720', text],
  thumb_720_w: ['Thumb720W', whole],
  thumb_720_h: ['Thumb720H', whole],
  thumb_800: ['Thumb800', text],
  thumb_800_w: ['Thumb800W', whole],
  thumb_800_h: ['Thumb800H', whole],
  thumb_960: ['Thumb960', text],
  thumb_960_w: ['Thumb960W', whole],
  thumb_960_h: ['Thumb960H', whole],
  thumb_1024: ['Thumb1024', text],
  thumb_1024_w: ['Thumb1024W', whole],
  thumb_1024_h: ['Thumb1024H', whole],
  image_exif_rotation: ['ImageExifRotation', whole],
  original_w: ['OriginalW', whole],
  original_h: ['OriginalH', whole],
  permalink: ['Permalink', text],
  permalink_public: ['PermalinkPublic', text],
});

const comment = struct('slackevents.Comment', {
  id: ['ID', text, 'omitempty'],
  created: ['Created', time, 'omitempty'],
  timestamp: ['Timestamp', time, 'omitempty'],
  user: ['User', text, 'omitempty'],
  comment: ['Comment', text, 'omitempty'],
});

/** slack-go `slackevents/inner_events.go: Item`: what a reaction or a pin is on. */
export const item = struct('slackevents.Item', {
  type: ['Type', text],
  channel: ['Channel', text, 'omitempty'],
  message: ['Message', pointer(itemMessage), 'omitempty'],
  file: ['File', pointer(file), 'omitempty'],
  comment: ['Comment', pointer(comment), 'omitempty'],
  ts: ['Timestamp', text, 'omitempty'],
});
