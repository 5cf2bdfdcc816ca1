import { deliver } from '../faults/breakdown';
import type { Bundles } from '../runtime/bundles';
import { JSON_TYPE, readBody, send, sendJson, type Visit } from '../server/http';
import type { Json } from '../types';
import type { Apis } from '../wechat/apis';
import type { Exchange } from '../wechat/exchange';
import type { Journal } from '../wechat/journal';
import { parseMultipart } from './multipart';
import { decodeCall, encodeReply } from './protobuf';

const MAX_BYTES = 10 * 1024 * 1024;
const BINARY = 'application/octet-stream';
const NOT_FOUND = -604100;
const NO_PERMISSION = -604101;

export interface GatewayDeps {
  /** Which function the instance with this wxCloudApiToken runs. */
  functionOf(token: string): string | undefined;
  /** The event that instance is handling. */
  requestOf(token: string): string;
  bundles: Bundles;
  apis: Apis;
  exchange: Exchange;
  journal: Journal;
  /** Answers the `database.*` actions. */
  database(visit: Visit, action: string, request: Json, event: string): Promise<void>;
}

/** POST /admin: the cloud gateway that wx-server-sdk talks to (docs/wechat/gateway.md#requests). */
export function cloudGateway(deps: GatewayDeps) {
  const { functionOf, requestOf, bundles, apis, exchange, journal, database } = deps;
  return async (visit: Visit): Promise<void> => {
    const refuse = (code: string, message: string) => sendJson(visit, { code, message, requestId: '' });
    const body = await readBody(visit, MAX_BYTES, { code: 'INVALID_PARAM', message: 'request too large' });
    const call = parseCall(visit.request.headers['content-type'] ?? '', body);
    if (!call) return refuse('INVALID_PARAM', 'the request is not in the format of wx-server-sdk');
    if (!visit.request.headers.authorization?.startsWith('TC3-HMAC-SHA256 ')) {
      return refuse('INVALID_REQUEST_SOURCE', 'the request is not signed (Authorization: TC3-HMAC-SHA256)');
    }
    const caller = functionOf(call.token);
    if (!caller) return refuse('INVALID_REQUEST_SOURCE', 'wxCloudApiToken belongs to no running function');
    const event = requestOf(call.token);
    if (call.action.startsWith('database.')) return database(visit, call.action, call.parameters, event);
    if (call.action !== 'wx.openApi') {
      return refuse('INVALID_PARAM', `${call.action} is not supported by the local WeChat`);
    }
    await openApi(visit, { api: call.api, function: caller, request: event, body: call.parameters });
  };

  async function openApi(visit: Visit, call: CloudCall): Promise<void> {
    const { api, body } = call;
    const refusal = refusalCode(call.function, api);
    if (refusal) {
      journal.add({ ...call, errcode: refusal });
      return send(visit, 200, BINARY, encodeReply({ errorCode: refusal }));
    }
    const path = [...apis.routes.values()].find((route) => route.api === api)?.path ?? api;
    const delivery = await exchange({ ...call, names: [api, path] }, (unseenMs) =>
      apis.answer(api, body, unseenMs),
    );
    deliver(visit, delivery, BINARY, (json) => encodeReply({ body: json, contentType: JSON_TYPE }));
  }

  /** config.json is read at every call, so that editing a built one takes effect at once. */
  function refusalCode(caller: string, api: string): number | undefined {
    const declared = bundles.permissions(caller).includes(api);
    if (!apis.isCloudCall(api)) return NOT_FOUND;
    return declared ? undefined : NO_PERMISSION;
  }
}

interface CloudCall {
  api: string;
  function: string;
  request: string;
  body: Json;
}

interface GatewayCall {
  action: string;
  token: string;
  api: string;
  /** What a cloud call hands on, or the whole request of any other action. */
  parameters: Json;
}

/** Cloud calls are multipart forms around a protobuf message; everything else the SDK sends is JSON. */
function parseCall(contentType: string, body: Buffer): GatewayCall | undefined {
  try {
    if (!contentType.startsWith('multipart/form-data')) {
      const request = JSON.parse(body.toString('utf8'));
      const { action, wxCloudApiToken } = request;
      return { action: String(action), token: String(wxCloudApiToken), api: '', parameters: request };
    }
    const fields = parseMultipart(contentType, body);
    const text = (name: string) => fields.get(name)?.toString('utf8') ?? '';
    const pairs = decodeCall(fields.get('requestData') ?? Buffer.alloc(0));
    const parameters = Object.fromEntries(
      pairs.map(({ key, value }) => [key, JSON.parse(value.toString('utf8'))]),
    );
    return {
      action: text('action'),
      token: text('wxCloudApiToken'),
      api: text('apiName'),
      parameters,
    };
  } catch {
    return undefined;
  }
}
