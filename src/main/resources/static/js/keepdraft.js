/* form[data-draft][data-drafts=address]: beside this tab's own copy (draft.js) the server keeps what is typed, so that it is there
   again on another machine or after the browser has gone. It is offered, never put in unasked. Passwords and files are never sent. */
(function () {
  'use strict';
  var form = document.querySelector('form[data-draft][data-drafts]');
  if (!form) { return; }
  var timer;
  var skip = '[type=password], [type=file], [type=hidden], [data-draft-skip], button';
  function fields() { return Array.prototype.filter.call(form.elements, function (f) { return f.name && !f.matches(skip); }); }
  function ticks(f) { return f.matches('[type=checkbox], [type=radio]'); }
  function read() { return JSON.stringify(fields().map(function (f) { return [f.name, ticks(f) ? f.checked : f.value]; })); }
  function send(content) {
    var body = new URLSearchParams({ form: form.dataset.draft, content: content, _csrf: form.elements._csrf.value });
    window.fetch(form.dataset.drafts, { method: 'POST', body: body, credentials: 'same-origin', keepalive: true }).catch(function () {});
  }
  function put(values) {
    fields().forEach(function (f, at) { if (ticks(f)) { f.checked = values[at][1]; } else { f.value = values[at][1]; } });
  }
  function offer(kept) {
    var values = JSON.parse(kept.content);
    if (kept.content === read() || values.length !== fields().length) { return; }
    var note = document.getElementById('kept-note').content.cloneNode(true);
    var box = note.firstElementChild;
    note.querySelector('time').textContent = kept.at;
    note.querySelector('[data-restore]').addEventListener('click', function () { put(values); form.dispatchEvent(new Event('input', { bubbles: true })); box.remove(); });
    note.querySelector('[data-forget]').addEventListener('click', function () { send(''); box.remove(); });
    form.insertBefore(note, form.firstChild);
  }
  if (!document.querySelector('.summary, .trouble, [data-draft-keep]') && !form.querySelector('.notice--info [type=button]')) {
    window.fetch(form.dataset.drafts + '?form=' + encodeURIComponent(form.dataset.draft), { credentials: 'same-origin', headers: { Accept: 'application/json' } })
      .then(function (answer) { return answer.status === 200 ? answer.json() : null; })
      .then(function (kept) { if (kept) { offer(kept); } }).catch(function () {});
  }
  form.addEventListener('input', function () { window.clearTimeout(timer); timer = window.setTimeout(function () { send(read()); }, 1500); });
  form.addEventListener('submit', function () { window.clearTimeout(timer); send(''); });
})();
