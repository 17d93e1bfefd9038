export { type Frozen, frozenFigure } from "./frozen.ts";
export { fastest, type Growth, growthOf } from "./growth.ts";
export { indicators } from "./indicators.ts";
export { recordOf } from "./names.ts";
export { type IndicatorParts, indicatorOperations } from "./operations.ts";
