/** Written by `npm run train -- crisis`; do not edit. Small, so that naming the model does not load it. */
export const MODEL_VERSION = "1.0.0";
export const MODEL_DIGEST = "67e5e961a48f205ae419312be41738e41deef0e78d7d106abefb336a1ffe3555";
