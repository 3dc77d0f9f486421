/** Written by `npm run train -- crisis`; do not edit. Small, so that naming the model does not load it. */
export const MODEL_VERSION = "2.0.0";
export const MODEL_DIGEST = "259f9a2402b3685a9857a3f688ca9002704332e81b088d066d67247d5ac91b6e";
