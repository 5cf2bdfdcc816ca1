import { warn } from '../diagnostics';
import type { Loose } from '../types';

interface Callbacks {
  success?: (result: Loose) => void;
  fail?: (error: Loose) => void;
  complete?: (result: Loose) => void;
}

/** What an API throws to fail; `code` and extra fields reach the page with `errMsg`. */
export class ApiError {
  constructor(
    readonly reason: string,
    readonly fields: Record<string, unknown> = {},
  ) {}
}

/**
 * Wraps the body of an API in WeChat's calling conventions: success, fail and complete callbacks, or a promise when
 * there are none, and an `errMsg` of `<name>:ok` or `<name>:fail <reason>`.
 */
export function api(name: string, body: (options: Loose) => Loose): (options?: Loose) => Loose {
  return (options: Loose = {}) => {
    const { success, fail, complete } = options as Callbacks;
    const outcome = run(name, body, options);
    if (!success && !fail && !complete) return outcome;
    outcome.then(
      (result) => {
        success?.(result);
        complete?.(result);
      },
      (error) => {
        fail?.(error);
        complete?.(error);
      },
    );
    return undefined;
  };
}

async function run(name: string, body: (options: Loose) => Loose, options: Loose): Promise<Loose> {
  try {
    const result = await body(options);
    return { errMsg: `${name}:ok`, ...result };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw { errMsg: `${name}:fail${error.reason ? ` ${error.reason}` : ''}`, ...error.fields };
  }
}

/** Stands in for an API that the preview does not have: it says so, and fails as WeChat lets an API fail. */
export function missingApi(name: string): (options?: Loose) => Loose {
  return (options) => {
    warn(`wx.${name} is not part of the preview`);
    if (name.endsWith('Sync')) throw new Error(`wx.${name} is not part of the preview`);
    return api(name, () => {
      throw new ApiError('not part of the preview');
    })(typeof options === 'object' && options !== null ? options : { fail() {} });
  };
}
