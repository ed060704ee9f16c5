/* The pack as a file again: its own parts, with what is filled in. And the filled-in part of an earlier pack of the same visit, read in. */
(function () {
  'use strict';
  var safe = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029' };
  function json(value) { return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, function (sign) { return safe[sign]; }); }
  Pack.whole = function () {
    Pack.state.saved = Date.now();
    var parts = { style: Pack.part('style'), shell: Pack.part('shell'), seal: Pack.part('seal'), issued: Pack.part('issued'), filled: json(Pack.state), script: Pack.part('script') };
    return JSON.parse(parts.shell).split(/\{\{(\w+)\}\}/).map(function (piece, at) { return at % 2 ? parts[piece] : piece; }).join('');
  };
  Pack.save = function () {
    var address = URL.createObjectURL(new Blob([Pack.whole()], { type: 'text/html' }));
    Pack.el('a', { href: address, download: Pack.issued.file + '-' + Pack.state.revision + '.html' }).click();
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
    Pack.savedToFile();
  };
  function between(text, id) {
    var tag = '<script type="application/json" id="' + id + '">', from = text.indexOf(tag);
    return JSON.parse(text.slice(from + tag.length, text.indexOf('<' + '/script>', from)));
  }
  Pack.readIn = function (file) {
    var reader = new FileReader();
    reader.onload = function () {
      try {
        var text = String(reader.result), earlier = between(text, 'issued'), filled = between(text, 'filled'), here = Pack.issued.lines.map(function (line) { return line.id; });
        if (earlier.visit !== Pack.issued.visit || earlier.title !== Pack.issued.title) { Pack.told('otherVisit'); return; }
        filled.pack = Pack.issued.pack;
        filled.revision = Math.max(filled.revision, Pack.state.revision);
        filled.marks = filled.marks.filter(function (mark) { return here.indexOf(mark.line) >= 0; });
        Pack.state = filled;
        Pack.show();
        Pack.changed().then(function () { Pack.told('readIn'); });
      } catch (broken) { Pack.told('notRead'); }
    };
    reader.readAsText(file);
  };
})();
