import type { Diagnostics } from './diagnostics';
import { createIconSet } from './icons';
import type { Project, Unit } from './project';
import { compileStyle } from './wxss';

/** All style sheets in WeChat's order of strength: components, then app.wxss, then pages. */
export function compileStyles(project: Project, diagnostics: Diagnostics): string {
  const icons = createIconSet();
  const compile = (file: string, scope: { prefix?: string; route?: string }) =>
    compileStyle(project.root, `${file}.wxss`, scope, icons, diagnostics);
  const components = project.units.filter((unit) => !unit.page).reverse();
  const pages = project.units.filter((unit) => unit.page);
  return [
    ...components.map((unit) => compile(unit.path, sharesStyle(unit) ? {} : { prefix: unit.scope })),
    compile('app', {}),
    ...pages.map((unit) => compile(unit.path, { route: unit.path })),
  ]
    .filter((css) => css !== '')
    .join('\n');
}

function sharesStyle(unit: Unit): boolean {
  return unit.isolation === 'shared' || unit.isolation === 'page-shared';
}
