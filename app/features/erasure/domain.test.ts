import { expect, test } from "vitest";
import { withWhatWasMade } from "./domain.ts";

test("what was shown of check-ins or of themes goes with them, once, and nothing goes that was not made of it", () => {
  expect(withWhatWasMade(["themes"])).toEqual(["themes", "views"]);
  expect(withWhatWasMade(["themes", "checkins"])).toEqual(["checkins", "themes", "views"]);
  expect(withWhatWasMade(["journal"])).toEqual(["journal"]);
});
