import { readFileSync } from 'node:fs';
import { SOURCES } from '../../cloudfunctions/shared/call/settings';
import { permissionsOf } from '../../cloudfunctions/shared/contract/define';
import { loadContracts } from './contracts';
import { functionFolder, inRoot } from './paths';
import { isWanted, readSettings } from './settings';

export interface Trigger {
  name: string;
  type: string;
  config: string;
}

/** What deploying and setting up need to know of a cloud function; all of it stands elsewhere already. */
export interface Facts {
  name: string;
  title: string;
  permissions: string[];
  triggers: Trigger[];
  /** Names of the environment variables it cannot work without. */
  variables: readonly string[];
  /** WeChat itself calls it. */
  push: boolean;
}

export interface Limits {
  runtime: string;
  timeoutSeconds: number;
  memoryMB: number;
}

/** The indexes to make by hand, by collection. */
export type Indexes = Record<string, { fields: Record<string, 1 | -1>; why: string }[]>;

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
export const readLimits = (): Limits => readJson(inRoot('cloudfunctions/limits.json'));
export const readIndexes = (): Indexes => readJson(inRoot('cloudfunctions/indexes.json'));

export async function readFacts(): Promise<Facts[]> {
  const settings = readSettings();
  const contracts = (await loadContracts()).filter(({ family }) => isWanted(family, settings));
  return contracts.map((contract) => ({
    name: contract.name,
    title: contract.title,
    permissions: permissionsOf(contract),
    triggers: readJson(functionFolder(contract.name, 'config.json')).triggers ?? [],
    variables: contract.call.kind === 'https' ? SOURCES[contract.call.token].names : [],
    push: contract.role === 'push',
  }));
}
