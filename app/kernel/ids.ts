import { z } from "zod";

const id = <const B extends string>(_brand: B) => z.uuid().brand<B>();

export const AgencyId = id("AgencyId");
export type AgencyId = z.infer<typeof AgencyId>;
export const PersonId = id("PersonId");
export type PersonId = z.infer<typeof PersonId>;
export const MemberId = id("MemberId");
export type MemberId = z.infer<typeof MemberId>;
export const AccountId = id("AccountId");
export type AccountId = z.infer<typeof AccountId>;
