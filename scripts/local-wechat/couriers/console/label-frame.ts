import { empty, h } from '../../engine/console/client/dom';

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
