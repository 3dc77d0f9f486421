/** Written by `npm run train -- crisis`; do not edit. Small, so that naming the model does not load it. */
export const MODEL_VERSION = "1.0.0";
export const MODEL_DIGEST = "c42f67236319a2afb335e9912915ab41210e7562d1dbf036c13199e87445f5df";
