import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { documented } from '../../shared/failure/documented';

/** The n-th tag list belongs to the n-th openid. */
export interface PrinterList {
  count: number;
  openid: string[];
  /** Comma separated tag ids; absent in answers of 2019. */
  tagidList?: string[];
}

/**
 * Lists the people who print with WeChat's own PC software (docs/wechat/logistics-api.md#getprinter). A clerk
 * needs them to choose the tag of an order; a viewer does not, and openids name people.
 */
export const getPrinter = defineContract({
  name: 'getPrinter',
  family: 'logistics',
  title: '获取打印员',
  call: {
    kind: 'openapi',
    api: 'logistics.getPrinter',
    https: { method: 'GET', path: '/cgi-bin/express/business/printer/getall' },
  },
  effect: 'read',
  role: 'clerk',
  request: v.strictObject({}),
  response: answers<PrinterList>(),
  errors: {
    ...documented(40001),
    [-1]: { title: '微信系统繁忙，没有取到打印员列表', action: '请稍等几秒再试一次。', retryable: true },
  },
});
