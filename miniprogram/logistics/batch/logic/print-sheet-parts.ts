/** The bar is for the screen; on paper there are only labels, each at the top of its page. */
export const PRINT_STYLE = `
@page { margin: 0; }
body { margin: 0; background: #ececec; font: 16px/1.5 "PingFang SC", "Microsoft YaHei", sans-serif; }
header { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; padding: 12px 24px; background: #fff; box-shadow: 0 1px 0 #ddd; }
header p { margin: 0; color: #5c5c5c; }
button { min-height: 44px; padding: 0 24px; border: 0; border-radius: 8px; background: #067d42; color: #fff; font: inherit; cursor: pointer; }
button:disabled { background: #5c5c5c; cursor: default; }
iframe { display: block; border: 0; background: #fff; }
.label { width: max-content; margin: 24px auto; }
@media print {
  body { background: none; }
  header { display: none; }
  .label { margin: 0; break-inside: avoid; }
  .label + .label { break-before: page; }
}
`;

/**
 * Runs on the PC, in any browser of the last years. A frame gets its document by write(), because one from srcdoc
 * would be laid out in standards mode, and couriers' labels without a doctype are made for the other one.
 * 100 mm is the width of a label; wider ones get what they need.
 */
export const PRINT_SCRIPT = `
(function () {
  function bytesOf(base64) {
    var text = atob(base64), bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return bytes;
  }
  function decoded(bytes, charset, fatal) {
    try { return new TextDecoder(charset, { fatal: fatal }).decode(bytes); } catch (_) { return null; }
  }
  function textOf(bytes) {
    var start = String.fromCharCode.apply(null, bytes.subarray(0, 2048));
    var marked = start.indexOf('\\u00ef\\u00bb\\u00bf') === 0;
    var named = /<meta[^>]+charset\\s*=\\s*["']?\\s*([\\w-]+)/i.exec(start);
    var own = !marked && named ? decoded(bytes, named[1], false) : null;
    if (own !== null) return own;
    var utf8 = decoded(bytes, 'utf-8', !marked);
    return utf8 !== null ? utf8 : decoded(bytes, 'gb18030', false);
  }
  var labels = JSON.parse(document.getElementById('labels').textContent);
  var button = document.getElementById('print');
  var main = document.querySelector('main');
  var open = labels.length;
  function fit(frame) {
    var page = frame.contentDocument.documentElement;
    frame.style.width = Math.max(frame.offsetWidth, page.scrollWidth) + 'px';
    frame.style.height = '0';
    frame.style.height = Math.ceil(page.scrollHeight) + 'px';
  }
  function shown(frame) {
    fit(frame);
    open -= 1;
    if (open === 0) { button.disabled = false; button.textContent = '打印全部'; }
  }
  labels.forEach(function (label) {
    var box = document.createElement('div');
    box.className = 'label';
    var frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.setAttribute('scrolling', 'no');
    frame.style.width = '100mm';
    box.appendChild(frame);
    main.appendChild(box);
    var inside = frame.contentDocument;
    inside.open();
    inside.write(textOf(bytesOf(label)));
    inside.close();
    if (inside.readyState === 'complete') shown(frame);
    else frame.addEventListener('load', function () { shown(frame); }, { once: true });
  });
  button.addEventListener('click', function () { window.print(); });
})();
`;
