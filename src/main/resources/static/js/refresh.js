// A page with work in progress looks again after some seconds; without this script its link does the same.
(function () {
  'use strict';
  var running = document.querySelector('[data-refresh]');
  if (!running) {
    return;
  }
  window.setTimeout(function () {
    if (document.visibilityState === 'hidden') {
      document.addEventListener('visibilitychange', function () { window.location.reload(); }, { once: true });
    } else {
      window.location.reload();
    }
  }, Number(running.dataset.refresh) * 1000);
})();
