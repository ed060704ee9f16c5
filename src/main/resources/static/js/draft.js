/* form[data-draft=id]: what is typed stays in this tab, for this person, and comes back when it was not sent in vain: the
   session had ended, the page was refused. Forgotten once sent with success or after signing out. Passwords and files are never kept. */
(function () {
  'use strict';
  var store = window.sessionStorage;
  var prefix = 'draft:' + document.body.dataset.person + ':';
  var skip = '[type=password], [type=file], [type=hidden]:not([name=version]), [data-draft-skip]';
  var refused = document.querySelector('.summary, .trouble, .door, [data-draft-keep]');
  function each(list, act) { Array.prototype.forEach.call(list, act); }
  function fields(form) { return Array.prototype.filter.call(form.elements, function (f) { return f.name && !f.matches(skip + ', button'); }); }
  function ticks(field) { return field.matches('[type=checkbox], [type=radio]'); }
  function read(form) { return fields(form).map(function (f) { return [f.name, ticks(f) ? f.checked : f.value]; }); }
  function keep(form, sent) { store.setItem(prefix + form.dataset.draft, JSON.stringify({ sent: sent, values: read(form) })); }
  each(Object.keys(store), function (key) {
    var draft = key.indexOf('draft:') === 0 && JSON.parse(store.getItem(key));
    if (draft && draft.sent && !refused) { store.removeItem(key); }
    if (draft && draft.sent && refused) {
      /* After a 409 the page's own version counts: else the same stale one would be refused for ever. */
      var values = draft.values.map(function (pair) { return pair[0] === 'version' && refused.dataset.stale ? [pair[0], null] : pair; });
      store.setItem(key, JSON.stringify({ sent: false, values: values }));
    }
  });
  each(document.querySelectorAll('form[data-draft]'), function (form) {
    var kept = JSON.parse(store.getItem(prefix + form.dataset.draft) || 'null');
    var now = fields(form);
    if (refused || !kept || kept.values.length !== now.length || JSON.stringify(kept.values) === JSON.stringify(read(form))) { return; }
    now.forEach(function (f, at) { if (ticks(f)) { f.checked = kept.values[at][1]; } else if (kept.values[at][1] !== null) { f.value = kept.values[at][1]; } });
    var note = document.getElementById('draft-note').content.cloneNode(true);
    note.querySelector('button').addEventListener('click', function () {
      store.removeItem(prefix + form.dataset.draft);
      window.location.reload();
    });
    form.insertBefore(note, form.firstChild);
  });
  document.addEventListener('input', function (event) { if (event.target.form && event.target.form.dataset.draft) { keep(event.target.form, false); } });
  document.addEventListener('submit', function (event) {
    if (event.target.dataset.draft) { keep(event.target, true); }
    if (event.target.hasAttribute('data-sign-out')) { store.clear(); }
  });
})();
