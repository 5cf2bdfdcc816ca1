import { createRequire } from 'node:module';
import * as esbuild from 'esbuild';
import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { isRole } from '../../cloudfunctions/shared/contract/person';
import { functionFolders, inRoot } from './paths';

/**
 * Every contract, discovered in cloudfunctions/. A folder's contract.ts exports the contract under the folder's
 * name; anything else is an error here, before anything is built on it.
 */
export async function loadContracts(): Promise<AnyContract[]> {
  const folders = functionFolders();
  const twice = folders.find(({ name }, at) => folders.findIndex((one) => one.name === name) !== at);
  if (twice) throw new Error(`two folders are called ${twice.name}: dist/ has one place for both`);
  const lines = folders.map(
    ({ name, family }) => `export * as ${name} from './cloudfunctions/${family}/${name}/contract';`,
  );
  const { outputFiles } = await esbuild.build({
    stdin: { contents: lines.join('\n'), resolveDir: inRoot(), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    write: false,
    logLevel: 'silent',
  });
  const modules = evaluate(outputFiles[0]?.text ?? '');
  return folders.map(({ name, family }) => contractIn(name, modules[name], family));
}

function evaluate(code: string): Record<string, Record<string, unknown> | undefined> {
  const module = { exports: {} as Record<string, Record<string, unknown>> };
  new Function('module', 'exports', 'require', code)(
    module,
    module.exports,
    createRequire(inRoot('package.json')),
  );
  return module.exports;
}

/** The contract of one folder; the build ends where it says too little. */
export function contractIn(
  name: string,
  exported: Record<string, unknown> | undefined,
  family: string,
): AnyContract {
  const contract = exported?.[name] as AnyContract | undefined;
  const where = `cloudfunctions/${family}/${name}/contract.ts`;
  if (!contract) throw new Error(`${where} must export a contract named ${name}`);
  if (contract.name !== name)
    throw new Error(`${where} declares the name ${contract.name}, its folder says ${name}`);
  if (contract.family !== family)
    throw new Error(`${where} declares the family ${contract.family}, its folder says ${family}`);
  if (contract.role !== 'push' && !isRole(contract.role)) throw new Error(`${where} declares no role`);
  if (!['read', 'write'].includes(contract.effect)) throw new Error(`${where} declares no effect`);
  return contract;
}
