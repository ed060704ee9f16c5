/* The page, and which of two versions it begins with: the one in the file or the one this browser kept. */
(function () {
  'use strict';
  var el = Pack.el, say = Pack.say, issued = Pack.issued, body = el('div', {});
  function files(event) {
    var chosen = Array.prototype.slice.call(event.target.files);
    event.target.value = '';
    chosen.reduce(function (before, file) {
      return before.then(function () { return Pack.photo(file); }).then(function (photo) {
        if (Pack.state.photos.length >= issued.mostPhotos || Pack.weight() + photo.data.length > issued.mostBytes) { Pack.told('full'); return null; }
        Pack.state.photos.push(photo);
        return Pack.changed();
      }, function () { Pack.told('noPicture'); });
    }, Promise.resolve()).then(Pack.show);
  }
  function part(id, title) { return el('section', { id: id }, el('h2', {}, title), ...Array.prototype.slice.call(arguments, 2)); }
  function second() {
    var select = el('select', { id: 'second', onchange: function () { Pack.state.second = Number(select.value); Pack.changed(); } }, el('option', { value: '' }, say('choose')));
    issued.team.forEach(function (one) { select.append(el('option', { value: one.id }, one.name)); });
    select.value = Pack.state.second || '';
    return el('p', {}, el('label', { for: 'second' }, say('second')), select);
  }
  Pack.count = function () { document.getElementById('count').textContent = say('count', Pack.state.marks.filter(function (mark) { return mark.result; }).length, issued.lines.length); };
  Pack.show = function () {
    Pack.empty(body);
    body.append(part('place', say('placeTitle'), Pack.text(Pack.state, 'place', say('place'), 0, 200), second()), part('lines', say('linesTitle'), ...issued.lines.map(Pack.line)),
      part('findings', say('findingsTitle'), Pack.findings()), part('suggestions', say('suggestionsTitle'), Pack.suggestions()),
      part('photos', say('photosTitle'), el('p', { class: 'quiet' }, say('photosHint', issued.mostPhotos)), el('input', { type: 'file', accept: 'image/*', multiple: '', 'aria-label': say('photosTitle'), onchange: files }), Pack.photos()),
      part('note', say('noteTitle'), Pack.text(Pack.state, 'note', say('noteTitle'), 5, 4000)));
    Pack.count();
  };
  Pack.body = body;
})();
