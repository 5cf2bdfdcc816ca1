/** Files of component libraries: the author of a page cannot mend them, so their faults are not put to him. */
export function isVendor(text: string): boolean {
  return /(^|["'/\s])(tdesign|tdesign-miniprogram|miniprogram_npm)\//.test(text);
}
