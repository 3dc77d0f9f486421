import { startEmbeddedPostgres } from "/work/main/app/db/embedded.ts";
import { migrate } from "/work/main/app/db/migrate.ts";
import { findServiceUser } from "/work/main/app/server/service-user.ts";
import { openPool, withDatabase } from "/work/main/app/db/open.ts";
import { beginWork } from "/work/main/app/db/work.ts";
import { openHouse } from "/work/main/app/server/house.ts";
import { openLog } from "/work/main/app/server/log.ts";
import { inContext } from "/work/main/app/server/context.ts";
import { saveCheckin } from "/work/main/app/features/checkins/service.ts";
import { randomUUID } from "node:crypto";
import { rmSync, mkdirSync, chownSync } from "node:fs";
import { Kysely, PostgresDialect } from "kysely";
const dir="/var/lib/mooring/perf";
rmSync(dir, {recursive:true, force:true}); mkdirSync(dir,{recursive:true});
const user = findServiceUser(); chownSync(dir, user!.uid, user!.gid);
const p = await startEmbeddedPostgres({ folder: dir+"/postgres", user, onTrouble: console.log });
const o = openPool(p.url,"owner",1); await o.query("create database mooring"); await o.end();
const url = withDatabase(p.url,"mooring");
await migrate(url);
const house = await openHouse({url, dataFolder: dir, log: openLog("silent")});
const a = randomUUID() as any, person=randomUUID() as any;
house.keyring.makeAgency(a);
const w = beginWork(house.pool,{agencyId:a,actorId:null});
await w.db.insertInto("agency").values({agency_id:a,name:"A",kind:"other",place:"x",zone:"UTC",jurisdictions:[],languages:["en"],crisis_lines:"[]",ai_on:true,is_demo:true,created_at:new Date()}).execute();
await w.db.insertInto("person").values({agency_id:a,id:person,account_id:null,programme_id:null,age_band:"x",service_type:"x",labels:[],created_at:new Date()}).execute();
await w.commit();
const plainPool = openPool(url,"owner",16);
await plainPool.query("create table public.plain as select * from mooring.checkin limit 0; alter table public.plain add primary key (agency_id,id)");
const plainDb = new Kysely<any>({dialect:new PostgresDialect({pool:plainPool})});
const actor={kind:"person",agencyId:a,personId:person,accountId:person,sessionId:"x"} as const;
const body = Buffer.alloc(300,7);
const answers={mood:3,word:"x".repeat(70)};
async function run(n:number, f:()=>Promise<unknown>){const t=performance.now(); await Promise.all(Array.from({length:16},async()=>{for(let i=0;i<n/16;i++) await f()})); return n/((performance.now()-t)/1000);}
const modes:Record<string,()=>Promise<unknown>>={
 plain:()=>plainDb.insertInto("plain").values({agency_id:a,id:randomUUID(),person_id:person,at:new Date(),zone:"UTC",body,labels:[],received_at:new Date()}).execute(),
 txonly:async()=>{const w=beginWork(house.pool,{agencyId:a,actorId:person}); w.admit([person]); await w.db.insertInto("checkin").values({agency_id:a,id:randomUUID(),person_id:person,at:new Date(),zone:"UTC",body:body as any,labels:[],received_at:new Date()}).execute(); await w.commit();},
 spine:()=>inContext(house,actor,(cx)=>saveCheckin(cx,{id:randomUUID(),at:new Date().toISOString(),zone:"UTC",answers})),
};
for(const m of Object.keys(modes)) await run(320,modes[m]!);
for(let r=0;r<3;r++){const out:any={}; for(const m of Object.keys(modes)) {const c0=process.cpuUsage(); out[m]=Math.round(await run(1600,modes[m]!)); const c=process.cpuUsage(c0); out[m+"_cpu_us"]=Math.round((c.user+c.system)/1600);} console.log(out);}
await house.pool.end(); await plainPool.end(); await p.stop(); process.exit(0);
