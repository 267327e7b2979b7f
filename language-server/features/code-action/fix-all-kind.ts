/** All fixes of a file at once, as editors run it on save. */
export const fixAllKind = 'source.fixAll.argo-events-local';
