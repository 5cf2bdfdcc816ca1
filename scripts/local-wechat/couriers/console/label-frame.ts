import type { Row } from '../../engine/console/client/datasets';
import { empty, h } from '../../engine/console/client/dom';
import { wechat } from '../../engine/console/client/wechat';

const OWNER = { openid: 'o-demo-owner', source: 'wx_client' };

interface Reference {
  orderId: string;
  deliveryId: string;
  waybillId: string;
}

/** The label of a waybill, asked for when somebody wants to see it. */
export function labelOf({ orderId, deliveryId, waybillId }: Reference): Row['sight'] {
  return {
    title: '看面单',
    async show() {
      const event = JSON.stringify({ orderId, deliveryId, waybillId });
      const { answer } = await wechat.invoke('getOrder', event, OWNER);
      const { printHtml, error } = (answer.result ?? {}) as { printHtml?: string; error?: { title: string } };
      return printHtml ? labelFrame(printHtml) : empty(error?.title ?? '没有取到面单。');
    },
  };
}

/** A label from `printHtml`, in a frame that can neither run scripts nor reach this page. */
export function labelFrame(printHtml: string): HTMLElement {
  const document = decodeLabel(printHtml);
  if (document === undefined) {
    return empty('这份 printHtml 解不出 HTML 面单（文档里的示例就是这样），内容原样保留在结果里。');
  }
  return h('iframe', { class: 'label', title: '电子面单', sandbox: '', srcdoc: document });
}

/** The HTML document inside the base64, or undefined where there is none. */
export function decodeLabel(printHtml: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(printHtml), (character) => character.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /<html[\s>]/i.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
