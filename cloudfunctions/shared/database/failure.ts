import type indexes from '../../indexes.json';
import { OWN, WECHAT } from '../failure/codes';
import { CallError } from '../failure/failure';

/** The collections of the cloud database, all of them 仅管理端可读写. */
export type CollectionName = keyof typeof indexes;

export function isMissing(thrown: unknown): boolean {
  return Number((thrown as { errCode?: unknown })?.errCode) === WECHAT.noSuchCollection;
}

/** -700005 for a question that got no answer, or for a collection nobody made. */
export function unavailable(name: CollectionName, thrown: unknown): CallError {
  const missing = isMissing(thrown);
  const explanation = missing
    ? {
        title: `云数据库里没有集合 ${name}`,
        action: `请店主到云开发控制台「数据库」新建集合 ${name}，权限选「仅管理端可读写」，然后重试。`,
      }
    : { title: '云数据库暂时连不上，没有继续办理', action: '请稍等几秒再试一次。', retryable: true };
  const why = missing ? `: no collection ${name}` : '';
  return new CallError(OWN.ledgerUnavailable, `ledger unavailable${why}`, { explanation });
}

/** -700005 for a write without an answer: it may be done, or be done later. */
export function maybeWritten(name: CollectionName): CallError {
  const explanation = {
    title: '云数据库没有答复，这次保存也可能已经生效',
    action: '请刷新看一眼，没有变化再试一次。',
    retryable: true,
  };
  return new CallError(OWN.ledgerUnavailable, `no answer of the ledger to a write: ${name}`, {
    explanation,
    maybeDone: true,
  });
}
