/* Findings, suggestions and pictures: each is added, changed and taken out by itself. */
(function () {
  'use strict';
  var el = Pack.el, say = Pack.say;
  function choice(one) {
    var select = el('select', { 'aria-label': say('about'), onchange: function () { one.line = Number(select.value); Pack.changed(); } }, el('option', { value: '' }, say('noLine')));
    Pack.issued.lines.forEach(function (line) { select.append(el('option', { value: line.id }, line.ordinal + ' ' + line.words.slice(0, 60))); });
    select.value = one.line || '';
    return select;
  }
  function gone(list, one) {
    return el('button', { type: 'button', class: 'quiet', onclick: function () { list.splice(list.indexOf(one), 1); Pack.changed(); Pack.show(); } }, say('remove'));
  }
  function text(one, key, label, rows, most) {
    var area = el(rows ? 'textarea' : 'input', { maxlength: most, 'aria-label': label, placeholder: label, oninput: function () { one[key] = area.value; Pack.changed(); } });
    if (rows) { area.setAttribute('rows', rows); }
    area.value = one[key];
    return area;
  }
  Pack.text = text;
  function add(list, fresh, words) {
    return el('button', { type: 'button', onclick: function () { list().push(fresh()); Pack.changed(); Pack.show(); } }, words);
  }
  Pack.findings = function () {
    return el('div', {}, ...Pack.state.findings.map(function (one) { return el('div', { class: 'item' }, text(one, 'words', say('finding'), 3, 2000), choice(one), gone(Pack.state.findings, one)); }),
      add(function () { return Pack.state.findings; }, function () { return { id: Pack.id(), line: 0, words: '' }; }, say('addFinding')));
  };
  Pack.suggestions = function () {
    return el('div', {}, ...Pack.state.suggestions.map(function (one) { return el('div', { class: 'item' }, text(one, 'from', say('from'), 0, 100), text(one, 'words', say('suggestion'), 3, 1000), gone(Pack.state.suggestions, one)); }),
      add(function () { return Pack.state.suggestions; }, function () { return { id: Pack.id(), from: '', words: '' }; }, say('addSuggestion')));
  };
  Pack.photos = function () {
    return el('div', {}, ...Pack.state.photos.map(function (one) { return el('div', { class: 'item photo' }, el('img', { src: one.data, alt: one.name }), el('span', {}, one.name + (one.scaled ? ' (' + one.scaled + ')' : '')), choice(one), gone(Pack.state.photos, one)); }));
  };
})();
