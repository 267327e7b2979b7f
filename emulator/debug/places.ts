import type { House } from '../house.ts';
import type { PausePlace } from './debugger.ts';

/** Every block of a file's running manifests before which a step may pause, outermost first. */
export function placesOf(file: string, house: House): PausePlace[] {
  const places: PausePlace[] = [];
  const add = (hash: string, paths: readonly (readonly (string | number)[])[]) => {
    const recorded = house.programs.manifest(hash);
    if (recorded === null || recorded.ofRun.file !== file) return;
    for (const path of paths) {
      const lines = recorded.linesOf(path);
      if (lines !== null) places.push({ path, ...lines });
    }
  };
  for (const { program } of house.sources.sources)
    add(program.manifest.hash, [program.path, [...program.path, 'filter']]);
  for (const { program } of house.sensors) {
    for (const { path } of program.dependencies.values())
      add(program.manifest.hash, [path, [...path, 'transform'], [...path, 'filters']]);
    for (const { path, action } of program.triggers.values())
      add(program.manifest.hash, [
        path,
        [...path, 'template', 'conditions'],
        [...path, 'rateLimit'],
        [...path, 'template', action.type],
        ...Object.values(action.steps).filter((step) => step !== null),
      ]);
  }
  return places.sort((a, b) => a.line - b.line || b.endLine - a.endLine);
}
