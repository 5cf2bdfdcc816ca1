/** What `es-set-tostringtag` does on every Node, without the many packages it asks first. */
module.exports = (target: object, tag: string): void => {
  if (!Object.hasOwn(target, Symbol.toStringTag))
    Object.defineProperty(target, Symbol.toStringTag, { configurable: true, value: tag });
};
