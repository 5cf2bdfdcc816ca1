import * as adapter from 'glass-easel-miniprogram-adapter';
import { PreviewBackend } from './backend';
import { registerBuiltins } from './components';
import { warn } from './diagnostics';
import { awaitReady } from './lifetimes';
import { wrapTemplate } from './template-hooks';
import type { Caller, Loose, MiniProgram, Unit } from './types';

const env = new adapter.MiniProgramEnv();
const space = env.createCodeSpace('main', true);
const backend = env.associateBackend(new PreviewBackend());
const loaders = new Map<string, [Unit, () => void]>();
const loaded = new Set<string>();
const running: string[] = [];

/** Gives glass-easel the compiled mini-program; scripts run when a page first needs them. */
export function installCode(program: MiniProgram): void {
  registerBuiltins(space.getComponentSpace());
  space.setOverallBehavior(
    (
      space
        .behavior()
        .lifetime('attached', function (this: unknown) {
          awaitReady(this as Caller);
        })
        .register() as Loose
    )._$,
  );
  const templates = program.templates();
  for (const [unit, load] of program.units) {
    loaders.set(unit.path, [unit, load]);
    space.addStyleSheet(unit.path, undefined, unit.scope);
    space.addComponentStaticConfig(unit.path, staticConfig(unit) as never);
    const content = templates[unit.path];
    if (!content) continue;
    const template = {
      groupList: templates,
      content: wrapTemplate(content),
      fallbackListenerOnNativeNode: true,
    };
    space.addCompiledTemplate(unit.path, template as never);
  }
  Object.assign(globalThis, definers(), {
    __runScript: runScript,
  });
}

function staticConfig(unit: Unit): Loose {
  const absolute = (paths: Record<string, string | undefined>) =>
    Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, path && `/${path}`]));
  const generics = Object.entries(absolute(unit.generics)).map(([name, path]) => [
    name,
    path ? { default: path } : true,
  ]);
  return {
    component: true,
    usingComponents: absolute(unit.using),
    componentGenerics: Object.fromEntries(generics),
    styleIsolation: unit.isolation,
    pureDataPattern: unit.json.pureDataPattern,
  };
}

/** Scripts may require one another on the way: the innermost is the one that defines. */
function runScript(path: string, script: () => void): void {
  running.push(path);
  try {
    script();
  } finally {
    running.pop();
  }
}

/** The globals that define things. A component's id is the script that runs. */
function definers(): Loose {
  const define = (build: (path: string) => void) => {
    const path = running.at(-1);
    if (path === undefined)
      throw new Error('Component() and Page() belong in the script of a component or a page');
    build(path);
  };
  return {
    Page: (definition: Loose) =>
      define((path) => space.component(path).pageDefinition(withKnownBehaviors(definition)).register()),
    Component: (definition: Loose) =>
      define((path) => space.component(path).definition(withKnownBehaviors(definition)).register()),
    Behavior: (definition: Loose) => space.behavior().definition(withKnownBehaviors(definition)).register(),
  };
}

/** WeChat's behaviours are asked for by name; glass-easel takes objects only. */
function withKnownBehaviors(definition: Loose): Loose {
  if (!definition.behaviors) return definition;
  const behaviors = definition.behaviors.flatMap((each: Loose) => {
    if (typeof each !== 'string') return [each];
    if (each === 'wx://form-field') return [formField];
    if (!HANDLED_ELSEWHERE.has(each)) warn(`Behavior "${each}" is not known`);
    return [];
  });
  return Object.assign(Object.create(Object.getPrototypeOf(definition)), definition, { behaviors });
}

/** `component-export` is glass-easel's own `export`; a button in a component finds its form through the DOM. */
const HANDLED_ELSEWHERE = new Set([
  'wx://component-export',
  'wx://form-field-button',
  'wx://proxy-scroll-view',
]);

const formField = space
  .behavior()
  .property('name', String)
  .property('value', null as never)
  .register();

/** Runs a unit's script, after those of the components it uses. */
export function loadUnit(path: string): Unit | undefined {
  const entry = loaders.get(path);
  if (!entry || loaded.has(path)) return entry?.[0];
  loaded.add(path);
  const [unit, load] = entry;
  for (const used of [...Object.values(unit.using), ...Object.values(unit.generics)])
    if (used) loadUnit(used);
  load();
  return unit;
}

export function createRoot(path: string, query: string): adapter.Root {
  return backend.createRoot('wx-page', space, query ? `${path}?${query}` : path) as never;
}
