import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { deliveryId, openid, orderId, waybillId } from '../../shared/contract/fields';
import { documented } from '../../shared/failure/documented';
import type { TrackNode as PathNode } from '../../shared/waybill/journey';
import type { Path } from '../../shared/waybill/path';

export type { Path, PathNode };

/**
 * Reads the track of one waybill (docs/wechat/logistics-api.md#getpath). The newer documents' table forgets
 * orderId; their samples have it. openid is not needed for orders of add_source 2.
 */
export const getPath = defineContract({
  name: 'getPath',
  family: 'logistics',
  title: '查询运单轨迹',
  call: {
    kind: 'openapi',
    api: 'logistics.getPath',
    https: { method: 'POST', path: '/cgi-bin/express/business/path/get' },
  },
  effect: 'read',
  role: 'viewer',
  request: v.strictObject({ orderId, openid: v.optional(openid), deliveryId, waybillId }),
  response: answers<Path>(),
  errors: {
    ...documented(40001, 40199, 9300503),
    [-1]: { title: '微信系统繁忙，没有查到轨迹', action: '请稍等几秒再试一次。', retryable: true },
    930563: {
      title: '没有找到这个订单',
      action: '请核对订单号、快递公司和运单号是不是同一单；订单号是建运单时用的那个。',
    },
  },
  forViewer: ({ openid: _, ...rest }) => ({
    ...rest,
    pathItemList: rest.pathItemList?.map(({ actionTime, actionType }) => ({
      actionTime,
      actionType,
      actionMsg: '',
    })),
  }),
});
