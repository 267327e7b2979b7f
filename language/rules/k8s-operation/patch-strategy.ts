/** Why the API server refuses each patch of a strategy; `null` when it takes them. */
export function patchStrategyProblem(strategy: string, apiVersion: unknown): string | null {
  switch (strategy) {
    case 'application/merge-patch+json':
      return null;
    case 'application/strategic-merge-patch+json':
      return String(apiVersion).startsWith('argoproj.io/')
        ? 'The API server refuses strategic patches of custom resources'
        : null;
    case 'application/json-patch+json':
      return 'A JSON patch is a list of operations, and what is sent is the object, which the API server refuses';
    case 'application/apply-patch+yaml':
      return 'To apply an object one must say who does so (`fieldManager`), which the trigger does not';
    default:
      return `\`${strategy}\` is no kind of patch that the API server knows`;
  }
}
