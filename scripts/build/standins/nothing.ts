/** A package that may be missing, missing. */
module.exports = null;
