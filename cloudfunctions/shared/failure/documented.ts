import type { Explanation } from '../contract/define';
import { SHARED_ERRORS } from './errors';

/** For the codes an API's document lists although every API shares them: the contract stays complete, the text single. */
export function documented(...codes: number[]): Record<number, Explanation> {
  return Object.fromEntries(
    codes.map((code) => {
      const explanation = SHARED_ERRORS[code];
      if (!explanation) throw new Error(`errors.ts does not explain ${code}`);
      return [code, explanation];
    }),
  );
}
