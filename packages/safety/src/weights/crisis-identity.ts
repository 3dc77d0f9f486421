/** Written by `npm run train -- crisis`; do not edit. Small, so that naming the model does not load it. */
export const MODEL_VERSION = "2.0.0";
export const MODEL_DIGEST = "5cd56ac8e2ba2d89286722ff4168af7c0330c22985c5f153aea5d5df38c3a6fa";
