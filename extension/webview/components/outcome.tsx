import type {
  DeliveryOutcome,
  EventOutcome,
  FiringTrace,
  StepTrace,
} from '../../../emulator/control/protocol/protocol.ts';
import { Icon } from './icon.tsx';

type Tone = 'good' | 'bad' | 'warn' | 'wait' | 'quiet';
type Word = StepTrace['outcome'] | DeliveryOutcome | EventOutcome | FiringTrace['outcome'];

/** How each outcome looks; colour is never alone: there is an icon and a word. */
const looks: Readonly<Record<Word, { readonly icon: string; readonly tone: Tone; readonly word: string }>> = {
  pass: { icon: 'pass', tone: 'good', word: 'passed' },
  fired: { icon: 'zap', tone: 'good', word: 'fired' },
  succeeded: { icon: 'pass', tone: 'good', word: 'succeeded' },
  published: { icon: 'arrow-right', tone: 'quiet', word: 'published' },
  reject: { icon: 'circle-slash', tone: 'warn', word: 'rejected' },
  rejected: { icon: 'circle-slash', tone: 'warn', word: 'rejected' },
  filtered: { icon: 'filter', tone: 'warn', word: 'filtered at the source' },
  error: { icon: 'error', tone: 'bad', word: 'error' },
  failed: { icon: 'error', tone: 'bad', word: 'failed' },
  'no-event': { icon: 'error', tone: 'bad', word: 'no event' },
  refused: { icon: 'error', tone: 'bad', word: 'refused' },
  crash: { icon: 'flame', tone: 'bad', word: 'would crash' },
  dropped: { icon: 'trash', tone: 'bad', word: 'dropped' },
  waiting: { icon: 'clockface', tone: 'wait', word: 'waiting' },
  duplicate: { icon: 'copy', tone: 'quiet', word: 'duplicate' },
  'not-reached': { icon: 'circle', tone: 'quiet', word: 'not reached' },
  'not-supported': { icon: 'question', tone: 'quiet', word: 'not supported' },
};

export function Outcome({ of, bare }: { readonly of: Word; readonly bare?: boolean }) {
  const { icon, tone, word } = looks[of];
  if (bare === true)
    return (
      <span class={`tone-${tone}`} title={word}>
        <Icon name={icon} label={word} />
      </span>
    );
  return (
    <span class={`chip tone-${tone}`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
