/* body[data-idle=seconds]: two minutes before a session ends for want of use the page says so; one click goes on, and what was
   typed stays where it is. The tabs of one browser share the time of the last use, as they share the session. */
(function () {
  'use strict';
  var span = Number(document.body.dataset.idle) * 1000;
  var note = document.getElementById('idle-note');
  var key = 'mingzhang.used';
  var shown = null;
  if (!span || !note) { return; }
  function used() { window.localStorage.setItem(key, String(Date.now())); }
  function hide() {
    if (shown) { shown.parentNode.removeChild(shown); }
    shown = null;
  }
  function show(ended) {
    if (!shown) {
      shown = document.importNode(note.content, true).firstElementChild;
      shown.querySelector('button').addEventListener('click', goOn);
      document.body.appendChild(shown);
    }
    shown.querySelectorAll('[data-idle-soon]').forEach(function (part) { part.hidden = ended; });
    shown.querySelectorAll('[data-idle-over]').forEach(function (part) { part.hidden = !ended; });
  }
  function goOn() {
    window.fetch(shown.querySelector('button').dataset.href, { credentials: 'same-origin', headers: { Accept: 'application/json' } }).then(function (answer) {
      if (answer.ok) { used(); hide(); } else { show(true); }
    });
  }
  function look() {
    var left = Number(window.localStorage.getItem(key)) + span - Date.now();
    if (left > 120000) { hide(); } else { show(left <= 0); }
  }
  used();
  window.setInterval(look, 5000);
  document.addEventListener('visibilitychange', look);
})();
