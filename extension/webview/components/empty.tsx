import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** What stands where there is nothing to show: what that means, and what to do next. */
export function Empty(props: { readonly icon: string; readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty">
      <Icon name={props.icon} />
      <h2>{props.title}</h2>
      <div class="empty-text">{props.children}</div>
    </div>
  );
}
