// What ical.js or node-ical read from calendars: `node baca.cjs CLIENT < addresses`.
// Prints, by address, every occurrence in the shape of acara.py.
"use strict";

const { readFileSync } = require("node:fs");

// Wider than any content: every rule of ours has an end of its own.
const FROM = new Date("1900-01-01T00:00:00Z");
const TO = new Date("2200-01-01T00:00:00Z");

const second = (instant) => `${instant.toISOString().slice(0, 19)}Z`;

function icalJs(text) {
  const ICAL = require("ical.js");
  const calendar = new ICAL.Component(ICAL.parse(text));
  const when = (time) => (time.isDate ? time.toString() : second(time.toJSDate()));
  return calendar.getAllSubcomponents("vevent").flatMap((vevent) => {
    const event = new ICAL.Event(vevent);
    const one = (start, end) => ({
      uid: event.uid,
      mulai: when(start),
      selesai: when(end),
      ringkasan: event.summary,
      tempat: event.location,
      status: vevent.getFirstPropertyValue("status"),
      tautan: vevent.getFirstPropertyValue("url"),
      uraian: event.description,
      urutan: event.sequence,
    });
    if (!event.isRecurring()) return [one(event.startDate, event.endDate)];
    const found = [];
    const steps = event.iterator();
    for (let start = steps.next(); start; start = steps.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(start);
      found.push(one(startDate, endDate));
    }
    return found;
  });
}

function nodeIcal(text) {
  const ical = require("node-ical");
  const two = (number) => String(number).padStart(2, "0");
  // Whole days are local midnights, wherever this runs.
  const day = (d) => `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;
  const when = (time, whole) => (whole ? day(time) : second(time));
  const events = Object.values(ical.sync.parseICS(text)).filter((x) => x.type === "VEVENT");
  return events.flatMap((event) =>
    ical.expandRecurringEvent(event, { from: FROM, to: TO }).map((one) => ({
      uid: event.uid,
      mulai: when(one.start, one.isFullDay),
      selesai: when(one.end, one.isFullDay),
      ringkasan: event.summary,
      tempat: event.location,
      status: event.status,
      tautan: event.url,
      uraian: event.description,
      urutan: Number(event.sequence),
    })),
  );
}

const CLIENTS = { "ical.js": icalJs, "node-ical": nodeIcal };

const read = CLIENTS[process.argv[2]];
const urls = readFileSync(0, "utf8").split("\n");
const found = {};

async function worker() {
  for (let url = urls.pop(); url; url = urls.pop()) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    found[url] = read(await answer.text());
  }
}

Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(worker)).then(() =>
  process.stdout.write(JSON.stringify(found)),
);
