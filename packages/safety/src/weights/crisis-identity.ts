/** Written by `npm run train -- crisis`; do not edit. Small, so that naming the model does not load it. */
export const MODEL_VERSION = "1.0.0";
export const MODEL_DIGEST = "24d1acbd6333d472a6d7610bac83eb8c2012f5a6a284fd9351af2c72a7869ed8";
