export type { SimulatedFigure, SimulatedFigures } from "./figures.ts";
export { inventLife, type Life, type Shape, shapes } from "./lives.ts";
export {
  type Burden,
  inventPeople,
  type Measured,
  measureBurden,
  measureWay,
  type Setting,
  usualSetting,
  walkAll,
} from "./measure.ts";
export { type Simulated, simulate } from "./report.ts";
export { doNothing, lineForAll, packageWay, type Way } from "./walk.ts";
