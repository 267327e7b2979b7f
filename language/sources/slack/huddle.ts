import { struct } from '../data/go-type.ts';
import { flag, list, long, pointer, text } from './go-types.ts';

const participantEvent = struct('slack.HuddleParticipantEvent', {
  user_team: ['UserTeam', { kind: 'anyMap' }, 'omitempty'],
  joined: ['Joined', flag],
  camera_on: ['CameraOn', flag],
  camera_off: ['CameraOff', flag],
  screenshare_on: ['ScreenshareOn', flag],
  screenshare_off: ['ScreenshareOff', flag],
});

const recording = struct('slack.HuddleRecording', {
  can_record_summary: ['CanRecordSummary', text, 'omitempty'],
  note_taking: ['NoteTaking', flag, 'omitempty'],
  summary: ['Summary', flag, 'omitempty'],
  summary_status: ['SummaryStatus', text, 'omitempty'],
  transcript: ['Transcript', flag, 'omitempty'],
  recording_user: ['RecordingUser', text, 'omitempty'],
});

/** slack-go `huddle.go: HuddleRoom`. */
export const huddleRoom = struct('slack.HuddleRoom', {
  id: ['ID', text],
  name: ['Name', text, 'omitempty'],
  media_server: ['MediaServer', text, 'omitempty'],
  created_by: ['CreatedBy', text, 'omitempty'],
  date_start: ['DateStart', long],
  date_end: ['DateEnd', long],
  participants: ['Participants', list(text), 'omitempty'],
  participant_history: ['ParticipantHistory', list(text), 'omitempty'],
  participants_events: ['ParticipantsEvents', { kind: 'map', item: participantEvent }, 'omitempty'],
  participants_camera_on: ['ParticipantsCameraOn', list(text), 'omitempty'],
  participants_camera_off: ['ParticipantsCameraOff', list(text), 'omitempty'],
  participants_screenshare_on: ['ParticipantsScreenshareOn', list(text), 'omitempty'],
  participants_screenshare_off: ['ParticipantsScreenshareOff', list(text), 'omitempty'],
  canvas_thread_ts: ['CanvasThreadTs', text, 'omitempty'],
  thread_root_ts: ['ThreadRootTs', text, 'omitempty'],
  channels: ['Channels', list(text), 'omitempty'],
  is_dm_call: ['IsDMCall', flag],
  was_rejected: ['WasRejected', flag],
  was_missed: ['WasMissed', flag],
  was_accepted: ['WasAccepted', flag],
  has_ended: ['HasEnded', flag],
  background_id: ['BackgroundID', text, 'omitempty'],
  canvas_background: ['CanvasBackground', text, 'omitempty'],
  is_prewarmed: ['IsPrewarmed', flag],
  is_scheduled: ['IsScheduled', flag],
  recording: ['Recording', pointer(recording), 'omitempty'],
  locale: ['Locale', text, 'omitempty'],
  attached_file_ids: ['AttachedFileIDs', list(text), 'omitempty'],
  media_backend_type: ['MediaBackendType', text, 'omitempty'],
  display_id: ['DisplayID', text, 'omitempty'],
  external_unique_id: ['ExternalUniqueID', text, 'omitempty'],
  app_id: ['AppID', text, 'omitempty'],
  call_family: ['CallFamily', text, 'omitempty'],
  pending_invitees: ['PendingInvitees', { kind: 'anyMap' }, 'omitempty'],
  last_invite_status_by_user: ['LastInviteStatusByUser', { kind: 'anyMap' }, 'omitempty'],
  knocks: ['Knocks', { kind: 'anyMap' }, 'omitempty'],
  huddle_link: ['HuddleLink', text, 'omitempty'],
});
