import { expect, test } from "vitest";
import { newInvitationCode, passwordFault, readDevice, readInvitationCode, waitMinutes } from "./domain.ts";

test("an invitation code survives being read aloud, typed in lower case, or with O and I", () => {
  const code = newInvitationCode(new Uint8Array([7, 19, 3, 20, 0, 1, 31, 30, 63, 64, 255, 128]));
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  expect(readInvitationCode(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(code);
  expect(readInvitationCode("oil0 OIL0–0000")).toBe("0110-0110-0000");
  expect(readInvitationCode(`${code}0`)).toBeNull();
  expect(readInvitationCode("UUUU-UUUU-UUUU")).toBeNull();
  expect(() => newInvitationCode(new Uint8Array(11))).toThrow(RangeError);
});

test("five tries are free, then each wrong one costs twice the wait, up to a quarter of an hour", () => {
  expect([0, 4, 5, 6, 7, 8, 9, 40].map((failures) => waitMinutes(failures, 5))).toEqual([0, 0, 1, 2, 4, 8, 15, 15]);
});

test("a staff password is long and not what everyone would try", () => {
  expect(passwordFault("quiet-harb")).toBe("short");
  for (const common of [
    "passwordpassword",
    "Password1234!",
    "qwertyuiop12",
    "aaaaaaaaaaaaaa",
    "abababababab",
    "2026 11 22 10 00",
  ]) {
    expect(passwordFault(common), common).toBe("common");
  }
  expect(passwordFault("dana.reyes.2026", ["dana.reyes@harbour.example"])).toBe("common");
  expect(passwordFault("paper boats on tuesday", ["dana@harbour.example"])).toBeNull();
  expect(passwordFault("пароль из слов", [])).toBeNull();
});

test("a device is named in words a person would use", () => {
  const iphone =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1";
  const edge =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
  const tablet = "Mozilla/5.0 (Linux; Android 15; SM-X210) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36";
  expect(readDevice(iphone)).toEqual({ kind: "phone", system: "iPhone", browser: "Safari" });
  expect(readDevice(edge)).toEqual({ kind: "computer", system: "Windows", browser: "Edge" });
  expect(readDevice(tablet)).toEqual({ kind: "tablet", system: "Android", browser: "Chrome" });
  expect(readDevice("curl")).toEqual({ kind: "unknown", system: "unknown", browser: "unknown" });
});
