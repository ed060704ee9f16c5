/* The checklist, line by line: what is known, what was found before, the mark and its remark. */
(function () {
  'use strict';
  var el = Pack.el, say = Pack.say;
  function mark(line) { return Pack.state.marks.filter(function (one) { return one.line === line.id; })[0]; }
  function set(line, result, remark) {
    var one = mark(line);
    if (!one) { one = { line: line.id, result: '', remark: '', at: 0 }; Pack.state.marks.push(one); }
    one.result = result;
    one.remark = remark;
    one.at = Date.now();
    if (!result && !remark) { Pack.state.marks.splice(Pack.state.marks.indexOf(one), 1); }
    Pack.changed();
    Pack.count();
  }
  function paper(one) {
    return el('li', {}, one.data ? el('a', { href: one.data, download: one.name }, one.name) : one.name, ' ' + one.said);
  }
  function known(line) {
    if (!line.facts.length && !line.earlier.length && !line.papers.length) { return ''; }
    var box = el('details', {}, el('summary', {}, say('known')), Pack.facts(line.facts));
    if (line.earlier.length) { box.append(el('h4', {}, say('earlier')), el('ul', {}, ...line.earlier.map(function (one) { return el('li', {}, one); }))); }
    if (line.papers.length) { box.append(el('h4', {}, say('papers')), el('ul', {}, ...line.papers.map(paper))); }
    return box;
  }
  Pack.line = function (line) {
    var now = mark(line) || { result: '', remark: '' }, name = 'mark-' + line.id;
    var remark = el('textarea', { rows: 2, maxlength: 1000, id: 'remark-' + line.id, placeholder: say('remark'), 'aria-label': say('remarkOf', line.ordinal),
      oninput: function () { set(line, (mark(line) || { result: '' }).result, remark.value); } });
    remark.value = now.remark;
    var box = el('fieldset', { class: 'line', id: 'line-' + line.id }, el('legend', {}, el('small', {}, line.ordinal + ' ' + line.about + ' '), line.words));
    if (line.before) { box.append(el('p', { class: 'quiet' }, line.before.said)); }
    box.append(el('div', { class: 'marks' }, ...Object.keys(Pack.issued.marks).map(function (key) {
      var radio = el('input', { type: 'radio', name: name, value: key, onchange: function () { set(line, key, remark.value); } });
      radio.checked = now.result === key;
      return el('label', {}, radio, ' ' + Pack.issued.marks[key]);
    })), remark, known(line));
    return box;
  };
})();
