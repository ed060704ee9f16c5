/* Keys: ? lists them, / goes to the search, f to the filter, n opens [data-key=n], j and k walk the rows, Enter opens one, x ticks it, u undoes what was just done. Never while typing; switched off for good in the list of keys. */
(function () {
  'use strict';
  var box = document.getElementById('keys');
  var rows = Array.prototype.slice.call(document.querySelectorAll('main table.data tbody tr'));
  var at = -1;
  if (!box) { return; }
  var off = box.querySelector('[data-keys-off]');
  off.checked = window.localStorage.getItem('keys') === 'off';
  off.addEventListener('change', function () { window.localStorage.setItem('keys', off.checked ? 'off' : 'on'); });
  function walk(by) {
    at = Math.max(0, Math.min(rows.length - 1, at + by));
    var link = rows[at] && rows[at].querySelector('a[href]');
    if (link) { link.focus(); }
  }
  function go(selector, act) {
    var found = document.querySelector(selector);
    if (found) { found[act](); }
    return Boolean(found);
  }
  function tick() {
    var box = rows[at] && rows[at].querySelector('input[type=checkbox]');
    if (box) { box.click(); }
    return Boolean(box);
  }
  document.addEventListener('click', function (event) { if (event.target.closest('[data-keys]')) { box.showModal(); } });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable], dialog')) { return; }
    if (off.checked && event.key !== '?') { return; }
    var done = true;
    if (event.key === '?') { box.showModal(); }
    else if (event.key === '/' || event.key === 'f') { done = go(event.key === 'f' ? 'main [type=search]' : '#q', 'focus'); }
    else if (event.key === 'n') { done = go('main a[data-key=n]', 'click'); }
    else if (event.key === 'u') { done = go('[data-key=u]', 'click'); }
    else if (event.key === 'x') { done = tick(); }
    else if (event.key === 'j' || event.key === 'k') { walk(event.key === 'j' ? 1 : -1); }
    else { done = false; }
    if (done) { event.preventDefault(); }
  });
})();
