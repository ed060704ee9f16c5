/* Begins. */
(function () {
  'use strict';
  var el = Pack.el, say = Pack.say, issued = Pack.issued, inFile = Pack.state;
  var earlier = el('input', { type: 'file', accept: '.html', 'aria-label': say('readEarlier'), onchange: function () { if (earlier.files[0]) { Pack.readIn(earlier.files[0]); earlier.value = ''; } } });
  document.getElementById('main').append(
    el('header', {}, el('h1', {}, issued.title), el('p', {}, issued.said)),
    el('div', { class: 'bar' }, el('button', { type: 'button', class: 'main', id: 'save', onclick: function () { Pack.save(); } }, say('save')), el('span', { id: 'count' }), el('span', { id: 'told', role: 'status' })),
    el('p', { class: 'notice', id: 'notkept', hidden: '' }, say('notKept')), el('div', { id: 'which' }),
    el('p', { class: 'quiet' }, say('lead')),
    el('details', {}, el('summary', {}, say('planTitle')), Pack.facts(issued.facts), issued.noted.length ? el('div', {}, el('h3', {}, say('noted')), el('ul', {}, ...issued.noted.map(function (one) { return el('li', {}, one); }))) : null),
    Pack.body,
    el('details', {}, el('summary', {}, say('readEarlier')), el('p', { class: 'quiet' }, say('readHint')), earlier));
  Pack.show();
  function use(state) { Pack.state = state; Pack.empty(document.getElementById('which')); Pack.show(); Pack.keep(); }
  function offer(kept) {
    document.getElementById('which').append(el('div', { class: 'notice' }, el('p', {}, say('twoVersions', new Date(kept.changed || 0).toLocaleString(), kept.revision) + ' ' + say('fileVersion', inFile.revision)),
      el('button', { type: 'button', onclick: function () { use(kept); } }, say('useKept')), ' ', el('button', { type: 'button', onclick: function () { use(inFile); } }, say('useFile'))));
  }
  Pack.kept().then(function (kept) {
    if (kept && inFile.revision === 0) { use(kept); Pack.told('resumed'); } else if (kept && JSON.stringify(kept.marks) + kept.revision !== JSON.stringify(inFile.marks) + inFile.revision) { offer(kept); } else { Pack.keep(); }
  }).catch(Pack.cannotKeep);
})();
