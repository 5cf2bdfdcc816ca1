import type { Answer } from './wechat';

export interface CallResult {
  tone: 'good' | 'wait' | 'bad';
  word: string;
  code: number | undefined;
  title?: string;
  action?: string;
}

interface FunctionResult {
  errCode?: number;
  error?: { title?: string; action?: string; pending?: boolean };
}

/** What became of a call, in a word and a sentence. */
export function resultOf(answer: Answer): CallResult {
  if (answer.errCode !== undefined) {
    const word = answer.errCode === -504003 ? '超时' : '没有运行完';
    return { tone: 'bad', word, code: answer.errCode, title: answer.errMsg };
  }
  const { errCode, error } = (answer.result ?? {}) as FunctionResult;
  if (errCode === undefined || errCode === 0) return { tone: 'good', word: '成功', code: errCode };
  const { title, action, pending } = error ?? {};
  return pending
    ? { tone: 'wait', word: '处理中', code: errCode, title, action }
    : { tone: 'bad', word: '失败', code: errCode, title, action };
}
