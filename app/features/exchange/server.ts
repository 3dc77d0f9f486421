import { type Feature, route } from "#server/feature.ts";
import { exchange } from "./contract.ts";
import { outlineOwn, outlineWithStaff, takeOwnRows, takeRowsWithStaff } from "./service.ts";

export const exchangeFeature: Feature = {
  name: "exchange",
  routes: [
    route(exchange.outline, outlineOwn),
    route(exchange.rows, takeOwnRows),
    route(exchange.outlineOf, outlineWithStaff),
    route(exchange.rowsOf, takeRowsWithStaff),
  ],
};
