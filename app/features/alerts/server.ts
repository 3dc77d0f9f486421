import { type Feature, route } from "#server/feature.ts";
import { acknowledgeAlert, closeAlert, passAlert, reopenAlert } from "./acting.ts";
import { alerts } from "./contract.ts";
import { readDrills, saveTimers, showTimers, startDrill } from "./drills.ts";
import { answerMine, askForSomeone, feelOwn, readMine } from "./own.ts";
import { answerWatch, offerWatch, readRota, removeException, removeShift, saveException, saveShift } from "./rota.ts";
import { sweeperOf } from "./server/sweep.ts";
import { feelPulse, listAlerts, readAlert } from "./showing.ts";
import { readWatching } from "./watch.ts";
import { readWays, saveWays, subscribe, unsubscribe } from "./ways.ts";

export const alertsFeature: Feature = {
  name: "alerts",
  routes: [
    route(alerts.watching, (cx) => readWatching(cx)),
    route(alerts.pulse, feelPulse),
    route(alerts.list, listAlerts),
    route(alerts.read, readAlert),
    route(alerts.acknowledge, acknowledgeAlert),
    route(alerts.pass, passAlert),
    route(alerts.close, closeAlert),
    route(alerts.reopen, reopenAlert),
    route(alerts.mine, readMine),
    route(alerts.ownPulse, feelOwn),
    route(alerts.answerMine, answerMine),
    route(alerts.ask, askForSomeone),
    route(alerts.rota, readRota),
    route(alerts.saveShift, saveShift),
    route(alerts.removeShift, removeShift),
    route(alerts.saveException, saveException),
    route(alerts.removeException, removeException),
    route(alerts.offerWatch, offerWatch),
    route(alerts.answerWatch, answerWatch),
    route(alerts.timers, showTimers),
    route(alerts.saveTimers, saveTimers),
    route(alerts.drills, readDrills),
    route(alerts.startDrill, startDrill),
    route(alerts.ways, readWays),
    route(alerts.saveWays, saveWays),
    route(alerts.subscribe, subscribe),
    route(alerts.unsubscribe, unsubscribe),
  ],
  // Every minute as a job as well, so that one process of several is enough to keep alerts going.
  jobs: (house) => [{ name: "alerts.sweep", cron: "* * * * *", run: () => sweeperOf(house).sweep() }],
  repeats: (house) => [
    { everyMs: 1000, act: () => sweeperOf(house).step() },
    { everyMs: 1000, act: () => sweeperOf(house).send() },
  ],
};
