/** Why the API server refuses each patch of a strategy; `null` when it takes them. */
export function patchStrategyProblem(strategy: string, apiVersion: unknown): string | null {
  switch (strategy) {
    case 'application/merge-patch+json':
      return null;
    case 'application/strategic-merge-patch+json':
      return isCustom(String(apiVersion)) ? 'The API server refuses strategic patches of custom resources' : null;
    case 'application/json-patch+json':
      return 'A JSON patch is a list of operations, and what is sent is the object, which the API server refuses';
    case 'application/apply-patch+yaml':
      return 'To apply an object one must say who does so (`fieldManager`), which the trigger does not';
    default:
      return `\`${strategy}\` is no kind of patch that the API server knows`;
  }
}

/** Kubernetes' own groups are a word or end in `k8s.io`; those of OpenShift are served as its own are. */
function isCustom(apiVersion: string): boolean {
  return /^[^/]+\.[^/]+\//.test(apiVersion) && !/\.(k8s|openshift)\.io\//.test(apiVersion);
}
