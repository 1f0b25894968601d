// Reloads a previewed page when the portal was built anew, and shows a build's faults.
(() => {
  const { src, dataset } = document.currentScript;
  const changes = new URL("perubahan", src);

  const panel = document.createElement("pre");
  panel.setAttribute("role", "alert");
  // Through the CSSOM, which a strict content security policy lets pass.
  panel.style.cssText = `
    position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
    margin: 0; padding: 1rem; border-top: 4px solid #ff6b6b; background: #2b0a0a; color: #fff;
    font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere`;

  const show = (faults) => {
    panel.textContent = faults;
    if (faults) document.body.append(panel);
    else panel.remove();
  };

  // A hidden tab lets its connection go: a browser opens only six to one server, and the
  // seventh tab would wait for ever.
  let events = null;
  const leave = () => {
    events?.close();
    events = null;
  };
  const listen = () => {
    if (events || document.hidden) return;
    events = new EventSource(changes);
    events.onmessage = (event) => {
      const { situs, galat } = JSON.parse(event.data);
      if (situs === dataset.situs) show(galat);
      else location.reload();
    };
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
})();
