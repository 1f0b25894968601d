// Additions to pages that are complete without them. Nothing here fetches, stores or measures.
"use strict";

{
  const page = document.documentElement.dataset;
  const all = (selector) => document.querySelectorAll(selector);

  // A date as YYYY-MM-DD; days are counted in UTC, where none has 23 or 25 hours.
  const iso = (date) => date.toISOString().slice(0, 10);
  const shift = (day, days) => iso(new Date(Date.parse(day) + days * 864e5));
  // Not dateStyle "full", which writes "03 Desember".
  const words = new Intl.DateTimeFormat("id", {
    weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
  });
  const inWords = (day) => words.format(new Date(day));

  // The visitor's clock in the unit's zone. A sample site lives on its own pinned day.
  const today =
    page.sekarang ||
    // Swedish writes dates as ISO does.
    new Intl.DateTimeFormat("sv", { timeZone: page.zona }).format(new Date());

  function markToday() {
    const near = { [today]: "Hari ini", [shift(today, 1)]: "Besok" };
    for (const element of all("[data-tanggal]")) {
      const word = near[element.dataset.tanggal];
      if (element.dataset.tanggal === today) element.setAttribute("aria-current", "date");
      if (!word || element.localName === "td") continue;
      const mark = document.createElement("span");
      mark.className = "kini";
      mark.textContent = word;
      element.append(" ", mark);
    }
  }

  function offerCopying() {
    if (!navigator.clipboard) return;
    for (const button of all("[data-salin]")) {
      const label = [...button.childNodes];
      button.hidden = false;
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(button.dataset.salin);
          button.textContent = "Tersalin";
        } catch {
          button.textContent = "Gagal menyalin";
        }
        setTimeout(() => { button.replaceChildren(...label); }, 2500);
      });
    }
  }

  function offerSharing() {
    for (const button of all("[data-bagikan]")) {
      if (!navigator.share) break;
      button.hidden = false;
      const url = document.querySelector("link[rel=canonical]")?.href || location.href;
      button.addEventListener("click", () => {
        // Rejects when the visitor changes their mind, which is no fault.
        navigator.share({ title: button.dataset.bagikan, url }).catch(() => {});
      });
    }
    for (const button of all("[data-cetak]")) {
      button.hidden = false;
      button.addEventListener("click", () => print());
    }
  }

  function lastDay(day, { jumlah, libur, masuk }) {
    const off = new Set(libur), on = new Set(masuk);
    const step = Math.sign(jumlah);
    for (let left = Math.abs(jumlah); left > 0; ) {
      day = shift(day, step);
      const weekend = [0, 6].includes(new Date(day).getUTCDay());
      if (on.has(day) || (!weekend && !off.has(day))) left -= 1;
    }
    return day;
  }

  function offerEstimate() {
    for (const box of all("[data-kerja]")) {
      const term = JSON.parse(box.dataset.kerja);
      const input = box.querySelector("input");
      const output = box.querySelector("output");
      const ahead = term.jumlah < 0;
      const answer = (chosen) => {
        // A date that is typed heeds neither `min` nor `max`.
        if (chosen < input.min) {
          return ahead ? "Tanggal itu sudah lewat." : "Pilih tanggal yang lebih baru.";
        }
        const day = lastDay(chosen, term);
        if (chosen > term.sampai || day > term.sampai) {
          return "Kalender kerja untuk tanggal itu belum ditetapkan.";
        }
        return `${box.dataset.teks} ${inWords(day)}${day < today ? " (sudah lewat)" : ""}.`;
      };
      const show = () => { output.textContent = input.value && answer(input.value); };
      input.min = ahead ? today : term.mulai;
      // The first event that can still be applied for.
      let first = today;
      while (ahead && first < term.sampai && lastDay(first, term) < today) first = shift(first, 1);
      input.value = first;
      input.addEventListener("input", show);
      box.hidden = false;
      show();
    }
  }

  markToday();
  offerCopying();
  offerSharing();
  offerEstimate();
}
