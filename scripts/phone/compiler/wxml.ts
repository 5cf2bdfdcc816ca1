import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import { isVendor } from '../vendor';
import type { Diagnostics } from './diagnostics';
import type { Project } from './project';
import { rewriteWxs, wxsRequires } from './wxs';

interface TemplateDiagnostic {
  isError: boolean;
  level: 'Note' | 'Warn' | 'Error' | 'Fatal';
  message: string;
  path: string;
  startLine: number;
  startColumn: number;
}

/** Hooks the runtime leaves on the global object for the generated code to find (see runtime/template-hooks.ts). */
const RUNTIME_HOOKS =
  'Q.A=__templateHooks.changeListener;Q.B=(x)=>x;Q.C=__templateHooks.eventListener;' +
  'var __wxsConstructor=__templateHooks.constructorName,getRegExp=__templateHooks.getRegExp,getDate=__templateHooks.getDate;';

/** Compiles every template into one expression whose value maps paths to glass-easel templates. */
export function compileTemplates(project: Project, diagnostics: Diagnostics): string {
  const group = new TmplGroup();
  const templates = new Set<string>();
  const scripts = new Set<string>();

  const addScript = (script: string, importer: string): void => {
    if (scripts.has(script)) return;
    scripts.add(script);
    const source = read(project.root, `${script}.wxs`, importer, diagnostics);
    if (source === undefined) return;
    group.addScript(script, rewrite(`${script}.wxs`, source, diagnostics));
    for (const required of wxsRequires(script, source)) addScript(required, `${script}.wxs`);
  };

  const addTemplate = (template: string, importer: string): void => {
    if (templates.has(template)) return;
    templates.add(template);
    const source = read(project.root, `${template}.wxml`, importer, diagnostics);
    if (source === undefined) return;
    report(group.addTmpl(template, source), diagnostics);
    for (const name of group.getInlineScriptModuleNames(template) as string[]) {
      const script = group.getInlineScript(template, name);
      group.setInlineScript(
        template,
        name,
        rewrite(`${template}.wxml <wxs module="${name}">`, script, diagnostics),
      );
    }
    for (const script of group.getScriptDependencies(template) as string[])
      addScript(script, `${template}.wxml`);
    for (const other of group.getDirectDependencies(template) as string[])
      addTemplate(other, `${template}.wxml`);
  };

  for (const unit of project.units) addTemplate(unit.path, 'app.json');
  group.setExtraRuntimeScript(RUNTIME_HOOKS);
  const code = group.getTmplGenObjectGroups();
  group.free();
  return code;
}

function report(found: TemplateDiagnostic[], diagnostics: Diagnostics): void {
  for (const each of found) {
    // A "Note" is about taste (upper case in attribute names); TDesign's own templates are full of them.
    if (!each.isError && (each.level === 'Note' || isVendor(each.path))) continue;
    const say = each.isError ? diagnostics.error : diagnostics.warn;
    say.call(diagnostics, `${each.path}.wxml`, each.message, each.startLine + 1, each.startColumn + 1);
  }
}

function rewrite(file: string, source: string, diagnostics: Diagnostics): string {
  try {
    return rewriteWxs(source);
  } catch (error) {
    const { loc } = error as { loc?: { line: number; column: number } };
    diagnostics.error(file, (error as Error).message, loc?.line, loc && loc.column + 1);
    return '';
  }
}

function read(root: string, file: string, importer: string, diagnostics: Diagnostics): string | undefined {
  const full = path.join(root, file);
  if (existsSync(full)) return readFileSync(full, 'utf8');
  if (importer !== 'app.json') diagnostics.error(importer, `includes ${file}, which does not exist`);
  return undefined;
}
