/** Stylesheets are imported for esbuild to collect. */
declare module '*.css';

/** The program of a web worker, bundled, as a text. */
declare module 'worker:*' {
  const program: string;
  export default program;
}
