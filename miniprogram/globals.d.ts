/** Baked by the build: the cloud environment's id, '' where none is set. */
declare const __CLOUD_ENV__: string;
/** Baked by the build: the version in package.json. */
declare const __VERSION__: string;
