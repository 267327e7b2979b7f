import { Icon } from './icon.tsx';

/** A request that failed: its sentence, and a way to try again. */
export function Failure({ message, retry }: { readonly message: string; readonly retry: () => void }) {
  return (
    <div class="failure" role="alert">
      <Icon name="error" />
      <span>{message}</span>
      <button type="button" class="button secondary" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
