// The scripts come after the first paint, which loading and running them would hold up. A page in a tab
// behind others is painted only when somebody looks.

const kind = "first-contentful-paint";
const begin = () => import("./page.js").then(() => performance.mark("started"));

if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes("paint")) begin();
else {
  new PerformanceObserver((painted, observer) => {
    if (!painted.getEntriesByName(kind).length) return;
    observer.disconnect();
    begin();
  }).observe({ type: "paint", buffered: true });
}
