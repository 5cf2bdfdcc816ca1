import { loadContracts } from '../lib/contracts';
import { describeAnswers } from './answers';
import { apiPage } from './api';
import { errorsPage } from './errors';
import { WORDS } from './words';

/** Every document that is generated, by its path in the project. */
export async function generatedPages(): Promise<Record<string, string>> {
  const contracts = await loadContracts();
  const described = describeAnswers();
  return {
    'docs/api.md': apiPage(contracts, described, 'en'),
    'docs/api.zh-CN.md': apiPage(contracts, described, 'zh'),
    'docs/errors.md': errorsPage(contracts, WORDS.en),
    'docs/errors.zh-CN.md': errorsPage(contracts, WORDS.zh),
  };
}
